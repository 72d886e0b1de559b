import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PageAddress, readAddress, withoutSource, writeAddress } from './address.js';

const addresses: fc.Arbitrary<PageAddress> = fc
  .record(
    {
      question: fc.string().map((text) => text.trim()),
      language: fc.constantFrom('en', 'fr'),
      screen: fc.constantFrom('library', 'passages'),
      reports: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
      choose: fc.constant(true as const),
      tier: fc.constantFrom('auto', 'local'),
      conversation: fc.uuid(),
      source: fc.integer({ min: 1, max: 999_999 }),
      page: fc.integer({ min: 1, max: 999_999 }),
      read: fc.constant(true as const),
      outline: fc.constant(true as const),
      find: fc.string({ minLength: 1 }).map((text) => text.trim() || 'a'),
    },
    { requiredKeys: ['question'] },
  )
  // Only an opened source has a page, and what goes with it.
  .map((address) => (address.source ? address : withoutSource(address as PageAddress)) as PageAddress);

function readWritten(address: PageAddress): PageAddress {
  const { pathname, search } = new URL(writeAddress(address), 'http://here');
  return readAddress(pathname, search);
}

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(readWritten(address)).toEqual(address);
    }),
  );
});

it('reads nothing that makes no sense', () => {
  expect(readAddress('/', '?q=+a+&lang=de&source=-1&page=3&read=1')).toEqual({ question: 'a' });
  expect(readAddress('/', '?source=1.5&open=meadows&page=0')).toEqual({ question: '', open: 'meadows' });
  expect(readAddress('/', '?source=2&open=meadows')).toEqual({ question: '', source: 2 });
});

it('keeps fields that only the screen knows', () => {
  const address: PageAddress = { screen: 'library', question: '', fields: { catalogue: '1' } };
  expect(writeAddress(address)).toBe('/library?catalogue=1');
  expect(readWritten(address)).toEqual(address);
});

it('closes a source and leaves the rest', () => {
  const address: PageAddress = { question: 'a', language: 'fr', source: 2, page: 4, read: true };
  expect(withoutSource(address)).toEqual({ question: 'a', language: 'fr' });
  expect(writeAddress({ question: '' })).toBe('/');
});

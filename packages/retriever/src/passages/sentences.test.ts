import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddingUnits } from '../vectors/embedding-units.js';
import { sentenceSpans } from './sentences.js';

const pieces = (text: string) => sentenceSpans(text).map(({ start, end }) => text.slice(start, end));

describe('sentenceSpans', () => {
  it('parts sentences, not abbreviations, numbers or initials', () => {
    expect(pieces('It rose by 1.5 °C (cf. Fig. 3). J. Fabre saw it, e.g. In June. Why? "Because."')).toEqual([
      'It rose by 1.5 °C (cf. Fig. 3).',
      'J. Fabre saw it, e.g. In June.',
      'Why?',
      '"Because."',
    ]);
  });

  it('parts at line feeds', () => {
    expect(pieces('first item\nsecond item')).toEqual(['first item', 'second item']);
  });

  const text = fc
    .array(fc.constantFrom('word', 'A', 'e.g.', 'end.', '3', 'Été!', '\n', '…', '“So.”'), { maxLength: 40 })
    .map((list) => list.join(' '));

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(pieces(given).join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''));
      }),
    );
  });
});

describe('embeddingUnits', () => {
  it('covers the text in order with pieces of bounded length', () => {
    const long = fc
      .array(fc.constantFrom('alpha', 'beta.', 'Gamma', 'delta\n', 'x'.repeat(90)), { maxLength: 400 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(long, (given) => {
        const units = embeddingUnits(given);
        let from = 0;
        for (const { start, end } of units) {
          expect(given.slice(from, start).trim()).toBe('');
          expect(end - start).toBeLessThanOrEqual(1600);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(given.slice(from).trim()).toBe('');
      }),
    );
  });
});

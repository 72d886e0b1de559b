import { describe, expect, it } from 'vitest';
import { filterOf } from './search-filter.js';

describe('the filter on a command line', () => {
  it('reads what narrows a search', () => {
    expect(filterOf({})).toEqual({});
    expect(filterOf({ publisher: 'IPCC, ADEME', years: '2021-2023', language: 'FR', kind: 'table,figure' })).toEqual({
      publishers: ['IPCC', 'ADEME'],
      years: { from: 2021, to: 2023 },
      languages: ['fr'],
      kinds: ['table', 'figure'],
    });
    expect(filterOf({ years: '2021' }).years).toEqual({ from: 2021, to: 2021 });
    expect(filterOf({ years: '2021-' }).years).toEqual({ from: 2021 });
    expect(filterOf({ years: '–2023' }).years).toEqual({ to: 2023 });
  });

  it.each([{ years: 'recent' }, { years: '-' }, { language: 'de' }, { kind: 'picture' }])('refuses %j', (values) => {
    expect(() => filterOf(values)).toThrow(expect.objectContaining({ code: 'LAMPYRE_USAGE' }));
  });
});

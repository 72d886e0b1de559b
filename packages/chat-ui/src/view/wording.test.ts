import { describe, expect, it } from 'vitest';
import { WORDING } from './wording.js';

/** Every text of a wording: plain ones, and what its functions make of plain arguments. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return texts((value as (...given: unknown[]) => unknown)(2, 3, 4, 5), `${path}()`);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, path ? `${path}.${name}` : name));
}

describe.each(['en', 'fr'] as const)('%s', (language) => {
  it('has no empty text and no slot left open', () => {
    const all = texts(WORDING[language]);
    expect(all.length).toBeGreaterThan(70);
    expect(all.filter(([, text]) => !text.trim() || /undefined|NaN|\{|\}/.test(text))).toEqual([]);
  });

  it('uses the typographic apostrophe', () => {
    expect(texts(WORDING[language]).filter(([, text]) => text.includes("'"))).toEqual([]);
  });
});

it('sets French with its no-break spaces', () => {
  const breaks = texts(WORDING.fr).filter(([, text]) => / [:;!?»]|« |[^\s][;!?]|[^\u00a0\d]:/u.test(text));
  expect(breaks).toEqual([]);
});

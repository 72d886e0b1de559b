import { LampyreError } from '@lampyre/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCommandLine, wholeNumber } from './command-line.js';
import { search } from './commands/search.js';
import { show } from './commands/show.js';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof LampyreError) return thrown.code;
    throw thrown;
  }
  return 'none';
}

describe('parseCommandLine', () => {
  test('keeps words apart from options, in any order', () => {
    const line = parseCommandLine(search, ['--top', '3', 'sea', '--json', 'level']);
    expect(line.positionals).toEqual(['sea', 'level']);
    expect(line.values).toMatchObject({ top: '3', json: true });
  });

  test('a question that begins with a dash comes after --', () => {
    expect(parseCommandLine(search, ['--', '-1 °C?']).positionals).toEqual(['-1 °C?']);
  });

  test.each([
    ['an unknown option', ['x', '--tpo', '3']],
    ['a missing value', ['x', '--top']],
    ['a value where none belongs', ['x', '--json=yes']],
  ])('%s is wrong use', (_, words) => {
    expect(codeOf(() => parseCommandLine(search, words))).toBe('LAMPYRE_USAGE');
  });

  test('too few and too many words are wrong use, unless help is asked for', () => {
    expect(codeOf(() => parseCommandLine(show, []))).toBe('LAMPYRE_USAGE');
    expect(codeOf(() => parseCommandLine(show, ['a', 'b']))).toBe('LAMPYRE_USAGE');
    expect(parseCommandLine(show, ['--help']).values.help).toBe(true);
  });
});

describe('wholeNumber', () => {
  const bounds = { least: 1, most: 100, fallback: 10 } as const;

  test('takes every whole number within its bounds and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (number) => {
        expect(wholeNumber({ top: String(number) }, 'top', bounds)).toBe(number);
      }),
    );
    for (const wrong of ['0', '101', '-1', '1.5', '1e1', ' 7', '', 'ten', '9'.repeat(40)]) {
      expect(codeOf(() => wholeNumber({ top: wrong }, 'top', bounds))).toBe('LAMPYRE_USAGE');
    }
  });

  test('falls back when the option was not given', () => {
    expect(wholeNumber({}, 'top', bounds)).toBe(10);
  });
});

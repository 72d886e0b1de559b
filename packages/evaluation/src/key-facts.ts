import type { KeyFact } from './question.js';

const THIN_SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;

/**
 * Whether a text holds a key fact.
 *
 * 1. A pattern is a regular expression, without regard to case.
 * 2. Words are compared without accents, case and kinds of space; "1,5" is "1.5", "12 345" and "12,345" are 12345, an index
 *    or note is its digit ("CO₂" is "CO2"), every dash is one.
 * 3. A number stands for itself alone: "43" is not in "1430" nor in "4.43".
 * 4. "426 183" is one number or two, as in the row of a table: both readings are tried, but "700" is not in "1 700".
 */
export function holdsFact(text: string, fact: KeyFact): boolean {
  if (typeof fact !== 'string') return new RegExp(fact.pattern, 'iu').test(text);
  const plain = normalised(text);
  return fact.split('|').some((way) => {
    const wanted = normalised(way).trim();
    return factPattern(joinThousands(wanted)).test(joinThousands(plain)) || factPattern(wanted).test(plain);
  });
}

function factPattern(wanted: string): RegExp {
  const words = wanted.replace(/[.*+?^${}()[\]\\]/g, '\\$&').replace(/ /g, ' ?');
  const before = /^\d/.test(wanted) ? '(?<!\\p{N})(?<!\\d[.])' : '(?<![\\p{L}\\p{N}])';
  const noThousands = /^\d{3}(?!\d)/.test(wanted) ? '(?<!(?<!\\d)[1-9]\\d? )' : '';
  const after = /\d$/.test(wanted) ? '(?!\\p{N})(?![.]\\d)' : /\p{L}$/u.test(wanted) ? '(?!\\p{L})' : '';
  return new RegExp(before + noThousands + words + after, 'u');
}

function normalised(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .toLowerCase()
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(THIN_SPACES, ' ')
    .replace(/(?<=\d)(?<!(?<!\d)0),(?=\d{3}(?!\d))/g, ' ')
    .replace(/(\d),(?=\d)/g, '$1.');
}

function joinThousands(text: string): string {
  return text.replace(/(?<![\d.])[1-9]\d{0,2}(?: \d{3})+(?!\d)/g, (number) => number.replaceAll(' ', ''));
}

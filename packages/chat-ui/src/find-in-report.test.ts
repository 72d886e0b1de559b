import type { Library } from '@lampyre/assistant';
import { expect, it } from 'vitest';
import { findInReport, MATCHES_MAX } from './find-in-report.js';

type Block = ReturnType<Library['document']>['blocks'][number];

const block = (text: string, change: Partial<Block> = {}): Block => ({
  id: 'b1',
  kind: 'paragraph',
  page: 1,
  bbox: [10, 10, 200, 40],
  text,
  lines: [],
  ...change,
});
const pages = [{ page: 1, label: 'iv', widthPt: 595, heightPt: 842 }];

it('finds words whatever their case, accents, apostrophes and spaces', () => {
  const blocks = [block('Au bord de l’Étang, au\nbord de l’ETANG.')];
  expect(findInReport({ blocks, pages }, "de L'etang").map(({ excerpt }) => excerpt)).toEqual([
    ['Au bord ', 'de l’Étang', ', au\nbord de l’ETANG.'],
    ['Au bord de l’Étang, au\nbord ', 'de l’ETANG', '.'],
  ]);
  expect(findInReport({ blocks, pages }, 'au bord')).toHaveLength(2);
  expect(findInReport({ blocks, pages }, 'meadow')).toEqual([]);
  expect(findInReport({ blocks, pages }, '  ')).toEqual([]);
});

it('boxes the words on each line that they stand on', () => {
  const text = 'one two three';
  const lines = [
    {
      bbox: [10, 10, 50, 20] as Block['bbox'],
      start: 0,
      end: 7,
      words: [
        [10, 28],
        [32, 50],
      ] as [number, number][],
    },
    { bbox: [10, 22, 40, 32] as Block['bbox'], start: 8, end: 13, words: [[10, 40]] as [number, number][] },
  ];
  const [match] = findInReport({ blocks: [block(text, { lines })], pages }, 'two three');
  expect(match).toMatchObject({ page: 1, pageLabel: 'iv' });
  expect(match?.boxes).toEqual([
    [32, 10, 50, 20],
    [10, 22, 40, 32],
  ]);
  expect(findInReport({ blocks: [block(text)], pages }, 'two')[0]?.boxes).toEqual([[10, 10, 200, 40]]);
});

it('gives up after many, and cuts what stands around at words', () => {
  const blocks = [block('glow worms '.repeat(300))];
  const matches = findInReport({ blocks, pages }, 'glow');
  expect(matches).toHaveLength(MATCHES_MAX);
  expect(matches[50]?.excerpt[0]).toMatch(/^… (glow|worms) /);
  expect(matches[50]?.excerpt[2]).toMatch(/ …$/);
});

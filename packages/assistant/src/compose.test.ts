import type { Passage } from '@lampyre/retriever';
import { expect, it } from 'vitest';
import { composeAnswer, type Sources } from './compose.js';
import type { ScoredUnit } from './extract.js';
import { unitsOf } from './unit.js';

it('shows of a row that was too long for one passage the columns that the passage holds', () => {
  const head = 'Coast | History | Plans';
  const row = 'North | Dikes were raised in 1953.';
  const passage: Passage = {
    id: 1,
    report: 'marshes',
    file: 'marshes',
    kind: 'table',
    language: 'en',
    sectionPath: [],
    pages: [1],
    text: `${head}\n\n${row}`,
    lines: [{ page: 1, start: head.length + 2, end: head.length + 2 + row.length, bbox: [10, 20, 300, 40], words: [] }],
  };
  const sources: Sources = {
    report: () => ({ title: 'Marshes' }),
    printed: () => ({
      label: String,
      noteMarks: () => [],
      tables: () => [
        {
          page: 1,
          header: head.split(' | '),
          rows: [{ cells: ['North', 'Dikes were raised in 1953.', 'They open in 2030.'], bbox: [10, 20, 300, 40] }],
        },
      ],
      figure: () => undefined,
      calibrated: false,
    }),
  };
  const [unit] = unitsOf(passage);
  const chosen = { passage, unit, text: row, score: 1 } as ScoredUnit;
  const { sentences } = composeAnswer([chosen], sources);
  expect(sentences).toMatchObject([{ text: `Coast | History\n${row}`, supported: true }]);
});

import { type BaselineChoice, type Footprint, rebased, type WorkCost } from '@lampyre/footprint';
import type { Library } from '@lampyre/retriever';
import type { AnswerLine, WorkLine } from './ledger-csv.js';

/** The whole ledger of a library, its JSON read; with `choice`, the answers set beside another baseline. */
export function readLedger(
  library: Pick<Library, 'ledger' | 'work'>,
  choice?: BaselineChoice,
): { answers: AnswerLine[]; work: WorkLine[] } {
  const all = Number.MAX_SAFE_INTEGER;
  return {
    answers: library.ledger(all).map((row) => {
      const footprint = JSON.parse(row.footprint) as Footprint;
      return { row, footprint: choice === undefined ? footprint : rebased(footprint, choice, 'en') };
    }),
    work: library.work(all).map((row) => ({ row, cost: JSON.parse(row.cost) as WorkCost })),
  };
}

import type { budgetOf, LedgerSums } from '@lampyre/assistant';

/** What the ledger's screen is drawn from. */
export interface FootprintData {
  sums: LedgerSums;
  /** Today's answers against what they may cost; null where no budget is set. */
  budget: ReturnType<typeof budgetOf>;
}

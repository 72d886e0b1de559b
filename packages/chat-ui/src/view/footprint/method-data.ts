import type { Footprint } from '../energy-figures.js';

/** What the method's screen is drawn from. */
export interface MethodData {
  /** The page, made from `docs/footprint.md` of the language asked for. */
  html: string;
  /** The newest answer of the ledger, if there is one. */
  newest?: Footprint;
}

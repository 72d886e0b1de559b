import { type BaselineChoice, baselineOf } from './baseline-choice.js';
import type { Footprint } from './footprint.js';
import { impactsOf } from './impacts.js';
import { ratioOf, verdictOf } from './ratio.js';

/**
 * The same answer set beside another baseline: what it cost stays, and baseline, ratio, verdict and impacts are made
 * anew for the tokens that were written. Throws LAMPYRE_BASELINE_UNKNOWN.
 */
export function rebased(footprint: Footprint, choice: BaselineChoice, language: 'en' | 'fr'): Footprint {
  const tokens = footprint.answerTokens ?? footprint.baseline.tokens;
  const { contextTokens } = footprint;
  const baseline = baselineOf(choice, { language, tokens, ...(contextTokens === undefined ? {} : { contextTokens }) });
  const ratio = ratioOf(baseline.joules, footprint.joules);
  const { zone } = footprint.carbon;
  return {
    ...footprint,
    baseline,
    ratio,
    verdict: verdictOf(ratio),
    impacts: impactsOf({ ...footprint, baseline }, { choice, zone }),
  };
}

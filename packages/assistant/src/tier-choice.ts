import { LampyreError } from '@lampyre/errors';
import type { Language, Library } from '@lampyre/retriever';
import type { Fallback, Tier } from './answer.js';
import type { AskOptions } from './ask-options.js';
import { PHRASES } from './phrases.js';
import type { TierState } from './tiers.js';
import { asksForWriting } from './writing-request.js';
import type { WrittenTier } from './written-tier.js';

/** Which tier answers, and why. */
export interface TierChoice {
  tier: Tier;
  /** In the language of the answer. */
  reason: string;
  /** A written tier was chosen, but may not be used for this answer. */
  fallback?: Fallback;
}

/** Answers of a tier that tell what the next one will cost. */
const ANSWERS_LOOKED_AT = 20;
const LEDGER_ROWS_READ = 500;
/** Nothing was written yet: as much as the published figures give for a large model's answer of 400 tokens (0.56 Wh). */
const JOULES_UNKNOWN = 2016;

/**
 * The tier that answers.
 *
 * 1. Where the reports say nothing, no model is asked, unless a person chose one.
 * 2. A person's choice wins.
 * 3. `auto` is extractive, unless the question asks for a synthesis, plain words or a translation and a model is set up;
 *    the one on this machine comes first.
 * 4. A written answer that would probably go over its budget is not begun.
 *
 * @param expectedJoules what an answer of a written tier will probably cost
 */
export function chooseTier(
  { question, language, abstained }: { question: string; language: Language; abstained: boolean },
  { tier: asked = 'auto', budgetJoules }: Pick<AskOptions, 'tier' | 'budgetJoules'>,
  states: readonly TierState[],
  expectedJoules: (tier: WrittenTier) => number,
): TierChoice {
  const phrases = PHRASES[language];
  const model = (tier: WrittenTier) => states.find((state) => state.tier === tier)?.model ?? '';
  if (asked === 'extractive')
    return { tier: 'extractive', reason: abstained ? phrases.abstained : phrases.extractiveAsked };
  let written: WrittenTier;
  if (asked === 'auto') {
    if (abstained) return { tier: 'extractive', reason: phrases.abstained };
    if (!asksForWriting(question, language)) return { tier: 'extractive', reason: phrases.extractive };
    const ready = states.find(({ tier, available }) => tier !== 'extractive' && available);
    if (!ready) return { tier: 'extractive', reason: phrases.noWriter };
    written = ready.tier as WrittenTier;
  } else written = asked;
  const expected = budgetJoules === undefined ? 0 : expectedJoules(written);
  if (budgetJoules !== undefined && expected > budgetJoules) {
    const { code, message } = new LampyreError('LAMPYRE_BUDGET_TOO_SMALL', {
      expected: Number(expected.toPrecision(2)),
      budget: budgetJoules,
    });
    return { tier: 'extractive', reason: phrases.overBudget, fallback: { from: written, code, message } };
  }
  const reason = asked === 'auto' ? phrases.writtenNeeded : phrases.writtenAsked;
  return { tier: written, reason: reason.replace('{model}', model(written)) };
}

/** What an answer of a tier will probably cost: the median of its last ones in the ledger. */
export function expectedJoules(library: Pick<Library, 'ledger'>, tier: WrittenTier): number {
  const joules = library
    .ledger(LEDGER_ROWS_READ)
    .filter((row) => row.tier === tier && !row.recalled)
    .slice(0, ANSWERS_LOOKED_AT)
    .map(({ footprint }) => (JSON.parse(footprint) as { joules: { value: number } }).joules.value)
    .sort((a, b) => a - b);
  return joules[Math.floor(joules.length / 2)] ?? JOULES_UNKNOWN;
}

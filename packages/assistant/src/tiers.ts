import type { Language } from '@lampyre/retriever';
import type { Tier } from './answer.js';
import { PHRASES } from './phrases.js';

/** Whether a tier can answer on this machine, and why. */
export interface TierState {
  tier: Tier;
  available: boolean;
  /** Name of the language model. */
  model?: string;
  /** In one sentence: what is there, or what is missing. */
  why: string;
}

/** The tiers, from the most frugal to the least. */
export function tierStates(language: Language): TierState[] {
  const { extractiveReady, notSetUp } = PHRASES[language];
  return [
    { tier: 'extractive', available: true, why: extractiveReady },
    { tier: 'local', available: false, why: notSetUp },
    { tier: 'remote', available: false, why: notSetUp },
  ];
}

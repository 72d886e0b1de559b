import type { Interval } from './footprint.js';

/** What a maker or an author published for one answer of a chat service. */
export interface Disclosure {
  name: string;
  wattHours: Interval;
  /** Output tokens that it was given for; null for a service's usual answer, whatever its length. */
  tokens: number | null;
  /** Year and month of publication. */
  published: string;
  source: string;
}

/**
 * Published energies of one answer (facts; each source in its row). The LCA of Mistral Large 2 (July 2025) is not here: it
 * gives 1.14 g CO₂e, 45 mL and 0.16 mg Sb for 400 tokens, and no energy.
 */
export const DISCLOSURES: ReadonlyMap<string, Disclosure> = new Map([
  [
    'google-2025',
    {
      name: 'Gemini Apps, median text prompt',
      wattHours: { low: 0.24, value: 0.24, high: 0.24 },
      tokens: null,
      published: '2025-08',
      source: 'Google, arXiv 2508.15734: whole stack with idle capacity and PUE',
    },
  ],
  [
    'openai-2025',
    {
      name: 'ChatGPT, average query',
      wattHours: { low: 0.34, value: 0.34, high: 0.34 },
      tokens: null,
      published: '2025-06',
      source: 'OpenAI, S. Altman, "The Gentle Singularity": no method given',
    },
  ],
  [
    'epoch-2025',
    {
      name: 'GPT-4o, typical query',
      wattHours: { low: 0.3, value: 0.3, high: 0.3 },
      tokens: 500,
      published: '2025-02',
      source: 'Epoch AI: estimate for 500 output tokens, 100 billion active parameters',
    },
  ],
  [
    'oviedo-2026',
    {
      name: 'large models, median query',
      wattHours: { low: 0.16, value: 0.31, high: 0.6 },
      tokens: null,
      published: '2026-06',
      source: 'Oviedo et al., arXiv 2509.20241 v2: median and quartiles of an estimate',
    },
  ],
]);

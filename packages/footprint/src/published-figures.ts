import type { Interval } from './footprint.js';
import { times } from './interval.js';

export const JOULES_PER_WATT_HOUR = 3600;

/** The functional unit of the published figures: an answer of this many output tokens, a page of text. */
export const FUNCTIONAL_UNIT_TOKENS = 400;

/**
 * Energy of a chat answer of 400 output tokens by a big model, whole data centre, without reading a long context:
 * - low 0.24 Wh: median text prompt of Gemini Apps, May 2025, whole stack (Google, arXiv 2508.15734);
 * - value 0.56 Wh: GPU energy of DeepSeek-V3.1 at a batch of 64, 2.9197 J a token (ML.ENERGY leaderboard v3, February
 *   2026, Apache-2.0), divided by 0.58, the accelerators' part of the whole in Google's paper. Llama-3.1-405B FP8 gives
 *   0.49–0.59;
 * - high 1.53 Wh: GPT-4o by EcoLogits 0.9.3, upper bound, without throughput.
 *
 * Other figures lie between: 0.30 (Epoch AI 2025), 0.31 (Oviedo et al., arXiv 2509.20241 v2), 0.34 (OpenAI 2025), 0.42
 * (Jegham et al., arXiv 2505.09598 v6). EcoLogits before 0.9 gave 12–36 Wh and must not be used.
 */
export const PUBLISHED_WATT_HOURS: Interval = { low: 0.24, value: 0.56, high: 1.53 };

/** The same for one output token. */
export const PUBLISHED_JOULES_PER_TOKEN: Interval = times(
  PUBLISHED_WATT_HOURS,
  JOULES_PER_WATT_HOUR / FUNCTIONAL_UNIT_TOKENS,
);

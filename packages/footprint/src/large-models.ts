import type { Bounds } from './ecologits.js';

/** A large model with its provider, as EcoLogits' registry has it. */
export interface LargeModel {
  provider: string;
  activeBillions: number | Bounds;
  totalBillions: number | Bounds;
  /** Where its maker published the size; all others are guesses of EcoLogits. */
  disclosed: boolean;
  tokensPerSecond?: number;
  firstTokenSeconds?: number;
  pue: number | Bounds;
  /** Water consumed in the data centre. */
  waterLitresPerKwh: number | Bounds;
  /** Zone of the provider's data centres. */
  zone: string;
}

const OPENAI = { provider: 'OpenAI', pue: 1.2, waterLitresPerKwh: 0.569, zone: 'USA' };
const ANTHROPIC = {
  provider: 'Anthropic',
  pue: { min: 1.09, max: 1.14 },
  waterLitresPerKwh: { min: 0.13, max: 0.999 },
  zone: 'USA',
};
const GOOGLE = { provider: 'Google', pue: 1.09, waterLitresPerKwh: 0.999, zone: 'USA' };
const MISTRAL = { provider: 'Mistral AI', pue: 1.16, waterLitresPerKwh: 0.09, zone: 'SWE' };
const HUGGING_FACE = {
  provider: 'Hugging Face',
  pue: { min: 1.09, max: 1.14 },
  waterLitresPerKwh: { min: 0.13, max: 0.99 },
  zone: 'USA',
};

/**
 * Models to compare with, of EcoLogits 0.9.3's `models.json` (https://github.com/mlco2/ecologits; facts). Models of the
 * 2000-billion class (GPT-4, Claude Opus 4, Gemini 2.5 Pro) are left out: by this method they come to 5–18 Wh for 400
 * tokens, twenty times and more above what Google published for its own, so they would flatter us.
 */
export const LARGE_MODELS: ReadonlyMap<string, LargeModel> = new Map<string, LargeModel>([
  ['gpt-4o', { ...OPENAI, ...sized(440, 44, 132), disclosed: false, ...speed(37.8, 0.52) }],
  ['gpt-4.1', { ...OPENAI, ...sized(352, 35, 106), disclosed: false, ...speed(40, 0.79) }],
  ['gpt-5', { ...OPENAI, ...sized(300, 30, 90), disclosed: false, ...speed(44.9, 9.8) }],
  ['claude-sonnet-4-5', { ...ANTHROPIC, ...sized(440, 44, 132), disclosed: false, ...speed(36.1, 1.83) }],
  ['gemini-2.5-flash', { ...GOOGLE, ...sized(440, 44, 132), disclosed: false, ...speed(71, 0.66) }],
  ['mistral-large-2411', { ...MISTRAL, ...sized(123, 123, 123), disclosed: true, ...speed(36.9, 1.05) }],
  ['mistral-small', { ...MISTRAL, ...sized(23.6, 23.6, 23.6), disclosed: true, ...speed(105.6, 0.34) }],
  ['llama-3.1-405b', { ...HUGGING_FACE, ...sized(405.85, 405.85, 405.85), disclosed: true }],
  ['llama-3.1-70b', { ...HUGGING_FACE, ...sized(70.55, 70.55, 70.55), disclosed: true }],
]);

/** Parameters in billions. */
function sized(
  total: number,
  activeMin: number,
  activeMax: number,
): Pick<LargeModel, 'activeBillions' | 'totalBillions'> {
  return { totalBillions: total, activeBillions: { min: activeMin, max: activeMax } };
}

function speed(tokensPerSecond: number, firstTokenSeconds: number) {
  return { tokensPerSecond, firstTokenSeconds };
}

import { LampyreError } from '@lampyre/errors';
import { electricityZone } from './carbon.js';
import { type EcologitsImpacts, ecologitsImpacts } from './ecologits.js';
import type { EcologitsVersion } from './ecologits-constants.js';
import type { Baseline } from './footprint.js';
import { times } from './interval.js';
import { LARGE_MODELS, type LargeModel } from './large-models.js';
import { FUNCTIONAL_UNIT_TOKENS, JOULES_PER_WATT_HOUR, PUBLISHED_WATT_HOURS } from './published-figures.js';

const PUBLISHED_SOURCE =
  'Google 2025 (arXiv 2508.15734); ML.ENERGY v3, 2026; EcoLogits 0.9.3, GPT-4o; for 400 tokens 0.24, 0.56 and 1.53 Wh';

const WORDS = {
  en: {
    largeModel: 'a large model',
    published: 'a cross-check of published figures, edition',
    guessed: 'size guessed by EcoLogits',
    disclosed: 'size published by its maker',
  },
  fr: {
    largeModel: 'un grand modèle',
    published: 'recoupement de chiffres publiés, édition',
    guessed: 'taille supposée par EcoLogits',
    disclosed: 'taille publiée par son auteur',
  },
} as const;

export interface BaselineOptions {
  /** Language of the texts. */
  language: 'en' | 'fr';
  /** Output tokens of the large model's answer. */
  tokens: number;
}

/**
 * The default baseline: the bare question put to a large chat model that writes an answer of so many tokens, by published
 * figures. In proportion to the tokens, which holds for short questions only; the reading of a context, which would
 * cost the large model more, is left out, to our disadvantage.
 */
export function publishedBaseline({ language, tokens }: BaselineOptions): Baseline {
  return {
    name: WORDS[language].largeModel,
    method: WORDS[language].published,
    version: '2026-11',
    tokens,
    joules: times(PUBLISHED_WATT_HOURS, (JOULES_PER_WATT_HOUR * tokens) / FUNCTIONAL_UNIT_TOKENS),
    source: PUBLISHED_SOURCE,
  };
}

/**
 * A named model by EcoLogits; the value is the middle of its bounds, as the tool itself has it.
 * Throws LAMPYRE_BASELINE_UNKNOWN.
 */
export function ecologitsBaseline(
  name: string,
  { language, tokens }: BaselineOptions,
  version: EcologitsVersion = '0.9.3',
): Baseline {
  const model = largeModel(name);
  const { min, max } = impactsOfModel(model, tokens, version).energyKwh;
  const joulesPerKwh = 1000 * JOULES_PER_WATT_HOUR;
  return {
    name,
    method: 'EcoLogits',
    version,
    tokens,
    joules: times({ low: min, value: (min + max) / 2, high: max }, joulesPerKwh),
    source: `https://github.com/mlco2/ecologits, ${model.provider}, ${WORDS[language][model.disclosed ? 'disclosed' : 'guessed']}`,
  };
}

/** Energy and impacts of an answer of a named model with its provider's zone. Throws LAMPYRE_BASELINE_UNKNOWN. */
export function ecologitsImpactsOf(
  name: string,
  outputTokens: number,
  version: EcologitsVersion = '0.9.3',
): EcologitsImpacts {
  return impactsOfModel(largeModel(name), outputTokens, version);
}

function impactsOfModel(model: LargeModel, outputTokens: number, version: EcologitsVersion): EcologitsImpacts {
  return ecologitsImpacts({ ...model, outputTokens, mix: electricityZone(model.zone) }, version);
}

function largeModel(name: string): LargeModel {
  const model = LARGE_MODELS.get(name);
  if (model === undefined) {
    throw new LampyreError('LAMPYRE_BASELINE_UNKNOWN', { name, names: [...LARGE_MODELS.keys()].join(', ') });
  }
  return model;
}

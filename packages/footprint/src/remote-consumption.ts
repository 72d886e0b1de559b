import { electricityZone } from './carbon.js';
import { type Bounds, ecologitsImpacts } from './ecologits.js';
import type { Interval } from './footprint.js';
import { exactly, times } from './interval.js';
import { KNOWN_MODELS } from './large-models.js';
import { PUBLISHED_JOULES_PER_TOKEN } from './published-figures.js';
import { readingJoules } from './reading-tokens.js';

const JOULES_PER_KWH = 3.6e6;
const GRAMS_PER_KG = 1000;
const ECOLOGITS_VERSION = '0.9.3';

/** One answer that a model on another machine wrote for us. */
export interface RemoteUse {
  /** As the server names it. */
  model: string;
  outputTokens: number;
  /** Tokens of the prompt with its passages. */
  inputTokens: number;
  /** Observed time of the request, an upper bound of the computed one. */
  seconds?: number;
  /** Energy of the request as the server itself told it (`reportedEnergy`). */
  reported?: ReportedEnergy;
  /** Where the server stands, when it is not its provider's usual place. */
  zone?: string;
}

/** What another machine used for an answer, as far as can be told from here. */
export interface RemoteConsumption {
  model: string;
  /** `EcoLogits`, `published figures` where nothing of the model is known, or `reported by the server`. */
  method: 'EcoLogits' | 'published figures' | 'reported by the server';
  version: string;
  /** How the model's size is known, or in which field the server told its energy. */
  basis: string;
  outputTokens: number;
  inputTokens: number;
  /** Writing the answer; all that a server reports is here. */
  writing: Interval;
  /** Reading the prompt: an estimate of ours, which EcoLogits does not make; 0 where the server reports its energy. */
  reading: Interval;
  /** Zone of the electricity of the server. */
  zone: string;
  /** Grams of CO₂ equivalent of making the servers by EcoLogits; null where that is not known. */
  embodiedGrams: Interval | null;
}

/** Nothing is known of the place: most large models are served from there. */
const USUAL_ZONE = 'USA';
const UNKNOWN_PUE: Bounds = { min: 1.09, max: 1.2 };
const UNKNOWN_WATER: Bounds = { min: 0.09, max: 0.999 };

/**
 * Energy of an answer written elsewhere. 1. What the server reports is taken and named. 2. Else EcoLogits 0.9.3 by the registry's size of the
 * model, or by the size in its name (`qwen2.5-14b`, `mixtral-8x7b`, `qwen3-235b-a22b`). 3. Else the published figures of large models. The
 * reading of the prompt is estimated beside it. Never nothing, never `measured`.
 */
export function remoteConsumption(use: RemoteUse): RemoteConsumption {
  const { model, outputTokens, inputTokens, seconds, reported } = use;
  const known = KNOWN_MODELS.get(modelKey(model));
  const size = known ?? sizeInName(model);
  const zone = use.zone ?? known?.zone ?? USUAL_ZONE;
  const asked = { model, outputTokens, inputTokens, zone };
  if (reported !== undefined) {
    const { joules, field } = reported;
    const none = { reading: exactly(0), embodiedGrams: null };
    return {
      ...asked,
      method: 'reported by the server',
      version: '1',
      basis: field,
      writing: exactly(joules),
      ...none,
    };
  }
  if (size === null) {
    return {
      ...asked,
      method: 'published figures',
      version: '2026-11',
      basis: 'nothing is known of this model',
      writing: times(PUBLISHED_JOULES_PER_TOKEN, outputTokens),
      reading: readingJoules(inputTokens),
      embodiedGrams: null,
    };
  }
  const impacts = ecologitsImpacts(
    {
      pue: UNKNOWN_PUE,
      waterLitresPerKwh: UNKNOWN_WATER,
      ...size,
      outputTokens,
      mix: electricityZone(zone),
      ...(seconds === undefined ? {} : { latencySeconds: seconds }),
    },
    ECOLOGITS_VERSION,
  );
  return {
    ...asked,
    method: 'EcoLogits',
    version: ECOLOGITS_VERSION,
    basis: known ? (known.disclosed ? 'size published by its maker' : 'size guessed by EcoLogits') : 'size in its name',
    writing: middled(impacts.energyKwh, JOULES_PER_KWH),
    reading: readingJoules(inputTokens, size.activeBillions),
    embodiedGrams: middled(impacts.gwpEmbodiedKg, GRAMS_PER_KG),
  };
}

/** Energy of a request as its server told it. */
export interface ReportedEnergy {
  joules: number;
  /** The field that told it. */
  field: string;
}

/** Joules of one unit, by how a field that carries it ends. */
const REPORTED_UNITS: readonly (readonly [end: RegExp, joules: number])[] = [
  [/joules?$/i, 1],
  [/kwh$/i, JOULES_PER_KWH],
  [/(?<!k)wh$/i, 3600],
];

/**
 * The energy that a server tells in its response, at its top or in `usage`, `energy` or `impacts`: a number above 0 in a field whose name
 * holds `energy` (or that stands in `energy`) and ends with its unit, such as `energy_joules` or `energy: {wh: …}`. A field without a unit
 * is not guessed at. Null when there is none.
 */
export function reportedEnergy(response: unknown): ReportedEnergy | null {
  const visit = (value: unknown, path: string[]): ReportedEnergy | null => {
    if (typeof value === 'number') {
      const field = path.join('.');
      const unit = REPORTED_UNITS.find(([end]) => end.test(path.at(-1) ?? ''));
      return unit && /energy/i.test(field) && value > 0 && Number.isFinite(value)
        ? { joules: value * unit[1], field }
        : null;
    }
    if (typeof value !== 'object' || value === null || path.length > 3) return null;
    for (const [key, inside] of Object.entries(value)) {
      if (path.length === 0 && typeof inside === 'object' && !/^(usage|energy|impacts?)$/i.test(key)) continue;
      const found = visit(inside, [...path, key]);
      if (found !== null) return found;
    }
    return null;
  };
  return visit(response, []);
}

/** Servers write a model's maker before its name and a tag behind it: `openai/gpt-4o`, `gpt-oss-20b:latest`. */
function modelKey(model: string): string {
  const name = model
    .toLowerCase()
    .replace(/:latest$/, '')
    .replace(':', '-');
  return KNOWN_MODELS.has(model.toLowerCase()) ? model.toLowerCase() : (name.split('/').at(-1) ?? name);
}

/** Billions of parameters in a model's name: `8b`, `8x7b` (two of the eight work for a token), `235b-a22b`. Null when there are none. */
export function sizeInName(model: string): { totalBillions: number; activeBillions: number } | null {
  const experts = /(?<![a-z0-9.])(\d+)x(\d+(?:\.\d+)?)b(?![a-z0-9])/i.exec(model);
  if (experts) {
    const [count, each] = [Number(experts[1]), Number(experts[2])];
    return count > 0 && each > 0 ? { totalBillions: count * each, activeBillions: Math.min(2, count) * each } : null;
  }
  const total = Number(/(?<![a-z0-9.])(\d+(?:\.\d+)?)b(?![a-z0-9])/i.exec(model)?.[1]);
  const active = Number(/(?<![a-z0-9.])a(\d+(?:\.\d+)?)b(?![a-z0-9])/i.exec(model)?.[1] ?? total);
  return total > 0 && active > 0 ? { totalBillions: total, activeBillions: Math.min(active, total) } : null;
}

function middled({ min, max }: Bounds, factor: number): Interval {
  return times({ low: min, value: (min + max) / 2, high: max }, factor);
}

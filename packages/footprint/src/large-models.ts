import { dataFile } from './data-file.js';
import type { Bounds } from './ecologits.js';

/** A large model with its provider, as EcoLogits' registry has it. */
export interface LargeModel {
  name: string;
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

/** One figure, or the two ends of a range. */
type Written = number | [number, number];

interface ModelsFile {
  providers: Record<string, { name: string; pue: Written; waterLitresPerKwh: Written; zone: string }>;
  models: {
    name: string;
    registryName?: string;
    provider: string;
    totalBillions: Written;
    activeBillions: Written;
    sizeDisclosed: boolean;
    tokensPerSecond?: number;
    firstTokenSeconds?: number;
    asBaseline: boolean;
  }[];
}

const FILE = JSON.parse(dataFile('large-models.json')) as ModelsFile;

/**
 * Models to compare with (`data/large-models.json`). Those of the 880-billion class and above (GPT-4, Claude Opus 4, Gemini 2.5 Pro)
 * are not offered: by this method they come to 2–18 Wh for 400 tokens, up to seventy times what Google published for its own, so
 * they would flatter us.
 */
export const LARGE_MODELS: ReadonlyMap<string, LargeModel> = new Map(
  FILE.models.filter(({ asBaseline }) => asBaseline).map((row) => [row.name, modelOf(row)]),
);

/** Every model of the registry by all its names: for an answer that one of them writes for us, which must be counted. */
export const KNOWN_MODELS: ReadonlyMap<string, LargeModel> = new Map(
  FILE.models.flatMap((row) => {
    const names = row.registryName === undefined ? [row.name] : [row.name, row.registryName];
    return names.map((name) => [name.toLowerCase(), modelOf(row)] as const);
  }),
);

function modelOf(row: ModelsFile['models'][number]): LargeModel {
  const { name, provider, totalBillions, activeBillions, sizeDisclosed, tokensPerSecond, firstTokenSeconds } = row;
  const host = FILE.providers[provider]!;
  return {
    name,
    provider: host.name,
    activeBillions: read(activeBillions),
    totalBillions: read(totalBillions),
    disclosed: sizeDisclosed,
    ...(tokensPerSecond === undefined ? {} : { tokensPerSecond }),
    ...(firstTokenSeconds === undefined ? {} : { firstTokenSeconds }),
    pue: read(host.pue),
    waterLitresPerKwh: read(host.waterLitresPerKwh),
    zone: host.zone,
  };
}

function read(written: Written): number | Bounds {
  return typeof written === 'number' ? written : { min: written[0], max: written[1] };
}

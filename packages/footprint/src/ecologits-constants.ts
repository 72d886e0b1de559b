/**
 * Constants of three generations of EcoLogits, the tool that estimates the impacts of a language model's answer from its
 * size. Facts re-typed from https://github.com/mlco2/ecologits (code MPL-2.0, documentation CC BY-SA 4.0):
 * `ecologits/impacts/llm.py` at the tags 0.8.2, 0.9.1 and 0.9.3 and its main branch of mid-2026. No code of it is used.
 *
 * Generations differ by up to sixty times for the same answer, so a figure is never shown without its version.
 */
export type EcologitsVersion = '0.8.2' | '0.9.3' | 'main-2026';

/** Climate (kg CO₂e), minerals and metals (kg Sb eq) and energy resources (MJ) of making one machine. */
export interface Embodied {
  gwpKg: number;
  adpeKgSb: number;
  peMj: number;
}

export interface EcologitsConstants {
  gpuMemoryGigabytes: number;
  gpusPerServer: number;
  memoryOverhead: number;
  quantizationBits: number;
  /** GPU energy of one output token on one GPU, in Wh, by active parameters in billions. */
  gpuWhPerToken: (activeBillions: number) => number;
  /** Added and taken away for the bounds of the range, in Wh. */
  gpuWhPerTokenSpread: number;
  /** Seconds for one output token, by active parameters in billions. */
  secondsPerToken: (activeBillions: number) => number;
  secondsPerTokenSpread: number;
  /** A server's power without its GPUs. */
  serverKilowatts: number;
  /** How many answers a server writes at the same time. */
  batch: number;
  gpusPowerOfTwo: boolean;
  gpu: Embodied;
  server: Embodied;
  lifetimeSeconds: number;
  /** Fixed by the tool; null where it comes with the provider. */
  pue: number | null;
  /** `none` before 0.9; `pue twice` as coded until issue #230 was corrected. */
  water: 'none' | 'pue twice' | 'corrected';
  /** Whether the registry's throughput and time to first token are used (since 0.9.3). */
  usesThroughput: boolean;
}

const YEAR_SECONDS = 365 * 24 * 3600;
const BATCH = 64;
/** 97.5th percentile of the normal law, as the tool rounds it. */
const Z = 1.96;

const RELEASE_0_8_2: EcologitsConstants = {
  gpuMemoryGigabytes: 80,
  gpusPerServer: 8,
  memoryOverhead: 1.2,
  quantizationBits: 4,
  gpuWhPerToken: (activeBillions) => 1000 * (8.91e-8 * activeBillions + 1.43e-6),
  gpuWhPerTokenSpread: 1000 * Z * 5.19e-7,
  secondsPerToken: (activeBillions) => 8.02e-4 * activeBillions + 2.23e-2,
  secondsPerTokenSpread: Z * 7e-6,
  serverKilowatts: 1,
  batch: 1,
  gpusPowerOfTwo: false,
  gpu: { gwpKg: 143, adpeKgSb: 5.1e-3, peMj: 1828 },
  server: { gwpKg: 3000, adpeKgSb: 0.24, peMj: 38_000 },
  lifetimeSeconds: 5 * YEAR_SECONDS,
  pue: 1.2,
  water: 'none',
  usesThroughput: false,
};

/** Fitted by EcoLogits on ML.ENERGY's H100 readings (models below 200 billion), used at a batch of 64. */
const RELEASE_0_9_3: EcologitsConstants = {
  gpuMemoryGigabytes: 80,
  gpusPerServer: 8,
  memoryOverhead: 1.2,
  quantizationBits: 16,
  gpuWhPerToken: (activeBillions) =>
    1.1665273170451914e-6 * Math.exp(-0.011205921025579175 * BATCH) * activeBillions + 4.052928146734005e-5,
  gpuWhPerTokenSpread: 0,
  secondsPerToken: (activeBillions) =>
    6.785088094353663e-4 * activeBillions + 3.119310311688259e-4 * BATCH + 0.019473717579473387,
  secondsPerTokenSpread: 0,
  serverKilowatts: 1.2,
  batch: BATCH,
  gpusPowerOfTwo: true,
  gpu: { gwpKg: 164, adpeKgSb: 5.1e-3, peMj: 1828 },
  server: { gwpKg: 5700, adpeKgSb: 0.37, peMj: 70_000 },
  lifetimeSeconds: 3 * YEAR_SECONDS,
  pue: null,
  water: 'pue twice',
  usesThroughput: true,
};

const MAIN_2026: EcologitsConstants = {
  ...RELEASE_0_9_3,
  gpu: { gwpKg: 273, adpeKgSb: 8.95e-3, peMj: 3721 },
  water: 'corrected',
};

export const ECOLOGITS: Readonly<Record<EcologitsVersion, EcologitsConstants>> = {
  '0.8.2': RELEASE_0_8_2,
  '0.9.3': RELEASE_0_9_3,
  'main-2026': MAIN_2026,
};

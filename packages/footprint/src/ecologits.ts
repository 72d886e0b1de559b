import { ECOLOGITS, type EcologitsConstants, type EcologitsVersion, type Embodied } from './ecologits-constants.js';

/** Two bounds; where a figure is known, both are the same. */
export interface Bounds {
  min: number;
  max: number;
}

/** Impacts of one kilowatt-hour of a zone's electricity. */
export interface ElectricityMix {
  gwpKgPerKwh: number;
  adpeKgSbPerKwh: number;
  peMjPerKwh: number;
  /** Water consumed where the electricity is made. */
  waterLitresPerKwh: number;
}

/** One answer of a model, as EcoLogits sees it. */
export interface EcologitsRequest {
  /** Parameters that work for each token, in billions. */
  activeBillions: number | Bounds;
  totalBillions: number | Bounds;
  outputTokens: number;
  mix: ElectricityMix;
  /** Power usage effectiveness of the provider's data centres; 0.8.2 has its own and takes no other. */
  pue: number | Bounds;
  /** Water consumed in the data centre, litres per kWh. */
  waterLitresPerKwh: number | Bounds;
  /** Observed time for the answer; an upper bound of the computed one. */
  latencySeconds?: number | undefined;
  /** Of the registry, 0.9.3 and later. */
  tokensPerSecond?: number | undefined;
  firstTokenSeconds?: number | undefined;
}

export interface EcologitsImpacts {
  version: EcologitsVersion;
  energyKwh: Bounds;
  /** Electricity and the share of making the machines. */
  gwpKg: Bounds;
  adpeKgSb: Bounds;
  peMj: Bounds;
  gwpUsageKg: Bounds;
  gwpEmbodiedKg: Bounds;
  adpeEmbodiedKgSb: Bounds;
  peEmbodiedMj: Bounds;
  /** Null before 0.9. */
  waterLitres: Bounds | null;
}

/**
 * Energy and impacts of one answer of a large model by EcoLogits' method, once with all lower bounds and once with all
 * upper ones; they are bounds, not a confidence interval. Input tokens, idle capacity, the network and the reader's
 * device are not in it.
 *
 * 1. GPU energy of the answer on one GPU: output tokens × a fit by active parameters.
 * 2. Time: output tokens × a fit, or tokens ÷ throughput + time to first token; at most the observed time.
 * 3. GPUs: memory of all parameters (× 1.2) ÷ 80 GB, rounded up, since 0.9 to a power of two.
 * 4. Server without GPUs: time × its power × GPUs ÷ 8 ÷ batch.
 * 5. Energy = PUE × (server + GPUs × GPU energy); impacts = energy × those of a kWh.
 * 6. Embodied = time × (GPUs ÷ 8 × server + GPUs × GPU) ÷ (lifetime × batch).
 *
 * @see https://github.com/mlco2/ecologits/blob/main/docs/methodology/llm_inference.md
 */
export function ecologitsImpacts(request: EcologitsRequest, version: EcologitsVersion = '0.9.3'): EcologitsImpacts {
  const min = impactsAt(request, 'min', version);
  const max = impactsAt(request, 'max', version);
  const bounds = (of: keyof typeof min): Bounds => ({ min: min[of], max: max[of] });
  return {
    version,
    energyKwh: bounds('energyKwh'),
    gwpKg: bounds('gwpKg'),
    adpeKgSb: bounds('adpeKgSb'),
    peMj: bounds('peMj'),
    gwpUsageKg: bounds('gwpUsageKg'),
    gwpEmbodiedKg: bounds('gwpEmbodiedKg'),
    adpeEmbodiedKgSb: bounds('adpeEmbodiedKgSb'),
    peEmbodiedMj: bounds('peEmbodiedMj'),
    waterLitres: ECOLOGITS[version].water === 'none' ? null : bounds('waterLitres'),
  };
}

type Side = keyof Bounds;

function impactsAt(request: EcologitsRequest, side: Side, version: EcologitsVersion) {
  const constants = ECOLOGITS[version];
  const { mix } = request;
  const seconds = answerSeconds(request, side, constants);
  const gpus = gpuCount(at(request.totalBillions, side), constants);
  const gpuKwh = (request.outputTokens * gpuWhPerToken(request, side, constants)) / 1000;
  const serverKwh = ((seconds / 3600) * constants.serverKilowatts * (gpus / constants.gpusPerServer)) / constants.batch;
  const itKwh = serverKwh + gpus * gpuKwh;
  const pue = constants.pue ?? at(request.pue, side);
  const energyKwh = pue * itKwh;
  const embodied = (of: keyof Embodied) =>
    (seconds * ((gpus / constants.gpusPerServer) * constants.server[of] + gpus * constants.gpu[of])) /
    (constants.lifetimeSeconds * constants.batch);
  // Until it was corrected (issue #230, PR #233) the energy that already holds PUE was taken here: PUE twice off site.
  const waterKwh = constants.water === 'corrected' ? itKwh : energyKwh;
  return {
    energyKwh,
    gwpKg: energyKwh * mix.gwpKgPerKwh + embodied('gwpKg'),
    adpeKgSb: energyKwh * mix.adpeKgSbPerKwh + embodied('adpeKgSb'),
    peMj: energyKwh * mix.peMjPerKwh + embodied('peMj'),
    gwpUsageKg: energyKwh * mix.gwpKgPerKwh,
    gwpEmbodiedKg: embodied('gwpKg'),
    adpeEmbodiedKgSb: embodied('adpeKgSb'),
    peEmbodiedMj: embodied('peMj'),
    waterLitres: waterKwh * (at(request.waterLitresPerKwh, side) + pue * mix.waterLitresPerKwh),
  };
}

function gpuWhPerToken({ activeBillions }: EcologitsRequest, side: Side, constants: EcologitsConstants): number {
  const { gpuWhPerToken, gpuWhPerTokenSpread } = constants;
  return Math.max(0, spread(gpuWhPerToken(at(activeBillions, side)), gpuWhPerTokenSpread, side));
}

function answerSeconds(request: EcologitsRequest, side: Side, constants: EcologitsConstants): number {
  const { activeBillions, outputTokens, latencySeconds = Number.POSITIVE_INFINITY } = request;
  const { tokensPerSecond, firstTokenSeconds } = request;
  if (constants.usesThroughput && tokensPerSecond !== undefined && firstTokenSeconds !== undefined) {
    return Math.min(outputTokens / tokensPerSecond + firstTokenSeconds, latencySeconds);
  }
  const perToken = spread(constants.secondsPerToken(at(activeBillions, side)), constants.secondsPerTokenSpread, side);
  return Math.min(outputTokens * Math.max(0, perToken), latencySeconds);
}

function gpuCount(totalBillions: number, constants: EcologitsConstants): number {
  const { memoryOverhead, quantizationBits, gpuMemoryGigabytes, gpusPowerOfTwo } = constants;
  const gigabytes = (memoryOverhead * totalBillions * quantizationBits) / 8;
  const gpus = Math.ceil(gigabytes / gpuMemoryGigabytes);
  return gpusPowerOfTwo ? 2 ** Math.ceil(Math.log2(gpus)) : gpus;
}

function spread(middle: number, by: number, side: Side): number {
  return side === 'min' ? middle - by : middle + by;
}

function at(known: number | Bounds, side: Side): number {
  return typeof known === 'number' ? known : known[side];
}

import type { MachineAssumptions } from './assumptions.js';

/** A quantity with the bounds within which it lies as far as is known. */
export interface Interval {
  low: number;
  value: number;
  high: number;
}

/** `measured` is only for a hardware energy counter; everything else is `estimated`. */
export type Method = 'measured' | 'estimated';

export interface StageFootprint {
  stage: string;
  /** Wall-clock time. */
  seconds: number;
  cpuSeconds: number;
  /** Memory held multiplied by the time: with `cpuSeconds`, all that an estimate is made from. */
  gigabyteSeconds?: number;
  joules: Interval;
  /** What the work added to the idle machine, where it is known; `joules` holds a share of the idle power and is larger. */
  marginalJoules?: number;
  method: Method;
  /** Another machine worked for this stage; absent where this one did. Its electricity is that of its own zone. */
  remote?: RemoteStage;
}

/** What is known of the machine that worked for a stage elsewhere. */
export interface RemoteStage {
  model: string;
  /** How its energy is known: `EcoLogits`, `published figures` or `reported by the server`. */
  method: string;
  version: string;
  /** How the model's size is known, or the field in which the server told its energy. */
  basis: string;
  tokens: number;
  /** What was done with those tokens: EcoLogits counts the writing only, the reading is our own estimate. */
  work: 'writing' | 'reading';
  zone: string;
  /** Grams of a kilowatt-hour there. */
  gramsPerKwh: Interval;
  /** Grams of CO₂ equivalent of making the servers, where it is known. */
  embodiedGrams?: Interval;
}

/** What a large model would have cost for the same answer. */
export interface Baseline {
  name: string;
  method: string;
  version: string;
  /** Output tokens of the baseline answer. */
  tokens: number;
  /** Tokens of a context that it would have read, too; without it the bare question is asked. */
  contextTokens?: number;
  joules: Interval;
  source: string;
}

/** `not shown` when the interval of the ratio contains 1. */
export type Verdict = 'less' | 'more' | 'not shown';

/** What the electricity and the machines of an answer cost in CO₂ equivalent, ours beside the large model's, in grams. */
export interface Impacts {
  /** Grams of a kilowatt-hour that our figures were made with. */
  gramsPerKwh: Interval & { zone: string };
  /** Our part of making the machine, for the time that it worked on the answer. */
  embodied: Interval;
  /** The large model's electricity in the zone of its servers: much of the difference is the grid, not the program. */
  baselineOwnZone: Interval & { zone: string };
  /** The large model's electricity as if its servers stood where we are: what the program itself saves. */
  baselineSameZone: Interval & { zone: string };
  /** CO₂e in the same zone: the baseline's electricity divided by ours with our embodied part, to our disadvantage. */
  sameZoneRatio: Interval;
  /** The large model's part of making its servers by EcoLogits; null where the source has none. */
  baselineEmbodied: Interval | null;
}

/** What one answer cost. */
export interface Footprint {
  stages: StageFootprint[];
  joules: Interval;
  method: Method;
  /** The meter that was used: `cpu-time` for the estimate. */
  meter?: string;
  /** Tokens of our own answer; a baseline of a fixed length has others. */
  answerTokens?: number;
  /** Tokens of the passages that our answer was made from: what a large model would read to answer from the same reports. */
  contextTokens?: number;
  /** What was assumed where no counter tells: with CPU seconds and memory, all that an estimate is made from. */
  assumptions?: MachineAssumptions;
  /** What is inside the figure and what is not, in one sentence. */
  boundary: string;
  baseline: Baseline;
  /** Baseline joules divided by ours. */
  ratio: Interval;
  verdict: Verdict;
  /** Grams of CO₂ equivalent of the electricity, with the zone of the mix. */
  carbon: Interval & { zone: string };
  /** CO₂e beyond our own electricity: machines, and the large model's in its zone and in ours. */
  impacts?: Impacts;
}

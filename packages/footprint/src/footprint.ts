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
  joules: Interval;
  method: Method;
}

/** What a large model would have cost for the same answer. */
export interface Baseline {
  name: string;
  method: string;
  version: string;
  /** Output tokens of the baseline answer. */
  tokens: number;
  joules: Interval;
  source: string;
}

/** `not shown` when the interval of the ratio contains 1. */
export type Verdict = 'less' | 'more' | 'not shown';

/** What one answer cost. */
export interface Footprint {
  stages: StageFootprint[];
  joules: Interval;
  method: Method;
  /** What is inside the figure and what is not, in one sentence. */
  boundary: string;
  baseline: Baseline;
  /** Baseline joules divided by ours. */
  ratio: Interval;
  verdict: Verdict;
  /** Grams of CO₂ equivalent of the electricity, with the zone of the mix. */
  carbon: Interval & { zone: string };
}

import type { Bounds } from './ecologits.js';
import type { Interval } from './footprint.js';
import { times } from './interval.js';

/** Arithmetic of an H100 in 16 bits, without sparsity, a second (its data sheet), and its power. */
const H100_FLOP_PER_SECOND = 989e12;
const H100_WATTS = 700;
/** Part of that arithmetic that is reached while a prompt is read. Our own choice. */
const USED_PART: Interval = { low: 0.6, value: 0.4, high: 0.2 };
/** Servers around the cards and the building. Our own choice. */
const REST_FACTOR = 1.3;
/** Each parameter that works takes one multiplication and one addition a token. */
const FLOP_PER_PARAMETER = 2;

/**
 * Joules of reading one token of a prompt, by the arithmetic: 2 × active parameters ÷ (989 TFLOP/s × part used) × 700 W × 1.3. An
 * estimate of our own; EcoLogits counts no input tokens. 88 billion: 0.4 J (0.27–0.81); Epoch AI's figures for a context of 10,000 tokens come
 * to 0.8 J.
 */
export function readingJoulesPerToken(activeBillions: number | Bounds): Interval {
  const active = typeof activeBillions === 'number' ? { min: activeBillions, max: activeBillions } : activeBillions;
  const joules = (billions: number, part: number) =>
    ((FLOP_PER_PARAMETER * billions * 1e9) / (H100_FLOP_PER_SECOND * part)) * H100_WATTS * REST_FACTOR;
  return {
    low: joules(active.min, USED_PART.low),
    value: joules((active.min + active.max) / 2, USED_PART.value),
    high: joules(active.max, USED_PART.high),
  };
}

/** The same for a large model of which no more is known: 88 billion active parameters, rounded. */
export const READING_JOULES_PER_TOKEN: Interval = { low: 0.2, value: 0.4, high: 0.8 };

/** Joules of reading so many tokens. */
export function readingJoules(tokens: number, activeBillions?: number | Bounds): Interval {
  return times(activeBillions === undefined ? READING_JOULES_PER_TOKEN : readingJoulesPerToken(activeBillions), tokens);
}

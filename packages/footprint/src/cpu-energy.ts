import type { Interval } from './footprint.js';
import { times, total } from './interval.js';

/**
 * Watts of one busy logical processor. 5 W is the middle of the usual figures (CodeCarbon's fallback 4 W a core, Cloud
 * Carbon Footprint 3.5–4.3 W a vCPU at full load, RAPL readings in CodeCarbon's load profiles 1.8–5.5 W a thread at full
 * load), rounded up because one question loads few threads and those run at their highest frequency: the first thread
 * alone was seen at 9–20 W. Our own choice of a range; no published value exists.
 */
export const WATTS_PER_BUSY_CPU: Interval = { low: 2, value: 5, high: 15 };

/**
 * Watts of a gigabyte of memory in use: Green Algorithms 0.3725 (its newest table: 0.08), Cloud Carbon Footprint 0.392,
 * CodeCarbon 2.x 0.375.
 */
export const WATTS_PER_GIGABYTE: Interval = { low: 0.08, value: 0.38, high: 0.4 };

/**
 * Power usage effectiveness: what a building draws for each joule of its computers. 1 at home and at a desk; 1.2 is a
 * usual figure for a hosted machine; 1.56 was the mean of the Uptime Institute's survey of 2024.
 */
export const PUE_LOCAL = 1;
export const PUE_HOSTED = 1.2;

/**
 * Joules of a process from its CPU time and memory, where no energy counter can be read:
 * `(cpuSeconds · W per busy CPU + gigabyteSeconds · W per GB) · PUE`. An estimate: good to a factor of about three.
 */
export function cpuTimeJoules(
  { cpuSeconds, gigabyteSeconds }: { cpuSeconds: number; gigabyteSeconds: number },
  {
    pue = PUE_LOCAL,
    wattsPerBusyCpu = WATTS_PER_BUSY_CPU,
    wattsPerGigabyte = WATTS_PER_GIGABYTE,
  }: { pue?: number; wattsPerBusyCpu?: Interval; wattsPerGigabyte?: Interval } = {},
): Interval {
  const processor = times(wattsPerBusyCpu, cpuSeconds);
  const memory = times(wattsPerGigabyte, gigabyteSeconds);
  return times(total([processor, memory]), pue);
}

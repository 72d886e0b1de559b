/**
 * How other tools turn load into watts. None of them makes our figures; they are here so that our own estimate can be
 * set beside them (`power-models.test.ts`).
 */

/** Percent of load → part of the thermal design power; straight lines between (Teads, as in Green Software's `if`). */
const TEADS_POINTS: readonly (readonly [loadPercent: number, ofTdp: number])[] = [
  [0, 0.12],
  [10, 0.32],
  [50, 0.75],
  [100, 1.02],
];

/** Teads: the part of the thermal design power that a processor draws at a load of 0–100 %. */
export function teadsPartOfTdp(loadPercent: number): number {
  const load = Math.min(100, Math.max(0, loadPercent));
  const upper = TEADS_POINTS.findIndex(([x]) => x >= load);
  const [x1, y1] = TEADS_POINTS[upper]!;
  const [x0, y0] = TEADS_POINTS[Math.max(0, upper - 1)]!;
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (load - x0)) / (x1 - x0);
}

/** Joules of a process by Teads: what the machine draws above idle, divided by CPU time. */
export function teadsProcessJoules(machine: {
  tdpWatts: number;
  logicalCpus: number;
  loadPercent: number;
  cpuSeconds: number;
  seconds: number;
}): { share: number; dynamicJoules: number } {
  const { tdpWatts, logicalCpus, loadPercent, cpuSeconds, seconds } = machine;
  const share = cpuSeconds / ((loadPercent / 100) * logicalCpus * seconds);
  return { share, dynamicJoules: (teadsPartOfTdp(loadPercent) - teadsPartOfTdp(0)) * tdpWatts * seconds * share };
}

export interface BoaviztaCurve {
  a: number;
  b: number;
  c: number;
  d: number;
}

/** Boavizta API, `cpu_profile.csv`: coefficients by processor family. Its E3 curve is not credible at full load. */
export const BOAVIZTA_CURVES = {
  'xeon platinum': { a: 171.1813, b: 0.0354, c: 36.8953, d: -10.1336 },
  'xeon gold': { a: 35.5688, b: 0.2438, c: 9.6694, d: -0.6087 },
  'xeon silver': { a: 20.7794, b: 0.3043, c: 8.4241, d: 0.8613 },
  'xeon e5': { a: 48.9167, b: 0.1349, c: 15.7262, d: -4.654 },
  'xeon e3': { a: 342.3624, b: 0.0347, c: 36.8952, d: -16.4022 },
  'xeon e': { a: 55.6501, b: 0.0467, c: 20.4146, d: 4.24362 },
} as const satisfies Record<string, BoaviztaCurve>;

/** Boavizta: watts of a whole processor, a·ln(b·(load % + c)) + d, at least 1 W. */
export function boaviztaWatts({ a, b, c, d }: BoaviztaCurve, loadPercent: number): number {
  return Math.max(1, a * Math.log(b * (loadPercent + c)) + d);
}

/** Cloud Carbon Footprint: watts of one hardware thread of a server at a load of 0–1, from SPECpower at the wall. */
export function cloudCarbonFootprintWatts(minWatts: number, maxWatts: number, load: number): number {
  return minWatts + load * (maxWatts - minWatts);
}

/** CodeCarbon 3, machine mode: watts of a processor at a load of 0–1. */
export function codeCarbonWatts(tdpWatts: number, load: number): number {
  return tdpWatts * (0.1 + 0.9 * load ** 3);
}

/** Green Algorithms (Lannelongue et al. 2021, doi 10.1002/advs.202100707): energy of a job in kWh. */
export function greenAlgorithmsKwh(job: {
  hours: number;
  cores: number;
  wattsPerCore: number;
  usage: number;
  memoryGigabytes: number;
  wattsPerGigabyte: number;
  pue: number;
}): number {
  const { hours, cores, wattsPerCore, usage, memoryGigabytes, wattsPerGigabyte, pue } = job;
  return hours * (cores * wattsPerCore * usage + memoryGigabytes * wattsPerGigabyte) * pue * 0.001;
}

/** No package of processors draws more; a higher reading is a counter that was reset or could not be read. */
export const PLAUSIBLE_MAX_WATTS = 1500;

/**
 * The counters move about every millisecond, so a step lands whole in whatever short interval holds it. Watts are
 * judged over at least this long, and an interval shorter than this says nothing by itself.
 */
export const RAPL_SHORTEST_SECONDS = 0.02;

/** The most that a package draws for minutes on end; from it, how long an interval may be before a wrap could hide. */
const SUSTAINED_WATTS = 280;

/** After how long a counter of `maxUj` has gone round once at this power. */
export function wrapPeriodSeconds(maxUj: number, watts: number): number {
  return maxUj / 1e6 / watts;
}

/**
 * Microjoules between two readings of a counter that starts again from 0 after `maxUj`
 * (`max_energy_range_uj`, 65.5 kJ or 262 kJ). Null when it went back and its range is not known.
 *
 * @see https://docs.kernel.org/power/powercap/powercap.html
 */
export function counterStepUj(previousUj: number, nowUj: number, maxUj: number | null): number | null {
  if (nowUj >= previousUj) return nowUj - previousUj;
  return maxUj === null || previousUj > maxUj ? null : maxUj - previousUj + nowUj;
}

/**
 * The step, if it can be believed; null otherwise, never 0 in its place:
 * 1. A reading that failed makes the step unknown; taken as 0 it would look like a wrap at the next one.
 * 2. After more than half the time that the counter needs to go round, it may have gone round unseen.
 * 3. More watts than any package draws means that the counter was reset, for instance by a suspend.
 */
export function believableStepUj(
  previousUj: number | null,
  nowUj: number | null,
  maxUj: number | null,
  seconds: number,
): number | null {
  if (previousUj === null || nowUj === null) return null;
  if (maxUj !== null && seconds > wrapPeriodSeconds(maxUj, SUSTAINED_WATTS) / 2) return null;
  const stepUj = counterStepUj(previousUj, nowUj, maxUj);
  if (stepUj === null) return null;
  const watts = stepUj / 1e6 / Math.max(seconds, RAPL_SHORTEST_SECONDS);
  return watts > PLAUSIBLE_MAX_WATTS ? null : stepUj;
}

/**
 * One count of the kernel's `power` events (`perf stat -e power/energy-pkg/`): 2⁻³² J, as its `scale` file says.
 *
 * @see https://docs.kernel.org/admin-guide/perf/
 */
export const JOULES_PER_PERF_COUNT = 2 ** -32;

/** Joules of one step of a processor's own 32-bit counter, from bits 12:8 of its unit register: 2^−ESU. */
export function joulesPerStep(energyStatusUnit: number): number {
  return 2 ** -energyStatusUnit;
}

/** Joules after which that counter starts again from 0. */
export function joulesPerWrap(energyStatusUnit: number): number {
  return joulesPerStep(energyStatusUnit) * 2 ** 32;
}

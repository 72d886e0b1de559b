import { CpuTimeMeter } from './cpu-time-meter.js';
import type { Meter } from './meter.js';
import { RaplMeter, type RaplMeterOptions, type RaplState, raplState } from './rapl-meter.js';

export interface MeterOptions extends RaplMeterOptions {
  /** How long the energy counters may stand still before they are taken for broken. */
  stillMilliseconds?: number;
}

/** The meter that this machine allows, and why this one. */
interface FoundMeter {
  meter: Meter;
  reason: string;
}

/** Several times as long as the counters take to move (about 1 ms), and still nothing to a person who waits. */
const STILL_MILLISECONDS = 100;

const HOW_TO_OPEN =
  'For a hardware reading, let a group of yours read the energy_uj files; docs/energy.md shows how and what to weigh.';

/** The best meter of this machine: the processor's energy counters when they can be read, else the estimate. */
export function chooseMeter(options: MeterOptions = {}): Meter {
  return findMeter(options).meter;
}

/** Which meter `chooseMeter` takes, why, and how to get a better one, in one to three sentences. */
export function describeMeter(options: MeterOptions = {}): string {
  return findMeter(options).reason;
}

function findMeter(options: MeterOptions): FoundMeter {
  const found = raplState(options);
  if (found.state === 'ready') {
    const meter = new RaplMeter(found.domains, options);
    if (moves(meter, options.stillMilliseconds ?? STILL_MILLISECONDS)) {
      const names = found.domains.map(({ name }) => name).join(', ');
      return { meter, reason: `Energy is measured by the processor's counters (RAPL: ${names}).` };
    }
  }
  return {
    meter: new CpuTimeMeter(options.pue),
    reason: `Energy is estimated from CPU time and memory: ${whyNot(found)}`,
  };
}

function whyNot(found: RaplState): string {
  switch (found.state) {
    case 'absent':
      return 'this machine shows no energy counter of its processor (RAPL), as is usual in virtual machines and outside Linux.';
    case 'unreadable':
      return found.permission
        ? `RAPL is there but cannot be read: permission denied for ${found.domain.zone} (${found.domain.name}). ${HOW_TO_OPEN}`
        : `RAPL is there but cannot be read: ${found.domain.zone} (${found.domain.name}), ${found.detail}.`;
    case 'ready':
      return 'RAPL is there but its counters stand still, as in some virtual machines.';
  }
}

/** Whether at least one counter goes on within the time. Healthy ones do at the first or second look. */
function moves(meter: Meter, milliseconds: number): boolean {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  const first = meter.read().countersUj;
  const until = performance.now() + milliseconds;
  do {
    Atomics.wait(sleeper, 0, 0, 1);
    if (meter.read().countersUj.some((nowUj, index) => nowUj !== null && nowUj !== first[index])) return true;
  } while (performance.now() < until);
  return false;
}

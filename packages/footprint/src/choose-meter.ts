import { LampyreError } from '@lampyre/errors';
import { BatteryPower, batteryWatts, findBatteries } from './battery-power.js';
import { CpuTimeMeter } from './cpu-time-meter.js';
import { GpuMeter } from './gpu-meter.js';
import { MACMON } from './macmon.js';
import type { MachineMeterName, Meter } from './meter.js';
import { NVIDIA_SMI } from './nvidia-smi.js';
import {
  BATTERY_BOUNDARY,
  BATTERY_SHORTEST_SECONDS,
  MACMON_BOUNDARY,
  MACMON_SHORTEST_SECONDS,
  PowerMeter,
} from './power-meter.js';
import { isInstalled, PowerStream } from './power-stream.js';
import type { PowercapTree } from './rapl-domains.js';
import { RaplMeter, type RaplMeterOptions, type RaplState, raplState } from './rapl-meter.js';

export interface MeterOptions extends RaplMeterOptions {
  /** How long the energy counters may stand still before they are taken for broken. */
  stillMilliseconds?: number;
  /** Counts the NVIDIA cards, whole: for a process whose model runs on them. Not by default. */
  gpu?: boolean;
  /** Folder of batteries and chargers. */
  powerSupplyRoot?: string;
  powerSupplyTree?: PowercapTree;
  platform?: NodeJS.Platform;
  /** Whether a program can be run from the search path. */
  installed?: (program: string) => boolean;
}

/** One way to know the energy of this machine: whether it can be used, and why or why not. */
export interface MeterFinding {
  meter: MachineMeterName | 'nvidia';
  usable: boolean;
  /** The one that `chooseMeter` takes. */
  chosen: boolean;
  reason: string;
}

/** A meter that may be there. */
interface Candidate {
  name: MachineMeterName;
  /** Null where it cannot be used. */
  make: (() => Meter) | null;
  reason: string;
}

/** Several times as long as the counters take to move (about 1 ms), and still nothing to a person who waits. */
const STILL_MILLISECONDS = 100;

const ESTIMATE_BESIDE =
  'The estimate from CPU time and memory stands in for stages that the meter cannot tell, and says so.';

const HOW_TO_OPEN =
  'For a hardware reading, let a group of yours read the energy_uj files; docs/footprint.md shows how and what to weigh.';

/**
 * The best meter of this machine: the processor's energy counters when they can be read, macmon on a Mac where it is
 * installed, the battery while it discharges, else the estimate.
 */
export function chooseMeter(options: MeterOptions = {}): Meter {
  const meter = best(options).make!();
  if (!options.gpu || !(options.installed ?? isInstalled)(NVIDIA_SMI.program)) return meter;
  return new GpuMeter(meter, new PowerStream(NVIDIA_SMI));
}

/** Which meter `chooseMeter` takes, why, and how to get a better one, in one to three sentences. */
export function describeMeter(options: MeterOptions = {}): string {
  return best(options).reason;
}

/** Every meter that was looked for, the better ones first, with the reason why it can or cannot be used. */
export function lookForMeters(options: MeterOptions = {}): MeterFinding[] {
  const found = [...candidates(options)];
  const first = found.findIndex(({ make }) => make !== null);
  const nvidia = (options.installed ?? isInstalled)(NVIDIA_SMI.program);
  return [
    ...found.map(({ name, make, reason }, index) => ({
      meter: name,
      usable: make !== null,
      chosen: index === first,
      reason: name === 'cpu-time' && index !== first ? ESTIMATE_BESIDE : reason,
    })),
    {
      meter: 'nvidia',
      usable: nvidia,
      chosen: false,
      reason: nvidia
        ? 'nvidia-smi is installed: the cards are counted when a model runs on them, and only then.'
        : 'nvidia-smi is not installed: there is no NVIDIA card, or its driver is missing.',
    },
  ];
}

/** Looks no further than the first that can be used. */
function best(options: MeterOptions): Candidate {
  for (const candidate of candidates(options)) if (candidate.make !== null) return candidate;
  throw new LampyreError('LAMPYRE_INTERNAL', { detail: 'no meter, not even the estimate' });
}

function* candidates(options: MeterOptions): Generator<Candidate> {
  const found = raplState(options);
  yield raplCandidate(found, options);
  yield macmonCandidate(options);
  yield batteryCandidate(options);
  yield {
    name: 'cpu-time',
    make: () => new CpuTimeMeter(options, options.servers),
    reason: `Energy is estimated from CPU time and memory: ${whyNot(found)}`,
  };
}

function raplCandidate(found: RaplState, options: MeterOptions): Candidate {
  if (found.state === 'ready') {
    const meter = new RaplMeter(found.domains, options);
    if (moves(meter, options.stillMilliseconds ?? STILL_MILLISECONDS)) {
      const names = found.domains.map(({ name }) => name).join(', ');
      return {
        name: 'rapl',
        make: () => meter,
        reason: `Energy is measured by the processor's counters (RAPL: ${names}).`,
      };
    }
  }
  return { name: 'rapl', make: null, reason: `Not by the processor's counters: ${whyNot(found)}` };
}

function macmonCandidate({
  platform = process.platform,
  installed = isInstalled,
  ...options
}: MeterOptions): Candidate {
  const no = (reason: string): Candidate => ({ name: 'macmon', make: null, reason });
  if (platform !== 'darwin') return no('macmon is for Macs with an Apple chip only.');
  if (!installed(MACMON.program)) {
    return no('macmon is not installed; with it (`brew install macmon`) the energy of an Apple chip is measured.');
  }
  const source = new PowerStream(MACMON);
  return {
    name: 'macmon',
    make: () =>
      new PowerMeter(
        { name: 'macmon', source, shortestSeconds: MACMON_SHORTEST_SECONDS, boundary: MACMON_BOUNDARY },
        options,
      ),
    reason: `Energy is measured by the counters of the chip (macmon); what takes less than ${MACMON_SHORTEST_SECONDS} s is estimated.`,
  };
}

function batteryCandidate({ powerSupplyRoot, powerSupplyTree, ...options }: MeterOptions): Candidate {
  const no = (reason: string): Candidate => ({ name: 'battery', make: null, reason });
  const batteries = findBatteries(powerSupplyRoot, powerSupplyTree);
  if (batteries.length === 0) return no('There is no battery whose discharge could be read.');
  const names = batteries.map(({ name }) => name).join(', ');
  if (batteries.every((battery) => batteryWatts(battery, powerSupplyTree) === null)) {
    return no(`The battery (${names}) is not discharging or tells no power: unplug the charger to measure by it.`);
  }
  const source = new BatteryPower(batteries, powerSupplyTree);
  return {
    name: 'battery',
    make: () =>
      new PowerMeter(
        { name: 'battery', source, shortestSeconds: BATTERY_SHORTEST_SECONDS, boundary: BATTERY_BOUNDARY },
        options,
      ),
    reason: `Energy is measured by the discharge of the battery (${names}); what takes less than ${BATTERY_SHORTEST_SECONDS} s is estimated.`,
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

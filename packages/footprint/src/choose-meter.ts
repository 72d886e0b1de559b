import { LampyreError } from '@lampyre/errors';
import { BatteryPower, batteryWatts, findBatteries } from './battery-power.js';
import { CpuTimeMeter } from './cpu-time-meter.js';
import { GpuMeter } from './gpu-meter.js';
import { MACMON } from './macmon.js';
import type { MachineMeterName, Meter } from './meter.js';
import { METER_REASONS, type MeterReason } from './meter-reasons.js';
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
  reason: MeterReason;
}

/** A meter that may be there. */
interface Candidate {
  name: MachineMeterName;
  /** Null where it cannot be used. */
  make: (() => Meter) | null;
  reason: MeterReason;
}

/** Several times as long as the counters take to move (about 1 ms), and still nothing to a person who waits. */
const STILL_MILLISECONDS = 100;

/**
 * The best meter of this machine: the processor's energy counters when they can be read, macmon on a Mac where it is
 * installed, the battery while it discharges, else the estimate.
 */
export function chooseMeter(options: MeterOptions = {}): Meter {
  const meter = best(options).make!();
  if (!options.gpu || !(options.installed ?? isInstalled)(NVIDIA_SMI.program)) return meter;
  return new GpuMeter(meter, new PowerStream(NVIDIA_SMI));
}

/** Which meter `chooseMeter` takes, why, and how to get a better one, in one to three English sentences. */
export function describeMeter(options: MeterOptions = {}): string {
  return best(options).reason.en;
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
      reason: name === 'cpu-time' && index !== first ? METER_REASONS.estimateBeside : reason,
    })),
    {
      meter: 'nvidia',
      usable: nvidia,
      chosen: false,
      reason: nvidia ? METER_REASONS.nvidia : METER_REASONS.noNvidia,
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
    reason: METER_REASONS.estimate(found),
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
        reason: METER_REASONS.rapl(names),
      };
    }
  }
  return { name: 'rapl', make: null, reason: METER_REASONS.noRapl(found) };
}

function macmonCandidate({
  platform = process.platform,
  installed = isInstalled,
  ...options
}: MeterOptions): Candidate {
  const no = (reason: MeterReason): Candidate => ({ name: 'macmon', make: null, reason });
  if (platform !== 'darwin') return no(METER_REASONS.macmonElsewhere);
  if (!installed(MACMON.program)) return no(METER_REASONS.noMacmon);
  const source = new PowerStream(MACMON);
  return {
    name: 'macmon',
    make: () =>
      new PowerMeter(
        { name: 'macmon', source, shortestSeconds: MACMON_SHORTEST_SECONDS, boundary: MACMON_BOUNDARY },
        options,
      ),
    reason: METER_REASONS.macmon(MACMON_SHORTEST_SECONDS),
  };
}

function batteryCandidate({ powerSupplyRoot, powerSupplyTree, ...options }: MeterOptions): Candidate {
  const no = (reason: MeterReason): Candidate => ({ name: 'battery', make: null, reason });
  const batteries = findBatteries(powerSupplyRoot, powerSupplyTree);
  if (batteries.length === 0) return no(METER_REASONS.noBattery);
  const names = batteries.map(({ name }) => name).join(', ');
  if (batteries.every((battery) => batteryWatts(battery, powerSupplyTree) === null)) {
    return no(METER_REASONS.batteryCharging(names));
  }
  const source = new BatteryPower(batteries, powerSupplyTree);
  return {
    name: 'battery',
    make: () =>
      new PowerMeter(
        { name: 'battery', source, shortestSeconds: BATTERY_SHORTEST_SECONDS, boundary: BATTERY_BOUNDARY },
        options,
      ),
    reason: METER_REASONS.battery(names, BATTERY_SHORTEST_SECONDS),
  };
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

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PowercapFolder } from '../test/powercap-folder.js';
import { applyCalibration, calibrate } from './calibration.js';
import { CpuTimeMeter } from './cpu-time-meter.js';
import type { MeterReading } from './meter.js';
import { RaplMeter, raplState } from './rapl-meter.js';

const IDLE_WATTS = 4;
const WORK_WATTS = 12;

let folder: PowercapFolder;
beforeEach(() => {
  folder = new PowercapFolder({ 'intel-rapl:0': { name: 'package-0' } });
});
afterEach(() => folder.remove());

/** A meter on a folder whose counter goes on by these watts as its clock does. */
class Machine extends RaplMeter {
  private seconds = 0;
  private cpu = 0;
  private joulesSoFar = 0;

  pass(seconds: number, watts: number, cpuSeconds: number): void {
    this.seconds += seconds;
    this.cpu += cpuSeconds;
    this.joulesSoFar += seconds * watts;
    folder.set('intel-rapl:0', Math.round(this.joulesSoFar * 1e6));
    writeFileSync(join(folder.root, 'stat'), `cpu  ${Math.round(100 * this.cpu)} 0 0 9 0 0 0 0 0 0\n`);
  }

  override read(): MeterReading {
    return { ...super.read(), atSeconds: this.seconds, cpuSeconds: this.cpu };
  }
}

function machine(): Machine {
  const found = raplState({ root: folder.root });
  if (found.state !== 'ready') throw new Error(found.state);
  const made = new Machine(found.domains, { machineStat: join(folder.root, 'stat'), logicalCpus: 2 });
  made.pass(0, 0, 0);
  return made;
}

describe('a calibration', () => {
  it('finds the idle power and what a second of work draws', async () => {
    const meter = machine();
    const wait = async (milliseconds: number) => meter.pass(milliseconds / 1000, IDLE_WATTS, 0);
    const found = await calibrate(meter, () => meter.pass(0.005, WORK_WATTS, 0.005), { wait });
    expect(found).toMatchObject({ meter: 'rapl', idleWatts: expect.closeTo(IDLE_WATTS, 6) });
    expect(found!.wattsPerBusyCpu).toEqual({
      low: expect.closeTo(WORK_WATTS / 2, 6),
      value: expect.closeTo(WORK_WATTS, 6),
      high: expect.closeTo(WORK_WATTS, 6),
    });
  });

  it('is what a stage too short for the counter is estimated by, and the idle power is taken off a longer one', async () => {
    const meter = machine();
    const wattsPerBusyCpu = { low: 6, value: 12, high: 12 };
    applyCalibration(meter, { meter: 'rapl', at: '2026-01-01', idleWatts: IDLE_WATTS, wattsPerBusyCpu });
    const short = { seconds: 0.004, cpuSeconds: 0.004, gigabyteSeconds: 0, machineCpuSeconds: 0, machineJoules: 1 };
    expect(meter.joules(short)).toEqual({
      joules: { low: 0.024, value: 0.048, high: 0.048 },
      method: 'estimated',
    });
    const from = meter.read();
    meter.pass(1, WORK_WATTS, 1);
    const long = meter.joules(meter.between(from, meter.read()));
    expect(long).toMatchObject({ method: 'measured', marginalJoules: expect.closeTo(WORK_WATTS - IDLE_WATTS, 6) });
    expect(long.joules.value).toBeGreaterThan(long.marginalJoules!);
  });

  it('made with another meter is left alone, and an estimate cannot be calibrated', async () => {
    const meter = new CpuTimeMeter();
    const before = meter.assumptions;
    const wattsPerBusyCpu = { low: 1, value: 1, high: 1 };
    applyCalibration(meter, { meter: 'rapl', at: '2026-01-01', idleWatts: 4, wattsPerBusyCpu });
    applyCalibration(meter, null);
    expect(meter.assumptions).toBe(before);
    expect(await calibrate(meter, () => undefined, { samples: 1, sampleSeconds: 0.001 })).toBeNull();
  });
});

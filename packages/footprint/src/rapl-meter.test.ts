import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PowercapFolder } from '../test/powercap-folder.js';
import type { Consumption, MeterReading } from './meter.js';
import { POWERCAP_ON_DISK } from './rapl-domains.js';
import { RaplMeter, raplState } from './rapl-meter.js';

const MAX_UJ = 65_532_610_987;

/** Two packages, one with memory; the second is about to wrap. */
const SERVER = {
  'intel-rapl:0': { name: 'package-0', energyUj: 1_000_000, maxUj: MAX_UJ },
  'intel-rapl:0:0': { name: 'dram', energyUj: 50_000, maxUj: MAX_UJ },
  'intel-rapl:0:1': { name: 'core', energyUj: 7, maxUj: MAX_UJ },
  'intel-rapl:1': { name: 'package-1', energyUj: MAX_UJ - 400_000, maxUj: MAX_UJ },
};

let folder: PowercapFolder;
beforeEach(() => {
  folder = new PowercapFolder(SERVER);
  busyTicks(0);
});
afterEach(() => folder.remove());

function busyTicks(user: number): void {
  writeFileSync(join(folder.root, 'stat'), `cpu  ${user} 0 0 1000 0 0 0 0 0 0\ncpu0 1 2 3 4\n`);
}

function meterOfFolder(pue?: number): RaplMeter {
  const found = raplState({ root: folder.root });
  if (found.state !== 'ready') throw new Error(found.state);
  const machineStat = join(folder.root, 'stat');
  return new RaplMeter(found.domains, { machineStat, logicalCpus: 4, ...(pue === undefined ? {} : { pue }) });
}

/** The same reading, `seconds` later, with this much CPU time more. */
function later(reading: MeterReading, from: MeterReading, seconds: number, cpuSeconds: number): MeterReading {
  return { ...reading, atSeconds: from.atSeconds + seconds, cpuSeconds: from.cpuSeconds + cpuSeconds };
}

describe('the RAPL meter', () => {
  it('adds packages and memory, over a wrap', () => {
    const meter = meterOfFolder();
    const from = meter.read();
    folder.set('intel-rapl:0', 21_000_000);
    folder.set('intel-rapl:0:0', 1_050_000);
    folder.set('intel-rapl:0:1', 15_000_000);
    folder.set('intel-rapl:1', 3_600_000);
    busyTicks(400);
    const used = meter.between(from, later(meter.read(), from, 2, 3));
    expect(used.machineJoules).toBeCloseTo(20 + 1 + 4, 9);
    expect(used.machineCpuSeconds).toBeCloseTo(4, 9);
    const { joules, method } = meter.joules(used);
    expect(method).toBe('measured');
    // 3 of 4 busy CPU seconds; 3 of 2 s × 4 processors.
    expect(joules.value).toBeCloseTo(25 * 0.75, 9);
    expect(joules.low).toBeCloseTo((25 * 3) / 8, 9);
    expect(joules.high).toBeCloseTo(25, 9);
  });

  it('counts over several rounds to the microjoule', () => {
    const roundUj = 2_000_000_000;
    const counters = { 'intel-rapl:0': 1_000_000, 'intel-rapl:0:0': 50_000, 'intel-rapl:1': 1_999_999_999 };
    const stepsUj = { 'intel-rapl:0': 61_234_567, 'intel-rapl:0:0': 3_210_987, 'intel-rapl:1': 250_000_001 };
    for (const [zone, energyUj] of Object.entries(counters)) folder.set(zone, energyUj);
    for (const zone of Object.keys(counters)) folder.setRound(zone, roundUj);
    const meter = meterOfFolder();
    let joules = 0;
    let from = meter.read();
    for (let second = 1; second <= 40; second += 1) {
      for (const [zone, stepUj] of Object.entries(stepsUj)) {
        const key = zone as keyof typeof counters;
        counters[key] = (counters[key] + stepUj) % roundUj;
        folder.set(zone, counters[key]);
      }
      const to = later(meter.read(), from, 1, 0.5);
      joules += meter.between(from, to).machineJoules!;
      from = to;
    }
    expect(joules).toBeCloseTo((40 * (61_234_567 + 3_210_987 + 250_000_001)) / 1e6, 6);
  });

  it('estimates and says so when a processor is unplugged', () => {
    const meter = meterOfFolder();
    const from = meter.read();
    folder.unplug('intel-rapl:1');
    const used = meter.between(from, later(meter.read(), from, 2, 3));
    expect(used.machineJoules).toBeNull();
    const { joules, method } = meter.joules(used);
    expect(method).toBe('estimated');
    expect(joules.value).toBeGreaterThan(3 * 5);
  });

  it('goes on measuring with the processors that are left, and with one that is put in', () => {
    const found = raplState({ root: folder.root });
    if (found.state !== 'ready') throw new Error(found.state);
    let now = 0;
    const machineStat = join(folder.root, 'stat');
    const meter = new RaplMeter(found.domains, { root: folder.root, machineStat, logicalCpus: 4, clock: () => now });
    const step = (uj: number, zone: string, energyUj: number) => {
      const from = meter.read();
      folder.set(zone, energyUj);
      now += uj;
      return meter.between(from, later(meter.read(), from, 1, 0.5)).machineJoules;
    };
    expect(step(1, 'intel-rapl:0', 5_000_000)).toBeCloseTo(4, 9);
    folder.unplug('intel-rapl:1');
    now += 2;
    expect(step(2, 'intel-rapl:0', 7_000_000)).toBeCloseTo(2, 9);
    folder.plug('intel-rapl:1', { name: 'package-1', energyUj: 100, maxUj: MAX_UJ });
    expect(step(61, 'intel-rapl:0', 9_000_000)).toBeNull();
    expect(step(1, 'intel-rapl:1', 3_000_100)).toBeCloseTo(3, 9);
  });

  it('estimates when a counter was reset', () => {
    const meter = meterOfFolder();
    const from = meter.read();
    folder.set('intel-rapl:0', 0);
    expect(meter.between(from, later(meter.read(), from, 1, 1)).machineJoules).toBeNull();
  });

  it('estimates over a time in which its counters say nothing', () => {
    const used: Consumption = {
      seconds: 0.019,
      cpuSeconds: 0.01,
      gigabyteSeconds: 0.004,
      machineCpuSeconds: 0.02,
      machineJoules: 1,
    };
    expect(meterOfFolder().joules(used).method).toBe('estimated');
    expect(meterOfFolder().joules({ ...used, seconds: 0.021 }).method).toBe('measured');
  });

  it('takes all of the machine where the other programs are not known', () => {
    const used: Consumption = {
      seconds: 1,
      cpuSeconds: 0.1,
      gigabyteSeconds: 0.4,
      machineCpuSeconds: null,
      machineJoules: 9,
    };
    expect(meterOfFolder().joules(used).joules).toEqual({ low: expect.closeTo(0.225, 9), value: 9, high: 9 });
  });

  it('never reads 0 as a figure', () => {
    const used: Consumption = {
      seconds: 1,
      cpuSeconds: 1,
      gigabyteSeconds: 0.4,
      machineCpuSeconds: 1,
      machineJoules: 0,
    };
    const { joules, method } = meterOfFolder().joules(used);
    expect(method).toBe('estimated');
    expect(joules.low).toBeGreaterThan(2);
  });

  it('adds what the building draws', () => {
    const used: Consumption = {
      seconds: 1,
      cpuSeconds: 1,
      gigabyteSeconds: 0.4,
      machineCpuSeconds: 1,
      machineJoules: 10,
    };
    expect(meterOfFolder(1.2).joules(used).joules.value).toBeCloseTo(12, 9);
  });
});

describe('the state of RAPL', () => {
  it('is absent without counters', () => {
    expect(raplState({ root: join(folder.root, 'nothing') })).toEqual({ state: 'absent' });
  });

  it('is unreadable when one of the counters that count cannot be read', () => {
    const refusing = {
      ...POWERCAP_ON_DISK,
      readText(file: string) {
        if (file.endsWith('intel-rapl:0:0/energy_uj')) throw Object.assign(new Error('refused'), { code: 'EACCES' });
        return POWERCAP_ON_DISK.readText(file);
      },
    };
    const found = raplState({ root: folder.root, tree: refusing });
    expect(found).toMatchObject({ state: 'unreadable', permission: true, domain: { name: 'dram' } });
  });

  it('is unreadable when a counter holds no number', () => {
    writeFileSync(join(folder.root, 'intel-rapl:1', 'energy_uj'), '\n');
    expect(raplState({ root: folder.root })).toMatchObject({ state: 'unreadable', permission: false });
  });

  it('does not mind counters that do not count', () => {
    writeFileSync(join(folder.root, 'intel-rapl:0:1', 'energy_uj'), '');
    expect(raplState({ root: folder.root }).state).toBe('ready');
  });
});

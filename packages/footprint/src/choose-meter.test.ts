import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { PowerSupplyFolder } from '../test/power-supply-folder.js';
import { PowercapFolder } from '../test/powercap-folder.js';
import { chooseMeter, describeMeter, lookForMeters, type MeterOptions } from './choose-meter.js';
import { POWERCAP_ON_DISK } from './rapl-domains.js';

const LAPTOP = { 'intel-rapl:0': 'package-0', 'intel-rapl:0:0': 'core' };

/** No meter but the one that a test makes. */
const ALONE: MeterOptions = { powerSupplyRoot: '/nowhere/power_supply', installed: () => false };

const folders: PowercapFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});
function laptop(): PowercapFolder {
  const folder = new PowercapFolder(LAPTOP);
  folders.push(folder);
  return folder;
}

describe('the choice of a meter', () => {
  it('is RAPL when its counters go on', async () => {
    const { root } = laptop();
    const counting = new Worker(
      `const { renameSync, writeFileSync } = require('node:fs');
       const { workerData: file, parentPort } = require('node:worker_threads');
       let uj = 0;
       setInterval(() => {
         uj += 15000;
         writeFileSync(file + '.next', String(uj));
         renameSync(file + '.next', file);
         if (uj === 30000) parentPort.postMessage('counting');
       }, 1);`,
      { eval: true, workerData: `${root}/intel-rapl:0/energy_uj` },
    );
    try {
      await new Promise((resolve) => counting.once('message', resolve));
      expect(chooseMeter({ root, stillMilliseconds: 20_000 }).name).toBe('rapl');
      expect(describeMeter({ root, stillMilliseconds: 20_000 })).toContain('RAPL: package-0');
    } finally {
      await counting.terminate();
    }
  });

  it('is the estimate when they stand still', () => {
    const { root } = laptop();
    expect(chooseMeter({ ...ALONE, root, stillMilliseconds: 5 }).name).toBe('cpu-time');
    expect(describeMeter({ ...ALONE, root, stillMilliseconds: 5 })).toMatch(/stand still/);
  });

  it('is the estimate when they are not there', () => {
    const options = { ...ALONE, root: '/nowhere/powercap' };
    expect(chooseMeter(options).name).toBe('cpu-time');
    expect(describeMeter(options)).toMatch(/no energy counter/);
  });

  it('is the estimate when they may not be read, and says how to get more', () => {
    const { root } = laptop();
    const tree = {
      ...POWERCAP_ON_DISK,
      readText(file: string) {
        if (file.endsWith('energy_uj')) throw Object.assign(new Error('refused'), { code: 'EACCES' });
        return POWERCAP_ON_DISK.readText(file);
      },
    };
    expect(chooseMeter({ ...ALONE, root, tree }).name).toBe('cpu-time');
    const reason = describeMeter({ ...ALONE, root, tree });
    expect(reason).toMatch(/RAPL is there but cannot be read: permission denied/);
    expect(reason).toContain('docs/footprint.md');
    expect(reason).not.toMatch(/measured/);
  });

  it('is some meter on this machine', () => {
    const meter = chooseMeter();
    expect(describeMeter()).toContain(meter.name === 'cpu-time' ? 'estimated' : 'measured');
  });

  describe('without those counters', () => {
    const noRapl: MeterOptions = { ...ALONE, root: '/nowhere/powercap', platform: 'linux' };

    it('is macmon on a Mac where it is installed, and elsewhere says how to get it', () => {
      const installed = (program: string) => program === 'macmon';
      const mac: MeterOptions = { ...noRapl, platform: 'darwin' };
      expect(chooseMeter({ ...mac, installed }).name).toBe('macmon');
      expect(chooseMeter({ ...noRapl, installed }).name).toBe('cpu-time');
      const finding = lookForMeters(mac).find(({ meter }) => meter === 'macmon');
      expect(finding).toMatchObject({ usable: false, reason: { en: expect.stringContaining('brew install macmon') } });
    });

    it('is the battery while it discharges', () => {
      const supply = new PowerSupplyFolder({ BAT0: { type: 'Battery', status: 'Discharging', power_now: '9000000' } });
      const options = { ...noRapl, powerSupplyRoot: supply.root };
      try {
        expect(chooseMeter(options).name).toBe('battery');
        expect(describeMeter(options)).toMatch(/battery \(BAT0\).*estimated/);
        supply.set('BAT0', 'status', 'Charging');
        expect(chooseMeter(options).name).toBe('cpu-time');
        const finding = lookForMeters(options).find(({ meter }) => meter === 'battery');
        expect(finding?.reason.en).toContain('unplug the charger');
        supply.set('BAT0', 'status', 'Discharging');
        const estimate = lookForMeters(options).find(({ meter }) => meter === 'cpu-time');
        expect(estimate).toMatchObject({
          usable: true,
          chosen: false,
          reason: { en: expect.not.stringContaining('RAPL') },
        });
      } finally {
        supply.remove();
      }
    });

    it('has the NVIDIA cards beside it only where it is asked to', () => {
      const installed = (program: string) => program === 'nvidia-smi';
      expect(chooseMeter({ ...noRapl, installed }).name).toBe('cpu-time');
      expect(chooseMeter({ ...noRapl, installed, gpu: true }).name).toBe('cpu-time+nvidia');
      expect(chooseMeter({ ...noRapl, gpu: true }).name).toBe('cpu-time');
    });

    it('is one of all that were looked for, each with its reason', () => {
      const found = lookForMeters(noRapl);
      expect(found.map(({ meter }) => meter)).toEqual(['rapl', 'macmon', 'battery', 'cpu-time', 'nvidia']);
      expect(found.filter(({ chosen }) => chosen).map(({ meter }) => meter)).toEqual(['cpu-time']);
      for (const { reason, usable } of found) {
        for (const told of [reason.en, reason.fr]) expect(told).toMatch(/\w.*\.$/);
        expect(reason.fr).not.toBe(reason.en);
        if (!usable) expect(reason.en).not.toMatch(/^Energy is measured/);
      }
    });
  });
});

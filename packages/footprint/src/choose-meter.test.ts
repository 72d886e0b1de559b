import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { PowercapFolder } from '../test/powercap-folder.js';
import { chooseMeter, describeMeter } from './choose-meter.js';
import { POWERCAP_ON_DISK } from './rapl-domains.js';

const LAPTOP = { 'intel-rapl:0': 'package-0', 'intel-rapl:0:0': 'core' };

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
    expect(chooseMeter({ root, stillMilliseconds: 5 }).name).toBe('cpu-time');
    expect(describeMeter({ root, stillMilliseconds: 5 })).toMatch(/stand still/);
  });

  it('is the estimate when they are not there', () => {
    const options = { root: '/nowhere/powercap' };
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
    expect(chooseMeter({ root, tree }).name).toBe('cpu-time');
    const reason = describeMeter({ root, tree });
    expect(reason).toMatch(/RAPL is there but cannot be read: permission denied/);
    expect(reason).toContain('docs/energy.md');
    expect(reason).not.toMatch(/measured/);
  });

  it('is some meter on this machine', () => {
    const meter = chooseMeter();
    expect(describeMeter()).toContain(meter.name === 'rapl' ? 'measured' : 'estimated');
  });
});

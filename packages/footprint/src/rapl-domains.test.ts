import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PowercapFolder } from '../test/powercap-folder.js';
import { REFERENCE_DATA, REFERENCE_DATA_MISSING, referenceData } from '../test/reference-data.js';
import { chooseRaplDomains, findRaplDomains } from './rapl-domains.js';

const folders: PowercapFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function chosen(tree: Record<string, string>): string[] {
  const folder = new PowercapFolder(tree);
  folders.push(folder);
  return chooseRaplDomains(findRaplDomains(folder.root)).map(({ zone }) => zone);
}

describe('the counters that are added up', () => {
  it('leave out what is inside a package and what is around it', () => {
    const laptop = {
      'intel-rapl:0': 'package-0',
      'intel-rapl:0:0': 'core',
      'intel-rapl:0:1': 'uncore',
      'intel-rapl:1': 'psys',
    };
    expect(chosen(laptop)).toEqual(['intel-rapl:0']);
  });

  it('hold the memory of each package', () => {
    const server = {
      'intel-rapl:0': 'package-0',
      'intel-rapl:0:0': 'dram',
      'intel-rapl:1': 'package-1',
      'intel-rapl:1:0': 'core',
      'intel-rapl:1:1': 'dram',
    };
    expect(chosen(server)).toEqual(['intel-rapl:0', 'intel-rapl:0:0', 'intel-rapl:1', 'intel-rapl:1:1']);
  });

  it('hold a package once that is shown twice', () => {
    expect(chosen({ 'intel-rapl:0': 'package-0', 'intel-rapl-mmio:0': 'package-0' })).toEqual(['intel-rapl:0']);
    expect(chosen({ 'intel-rapl-mmio:0': 'package-0' })).toEqual(['intel-rapl-mmio:0']);
  });

  it('hold both dies of a package and more than nine packages', () => {
    expect(chosen({ 'intel-rapl:0': 'package-0-die-0', 'intel-rapl:1': 'package-0-die-1' })).toHaveLength(2);
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`intel-rapl:${n}`, `package-${n}`]));
    expect(chosen({ ...many, 'intel-rapl:1:0': 'dram', 'intel-rapl:11:0': 'dram' })).toHaveLength(14);
  });

  it('are none on a machine without them', () => {
    expect(chosen({})).toEqual([]);
    expect(chosen({ 'intel-rapl:0': 'psys' })).toEqual([]);
    expect(findRaplDomains('/nowhere/powercap')).toEqual([]);
  });

  it('are found where the zones lie inside one another', () => {
    const folder = new PowercapFolder({ 'intel-rapl:0': 'package-0', 'intel-rapl:0:0': 'dram' });
    folders.push(folder);
    mkdirSync(join(folder.root, 'intel-rapl'));
    renameSync(join(folder.root, 'intel-rapl:0:0'), join(folder.root, 'intel-rapl:0', 'intel-rapl:0:0'));
    renameSync(join(folder.root, 'intel-rapl:0'), join(folder.root, 'intel-rapl', 'intel-rapl:0'));
    expect(chooseRaplDomains(findRaplDomains(folder.root)).map(({ name }) => name)).toEqual(['package-0', 'dram']);
  });
});

describe.skipIf(REFERENCE_DATA_MISSING)(`choice of counters, ${REFERENCE_DATA}`, () => {
  it('is as expected', () => {
    const { domains } = referenceData<{ domains: { tree: Record<string, string>; sum_should_use: string[] }[] }>(
      'rapl_test_vectors.json',
    );
    expect(domains).not.toHaveLength(0);
    for (const { tree, sum_should_use } of domains) {
      if (sum_should_use[0] === 'one of the two') expect(chosen(tree)).toHaveLength(1);
      else expect(chosen(tree)).toEqual(sum_should_use);
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One energy counter of the machine. */
export interface RaplDomain {
  /** Name of its folder, such as `intel-rapl:0:1`. AMD processors use the same name. */
  zone: string;
  folder: string;
  /** `package-0`, `core`, `uncore`, `dram` or `psys`. */
  name: string;
}

/** What of a powercap tree is read; the file system unless a test says otherwise. */
export interface PowercapTree {
  list(folder: string): string[];
  readText(file: string): string;
}

export const POWERCAP_ON_DISK: PowercapTree = {
  list: (folder) => readdirSync(folder),
  readText: (file) => readFileSync(file, 'utf8'),
};

const ZONE = /^intel-rapl(?:-mmio)?:\d+(?::\d+)?$/;
const CONTROL_TYPE = /^intel-rapl(?:-mmio)?$/;

/** All counters under a powercap folder, whether it lists sub-zones flat (as /sys/class/powercap does) or inside. */
export function findRaplDomains(root: string, tree: PowercapTree = POWERCAP_ON_DISK): RaplDomain[] {
  const domains = new Map<string, RaplDomain>();
  const visit = (folder: string): void => {
    for (const entry of listed(folder, tree)) {
      const inside = join(folder, entry);
      if (CONTROL_TYPE.test(entry)) visit(inside);
      if (!ZONE.test(entry) || domains.has(entry)) continue;
      const name = firstLine(join(inside, 'name'), tree);
      if (name !== null) domains.set(entry, { zone: entry, folder: inside, name });
      visit(inside);
    }
  };
  visit(root);
  return [...domains.values()].sort((a, b) => a.zone.localeCompare(b.zone, 'en', { numeric: true }));
}

/**
 * The counters that together hold the processors and their memory, each joule once:
 * 1. every `package-N`: cores, caches, memory controller, graphics on the chip;
 * 2. one of the two where the same package is shown through registers (`intel-rapl`) and through memory
 *    (`intel-rapl-mmio`);
 * 3. every `dram` under a chosen package: memory modules are outside the package;
 * 4. never `core` and `uncore` (inside the package) nor `psys` (around it, and wrong on some machines).
 */
export function chooseRaplDomains(domains: readonly RaplDomain[]): RaplDomain[] {
  const isMapped = ({ zone }: RaplDomain) => zone.startsWith('intel-rapl-mmio:');
  const packages = domains.filter(({ name }) => name.startsWith('package-'));
  const chosen = packages.filter(
    (domain) => !isMapped(domain) || !packages.some((other) => !isMapped(other) && other.name === domain.name),
  );
  return domains.filter(
    (domain) =>
      chosen.includes(domain) ||
      (domain.name === 'dram' && chosen.some(({ zone }) => domain.zone.startsWith(`${zone}:`))),
  );
}

/** A sysfs file that holds one line; null when it cannot be read. */
export function firstLine(file: string, tree: PowercapTree): string | null {
  try {
    return tree.readText(file).trim();
  } catch {
    return null;
  }
}

function listed(folder: string, tree: PowercapTree): string[] {
  try {
    return tree.list(folder);
  } catch {
    return [];
  }
}

import { cpus } from 'node:os';
import { join } from 'node:path';
import { assumptionsOf, type MachineAssumptions } from './assumptions.js';
import { measuredJoules } from './attribution.js';
import { processConsumption } from './consumption.js';
import { cpuTimeJoules } from './cpu-energy.js';
import { LocalServers } from './local-servers.js';
import { MACHINE_STAT, machineCpuSeconds } from './machine-cpu-time.js';
import type { BothLanguages, Consumption, Meter, MeteredJoules, MeterReading } from './meter.js';
import { readProcess } from './process-counters.js';
import { believableStepUj, RAPL_SHORTEST_SECONDS } from './rapl-counter.js';
import {
  chooseRaplDomains,
  findRaplDomains,
  firstLine,
  POWERCAP_ON_DISK,
  type PowercapTree,
  type RaplDomain,
} from './rapl-domains.js';

export const POWERCAP_ROOT = '/sys/class/powercap';

/** How long the counters are taken to be the same: a processor that is put in shows new ones. */
const LOOK_AGAIN_SECONDS = 60;
/** After one could not be read; it may have gone for good. */
const LOOK_AGAIN_AFTER_FAILURE_SECONDS = 1;

/** Whether the processor's energy counters can serve, and if not, why not. */
export type RaplState =
  | { state: 'ready'; domains: RaplDomain[] }
  | { state: 'absent' }
  | { state: 'unreadable'; domain: RaplDomain; permission: boolean; detail: string };

export interface RaplMeterOptions extends Partial<MachineAssumptions> {
  /** The powercap folder. */
  root?: string;
  tree?: PowercapTree;
  /** The file with the CPU time of all programs. */
  machineStat?: string;
  logicalCpus?: number;
  /** Servers on this machine that work for this program, such as a local model's. */
  servers?: LocalServers;
  /** Seconds of a monotonic clock. */
  clock?: () => number;
}

/** Looks for the counters and tries to read each one that counts. One that cannot be read rules the meter out. */
export function raplState({ root = POWERCAP_ROOT, tree = POWERCAP_ON_DISK }: RaplMeterOptions = {}): RaplState {
  const domains = chooseRaplDomains(findRaplDomains(root, tree));
  if (domains.length === 0) return { state: 'absent' };
  for (const domain of domains) {
    try {
      if (microjoules(tree.readText(counterFile(domain))) === null) {
        return { state: 'unreadable', domain, permission: false, detail: 'its content is not a number' };
      }
    } catch (thrown) {
      const { code, message } = thrown as NodeJS.ErrnoException;
      return {
        state: 'unreadable',
        domain,
        permission: code === 'EACCES' || code === 'EPERM',
        detail: code ?? message,
      };
    }
  }
  return { state: 'ready', domains };
}

/**
 * The energy counters of the processor (Intel's RAPL, which AMD has too) through Linux's powercap files. They cover the
 * whole machine; this process is given its share of them (`attribution.ts`). Where they fail in the middle of a
 * stage, the stage is estimated from CPU time instead and says so.
 */
export class RaplMeter implements Meter {
  readonly name = 'rapl';
  readonly shortestSeconds = RAPL_SHORTEST_SECONDS;
  readonly boundary: BothLanguages = {
    en: "Ours is the share of this program (with those it starts) in the processor's energy counters (and the memory's, where they exist) with its part of their idle power, without disk, screen, power supply losses, the network and manufacture; the large model's is its servers and data centre for the tokens it writes, without reading the question, the network and manufacture.",
    fr: 'Le nôtre est la part de ce programme (avec ceux qu’il lance) dans les compteurs d’énergie du processeur (et de la mémoire s’ils existent), avec sa part de leur puissance au repos, sans le disque, l’écran, les pertes de l’alimentation, le réseau ni la fabrication ; celui du grand modèle couvre ses serveurs et leur centre de données pour les jetons écrits, sans la lecture de la question, le réseau ni la fabrication.',
  };
  readonly servers: LocalServers;
  assumptions: MachineAssumptions;
  private counters: Counter[];
  private counterSet = 0;
  private lookedAtSeconds: number;
  private readonly root: string;
  private readonly tree: PowercapTree;
  private readonly machineStat: string;
  private readonly logicalCpus: number;
  private readonly clock: () => number;

  /** `domains` are those of `raplState` when it is `ready`. */
  constructor(domains: readonly RaplDomain[], options: RaplMeterOptions = {}) {
    this.root = options.root ?? POWERCAP_ROOT;
    this.tree = options.tree ?? POWERCAP_ON_DISK;
    this.counters = this.countersOf(domains);
    this.machineStat = options.machineStat ?? MACHINE_STAT;
    this.logicalCpus = options.logicalCpus ?? cpus().length;
    this.assumptions = assumptionsOf(options);
    this.servers = options.servers ?? new LocalServers();
    this.clock = options.clock ?? (() => performance.now() / 1000);
    this.lookedAtSeconds = this.clock();
  }

  read(): MeterReading {
    if (this.clock() - this.lookedAtSeconds > LOOK_AGAIN_SECONDS) this.lookAgain();
    let countersUj = this.microjoules();
    // A processor that was taken out takes its counter with it; those that are left still tell the rest.
    if (countersUj.includes(null) && this.clock() - this.lookedAtSeconds > LOOK_AGAIN_AFTER_FAILURE_SECONDS) {
      this.lookAgain();
      countersUj = this.microjoules();
    }
    return {
      ...readProcess(this.servers),
      machineCpuSeconds: machineCpuSeconds(this.machineStat),
      countersUj,
      counterSet: this.counterSet,
    };
  }

  private microjoules(): (number | null)[] {
    return this.counters.map(({ file }) => microjoules(firstLine(file, this.tree) ?? ''));
  }

  private lookAgain(): void {
    this.lookedAtSeconds = this.clock();
    const found = this.countersOf(chooseRaplDomains(findRaplDomains(this.root, this.tree)));
    const same =
      found.length === this.counters.length && found.every(({ file }, at) => file === this.counters[at]!.file);
    // None at all is no machine: the old ones are kept, tell nothing, and the stage is estimated.
    if (same || found.length === 0) return;
    this.counters = found;
    this.counterSet += 1;
  }

  private countersOf(domains: readonly RaplDomain[]): Counter[] {
    return domains.map((domain) => ({
      file: counterFile(domain),
      maxUj: microjoules(firstLine(join(domain.folder, 'max_energy_range_uj'), this.tree) ?? ''),
    }));
  }

  between(from: MeterReading, to: MeterReading): Consumption {
    const ours = processConsumption(from, to);
    const allCpuSeconds =
      from.machineCpuSeconds === null || to.machineCpuSeconds === null
        ? null
        : Math.max(0, to.machineCpuSeconds - from.machineCpuSeconds);
    let machineUj: number | null = from.counterSet === to.counterSet ? 0 : null;
    for (const [index, { maxUj }] of this.counters.entries()) {
      const before = from.countersUj[index] ?? null;
      const after = to.countersUj[index] ?? null;
      const stepUj = believableStepUj(before, after, maxUj, ours.seconds);
      machineUj = stepUj === null || machineUj === null ? null : machineUj + stepUj;
    }
    return { ...ours, machineCpuSeconds: allCpuSeconds, machineJoules: machineUj === null ? null : machineUj / 1e6 };
  }

  joules(consumption: Consumption): MeteredJoules {
    const { seconds, cpuSeconds, machineCpuSeconds, machineJoules } = consumption;
    // No running machine uses nothing: counters that stand still over this long are broken, as in some virtual machines.
    if (machineJoules === null || machineJoules === 0 || seconds < this.shortestSeconds) {
      return { joules: cpuTimeJoules(consumption, this.assumptions), method: 'estimated' };
    }
    const { logicalCpus } = this;
    const use = { machineJoules, seconds, logicalCpus, cpuSeconds, machineCpuSeconds };
    return measuredJoules(use, this.assumptions);
  }
}

/** A counter's file and after how much it starts again. */
interface Counter {
  file: string;
  maxUj: number | null;
}

function counterFile({ folder }: RaplDomain): string {
  return join(folder, 'energy_uj');
}

/** The number in a counter's file; null when there is none. */
function microjoules(text: string): number | null {
  const digits = text.trim();
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

import { cpus } from 'node:os';
import { assumptionsOf, type MachineAssumptions } from './assumptions.js';
import { measuredJoules } from './attribution.js';
import { processConsumption } from './consumption.js';
import { cpuTimeJoules } from './cpu-energy.js';
import type { PowerSource } from './held-power.js';
import { LocalServers } from './local-servers.js';
import { machineCpuSeconds, machineCpuSecondsAnywhere } from './machine-cpu-time.js';
import type { BothLanguages, Consumption, Meter, MeteredJoules, MeterReading } from './meter.js';
import { readProcess } from './process-counters.js';

/** A gauge of the power of the whole machine and what it says of a figure made from it. */
export interface PowerGauge {
  name: 'battery' | 'macmon';
  source: PowerSource;
  /** Shorter than this the gauge has not moved. */
  shortestSeconds: number;
  boundary: BothLanguages;
}

export interface PowerMeterOptions extends Partial<MachineAssumptions> {
  /** Servers on this machine that work for this program, such as a local model's. */
  servers?: LocalServers;
  logicalCpus?: number;
}

/** Batteries tell a new figure every second or few. */
export const BATTERY_SHORTEST_SECONDS = 5;
/** Four lines of macmon. */
export const MACMON_SHORTEST_SECONDS = 1;

const THEIRS = {
  en: "the large model's is its servers and data centre for the tokens it writes, without reading the question, the network and manufacture.",
  fr: 'celui du grand modèle couvre ses serveurs et leur centre de données pour les jetons écrits, sans la lecture de la question, le réseau ni la fabrication.',
};

export const BATTERY_BOUNDARY: BothLanguages = {
  en: `Ours is the share of this program (with those it starts) in what the battery gives, screen and idle power included, without charging losses, the network and manufacture; ${THEIRS.en}`,
  fr: `Le nôtre est la part de ce programme (avec ceux qu’il lance) dans ce que donne la batterie, écran et puissance au repos compris, sans les pertes de charge, le réseau ni la fabrication ; ${THEIRS.fr}`,
};

export const MACMON_BOUNDARY: BothLanguages = {
  en: `Ours is this program's share of the power counters of the chip and its memory with its part of their idle power, without disk, screen, power supply losses, the network and manufacture; ${THEIRS.en}`,
  fr: `Le nôtre est la part de ce programme dans les compteurs de puissance de la puce et de sa mémoire, avec sa part de leur puissance au repos, sans le disque, l’écran, les pertes de l’alimentation, le réseau ni la fabrication ; ${THEIRS.fr}`,
};

/**
 * Energy by a gauge of the machine's power. This process is given its share as with RAPL (`attribution.ts`). Stages too short
 * for the gauge, and those in which it was lost from sight, are estimated from CPU time and say so.
 */
export class PowerMeter implements Meter {
  readonly name: PowerGauge['name'];
  readonly shortestSeconds: number;
  readonly boundary: BothLanguages;
  readonly servers: LocalServers;
  assumptions: MachineAssumptions;
  private readonly logicalCpus: number;

  constructor(
    private readonly gauge: PowerGauge,
    options: PowerMeterOptions = {},
  ) {
    this.name = gauge.name;
    this.shortestSeconds = gauge.shortestSeconds;
    this.boundary = gauge.boundary;
    this.servers = options.servers ?? new LocalServers();
    this.logicalCpus = options.logicalCpus ?? cpus().length;
    this.assumptions = assumptionsOf(options);
  }

  read(): MeterReading {
    const power = this.gauge.source.read();
    return {
      ...readProcess(this.servers),
      machineCpuSeconds: machineCpuSeconds() ?? machineCpuSecondsAnywhere(),
      countersUj: power === null ? [null, null] : [power.joules * 1e6, power.gaps],
    };
  }

  between(from: MeterReading, to: MeterReading): Consumption {
    const machineCpu =
      from.machineCpuSeconds === null || to.machineCpuSeconds === null
        ? null
        : Math.max(0, to.machineCpuSeconds - from.machineCpuSeconds);
    return {
      ...processConsumption(from, to),
      machineCpuSeconds: machineCpu,
      machineJoules: joulesBetween(from.countersUj, to.countersUj),
    };
  }

  joules(consumption: Consumption): MeteredJoules {
    const { seconds, cpuSeconds, machineCpuSeconds, machineJoules } = consumption;
    if (machineJoules === null || machineJoules === 0 || seconds < this.shortestSeconds) {
      return { joules: cpuTimeJoules(consumption, this.assumptions), method: 'estimated' };
    }
    const { logicalCpus } = this;
    const use = { machineJoules, seconds, logicalCpus, cpuSeconds, machineCpuSeconds };
    return measuredJoules(use, this.assumptions);
  }
}

/** Joules between two readings of microjoules and gaps; null when the power was lost from sight in between. */
export function joulesBetween(from: readonly (number | null)[], to: readonly (number | null)[]): number | null {
  const [fromUj = null, fromGaps] = from;
  const [toUj = null, toGaps] = to;
  return fromUj === null || toUj === null || fromGaps !== toGaps ? null : Math.max(0, toUj - fromUj) / 1e6;
}

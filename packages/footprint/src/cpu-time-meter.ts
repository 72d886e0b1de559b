import { assumptionsOf, type MachineAssumptions } from './assumptions.js';
import { processConsumption } from './consumption.js';
import { cpuTimeJoules } from './cpu-energy.js';
import { LocalServers } from './local-servers.js';
import type { BothLanguages, Consumption, Meter, MeteredJoules, MeterReading } from './meter.js';
import { readProcess } from './process-counters.js';

/** What is inside an estimate from CPU time, and inside the large model's figure beside it. */
export const ESTIMATE_BOUNDARY: BothLanguages = {
  en: "Ours is estimated from the CPU time and memory of this program (on Linux with those it starts), without the idle machine, its screen, its power supply, the network and its manufacture; the large model's is its servers and data centre for the tokens it writes, without reading the question, the network and manufacture.",
  fr: 'Le nôtre est estimé d’après le temps de calcul et la mémoire de ce programme (sous Linux avec ceux qu’il lance), sans la machine au repos, son écran, son alimentation, le réseau ni sa fabrication ; celui du grand modèle couvre ses serveurs et leur centre de données pour les jetons écrits, sans la lecture de la question, le réseau ni la fabrication.',
};

/** The estimate from CPU time and memory, which works on every machine. Never `measured`. */
export class CpuTimeMeter implements Meter {
  readonly name = 'cpu-time';
  readonly shortestSeconds = 0;
  readonly boundary = ESTIMATE_BOUNDARY;

  assumptions: MachineAssumptions;

  constructor(
    known: Partial<MachineAssumptions> = {},
    readonly servers: LocalServers = new LocalServers(),
  ) {
    this.assumptions = assumptionsOf(known);
  }

  read(): MeterReading {
    return { ...readProcess(this.servers), machineCpuSeconds: null, countersUj: [] };
  }

  between(from: MeterReading, to: MeterReading): Consumption {
    return processConsumption(from, to);
  }

  joules(consumption: Consumption): MeteredJoules {
    return { joules: cpuTimeJoules(consumption, this.assumptions), method: 'estimated' };
  }
}

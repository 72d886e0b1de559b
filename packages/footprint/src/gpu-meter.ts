import type { MachineAssumptions } from './assumptions.js';
import { exactly, total } from './interval.js';
import type { LocalServers } from './local-servers.js';
import type { BothLanguages, Consumption, MachineMeterName, Meter, MeteredJoules, MeterReading } from './meter.js';
import { joulesBetween } from './power-meter.js';
import type { PowerStream } from './power-stream.js';

/** What a boundary says more where the cards are counted. */
export const GPU_BOUNDARY: BothLanguages = {
  en: ' The whole energy of the NVIDIA cards is in ours, idle power included.',
  fr: ' Toute l’énergie des cartes NVIDIA est comprise dans le nôtre, puissance au repos incluse.',
};

/** The mean of a second is what the cards tell. */
const GPU_SHORTEST_SECONDS = 1;

/** What of a stream of power the meter of the cards needs. */
export type GpuPower = Pick<PowerStream, 'read'> & {
  readonly power: { readonly lowestWatts: number | null; readonly highestWatts: number };
};

/**
 * Adds the graphics cards to another meter, for a model that runs on them: take it only then, because it counts them whole.
 * - value and high: all that the cards used;
 * - low: without the lowest power that was seen of them, times the time.
 *
 * Too short or lost from sight: the highest power that was seen, times the time, from nothing upwards, and `estimated`.
 * `measured` needs both meters to have measured.
 */
export class GpuMeter implements Meter {
  readonly name: Meter['name'];
  readonly shortestSeconds: number;
  readonly boundary: BothLanguages;
  readonly servers: LocalServers;

  constructor(
    private readonly inner: Meter,
    private readonly cards: GpuPower,
  ) {
    this.name = `${inner.name as MachineMeterName}+nvidia`;
    this.servers = inner.servers;
    this.shortestSeconds = Math.max(inner.shortestSeconds, GPU_SHORTEST_SECONDS);
    this.boundary = { en: inner.boundary.en + GPU_BOUNDARY.en, fr: inner.boundary.fr + GPU_BOUNDARY.fr };
  }

  get assumptions(): MachineAssumptions {
    return this.inner.assumptions;
  }

  set assumptions(better: MachineAssumptions) {
    this.inner.assumptions = better;
  }

  read(): MeterReading {
    const power = this.cards.read();
    const reading = this.inner.read();
    const gpu = power === null ? [null, null] : [power.joules * 1e6, power.gaps];
    return { ...reading, countersUj: [...gpu, ...reading.countersUj] };
  }

  between(from: MeterReading, to: MeterReading): Consumption {
    const innerOf = (reading: MeterReading) => ({ ...reading, countersUj: reading.countersUj.slice(2) });
    return {
      ...this.inner.between(innerOf(from), innerOf(to)),
      gpuJoules: joulesBetween(from.countersUj, to.countersUj),
    };
  }

  joules(consumption: Consumption): MeteredJoules {
    const { seconds, gpuJoules } = consumption;
    const rest = this.inner.joules(consumption);
    const { lowestWatts, highestWatts } = this.cards.power;
    if (typeof gpuJoules !== 'number' || seconds < this.shortestSeconds) {
      const most = highestWatts * seconds;
      return { joules: total([rest.joules, { ...exactly(most), low: 0 }]), method: 'estimated' };
    }
    const above = Math.max(0, gpuJoules - (lowestWatts ?? 0) * seconds);
    return { joules: total([rest.joules, { ...exactly(gpuJoules), low: above }]), method: rest.method };
  }
}

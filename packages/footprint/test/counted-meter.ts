import { assumptionsOf } from '../src/assumptions.js';
import { processConsumption } from '../src/consumption.js';
import { LocalServers } from '../src/local-servers.js';
import type { Consumption, Meter, MeteredJoules, MeterReading } from '../src/meter.js';

/** A meter whose clock and counters are moved by hand: 2 J a second. It remembers all that went by while it was read. */
export class CountedMeter implements Meter {
  readonly name = 'rapl';
  readonly boundary = { en: 'By hand.', fr: 'À la main.' };
  assumptions = assumptionsOf();
  readonly servers = new LocalServers('/nowhere/proc');
  private reading: MeterReading = {
    atSeconds: 0,
    cpuSeconds: 0,
    rssGigabytes: 0.5,
    machineCpuSeconds: 0,
    countersUj: [0],
  };
  reads = 0;

  constructor(readonly shortestSeconds = 0) {}

  advance(seconds: number, cpuSeconds: number): void {
    const { atSeconds, cpuSeconds: before, machineCpuSeconds, countersUj } = this.reading;
    this.reading = {
      ...this.reading,
      atSeconds: atSeconds + seconds,
      cpuSeconds: before + cpuSeconds,
      machineCpuSeconds: machineCpuSeconds! + cpuSeconds,
      countersUj: [countersUj[0]! + seconds * 2e6],
    };
  }

  read(): MeterReading {
    this.reads += 1;
    return this.reading;
  }

  between(from: MeterReading, to: MeterReading): Consumption {
    const machineJoules = (to.countersUj[0]! - from.countersUj[0]!) / 1e6;
    const machineCpuSeconds = to.machineCpuSeconds! - from.machineCpuSeconds!;
    return { ...processConsumption(from, to), machineJoules, machineCpuSeconds };
  }

  joules({ seconds, machineJoules }: Consumption): MeteredJoules {
    const joules = machineJoules!;
    const method = seconds >= this.shortestSeconds ? 'measured' : 'estimated';
    return { joules: { low: joules / 2, value: joules, high: joules * 2 }, method };
  }
}

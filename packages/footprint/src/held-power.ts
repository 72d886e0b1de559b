/** A count of joules that grows as long as the power is known. */
export interface PowerSource {
  /**
   * Joules since it began, and how often the power was lost from sight meanwhile: between two readings with different
   * `gaps` nothing is known. Null while it is not known.
   */
  read(): { joules: number; gaps: number } | null;
}

/**
 * Makes joules of samples of power: each sample holds until the next of the same device, so the sum never goes back. A
 * device that was not heard of for `staleSeconds` is lost: until its next sample nothing is known, and a gap is counted.
 */
export class HeldPower implements PowerSource {
  private readonly devices = new Map<string, { watts: number; atSeconds: number }>();
  private joules = 0;
  private gaps = 0;
  /** The lowest sum of all devices so far, as good a guess of the idle power as there is; null before the first sample. */
  lowestWatts: number | null = null;
  /** The highest sum of all devices so far. */
  highestWatts = 0;

  constructor(
    private readonly staleSeconds: number,
    private readonly clock: () => number = () => performance.now() / 1000,
  ) {}

  /** Watts of a device now; null when it has just told that it does not know. */
  sample(device: string, watts: number | null): void {
    const now = this.clock();
    const before = this.devices.get(device);
    if (before !== undefined) {
      if (now - before.atSeconds > this.staleSeconds) this.gaps += 1;
      this.joules += before.watts * Math.min(now - before.atSeconds, this.staleSeconds);
    }
    if (watts === null || !(watts >= 0)) {
      if (this.devices.delete(device)) this.gaps += 1;
      return;
    }
    this.devices.set(device, { watts, atSeconds: now });
    const sum = [...this.devices.values()].reduce((total, one) => total + one.watts, 0);
    this.lowestWatts = Math.min(this.lowestWatts ?? sum, sum);
    this.highestWatts = Math.max(this.highestWatts, sum);
  }

  read(): { joules: number; gaps: number } | null {
    const now = this.clock();
    const held = [...this.devices.values()];
    if (held.length === 0 || held.some(({ atSeconds }) => now - atSeconds > this.staleSeconds)) return null;
    const sinceSamples = held.reduce((sum, { watts, atSeconds }) => sum + watts * (now - atSeconds), 0);
    return { joules: this.joules + sinceSamples, gaps: this.gaps };
  }
}

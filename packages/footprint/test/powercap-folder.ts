import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Zone {
  name: string;
  energyUj?: number;
  maxUj?: number;
}

/** A powercap folder on disk as Linux shows it: one folder per zone, all side by side. */
export class PowercapFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'lampyre-powercap-'));

  constructor(zones: Record<string, string | Zone>) {
    for (const [zone, known] of Object.entries(zones)) {
      this.plug(zone, typeof known === 'string' ? { name: known } : known);
    }
  }

  /** As when a processor is put into a running machine. */
  plug(zone: string, { name, energyUj = 0, maxUj = 262_143_328_850 }: Zone): void {
    mkdirSync(join(this.root, zone));
    writeFileSync(join(this.root, zone, 'name'), `${name}\n`);
    this.setRound(zone, maxUj);
    this.set(zone, energyUj);
  }

  set(zone: string, energyUj: number): void {
    writeFileSync(join(this.root, zone, 'energy_uj'), `${energyUj}\n`);
  }

  /** After how much the counter starts again. */
  setRound(zone: string, maxUj: number): void {
    writeFileSync(join(this.root, zone, 'max_energy_range_uj'), `${maxUj}\n`);
  }

  /** As when a processor is taken out of a running machine. */
  unplug(zone: string): void {
    rmSync(join(this.root, zone), { recursive: true });
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

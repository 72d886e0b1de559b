import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of batteries and chargers as Linux shows it: a folder each, a file for each of its properties. */
export class PowerSupplyFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'lampyre-power-supply-'));

  constructor(supplies: Record<string, Record<string, string>>) {
    for (const [name, properties] of Object.entries(supplies)) {
      mkdirSync(join(this.root, name));
      for (const [property, content] of Object.entries(properties)) this.set(name, property, content);
    }
  }

  set(name: string, property: string, content: string): void {
    writeFileSync(join(this.root, name, property), `${content}\n`);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

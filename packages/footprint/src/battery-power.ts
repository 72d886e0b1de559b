import { join } from 'node:path';
import { HeldPower, type PowerSource } from './held-power.js';
import { firstLine, POWERCAP_ON_DISK, type PowercapTree } from './rapl-domains.js';

/** Where Linux shows batteries and chargers. */
export const POWER_SUPPLY_ROOT = '/sys/class/power_supply';

const SAMPLE_MILLISECONDS = 1000;
const STALE_SECONDS = 5;
/** Nobody reads: no samples are taken. */
const UNREAD_MILLISECONDS_MAX = 60_000;

/** A battery of the machine; those of a mouse or a headset have the scope `Device` and are left out. */
export interface Battery {
  name: string;
  folder: string;
}

export function findBatteries(root: string = POWER_SUPPLY_ROOT, tree: PowercapTree = POWERCAP_ON_DISK): Battery[] {
  let names: string[];
  try {
    names = tree.list(root);
  } catch {
    return [];
  }
  return names
    .sort()
    .map((name) => ({ name, folder: join(root, name) }))
    .filter(
      ({ folder }) =>
        firstLine(join(folder, 'type'), tree) === 'Battery' && firstLine(join(folder, 'scope'), tree) !== 'Device',
    );
}

/**
 * Watts that a battery gives: `power_now` (µW), else `current_now` (µA) times `voltage_now` (µV); some drivers give
 * discharge a minus sign. Null unless it is discharging, because otherwise the machine draws from the wall.
 *
 * @see https://docs.kernel.org/power/power_supply_class.html
 */
export function batteryWatts({ folder }: Battery, tree: PowercapTree = POWERCAP_ON_DISK): number | null {
  if (firstLine(join(folder, 'status'), tree) !== 'Discharging') return null;
  const micro = (file: string): number | null => {
    const text = firstLine(join(folder, file), tree) ?? '';
    return /^-?\d+$/.test(text) ? Math.abs(Number(text)) : null;
  };
  const microwatts = micro('power_now');
  if (microwatts !== null) return microwatts / 1e6;
  const [current, voltage] = [micro('current_now'), micro('voltage_now')];
  return current === null || voltage === null ? null : (current * voltage) / 1e12;
}

/**
 * The discharge of the machine's batteries, looked at once a second while somebody reads. A second battery that is kept
 * full while the first one empties gives nothing; a charger that is plugged in ends it.
 */
export class BatteryPower implements PowerSource {
  private readonly power: HeldPower;
  private timer: NodeJS.Timeout | undefined;
  private lastReadAt = 0;

  constructor(
    private readonly batteries: readonly Battery[],
    private readonly tree: PowercapTree = POWERCAP_ON_DISK,
    clock?: () => number,
  ) {
    this.power = new HeldPower(STALE_SECONDS, clock);
  }

  read(): { joules: number; gaps: number } | null {
    this.lastReadAt = performance.now();
    if (this.timer === undefined) {
      this.timer = setInterval(() => {
        if (performance.now() - this.lastReadAt > UNREAD_MILLISECONDS_MAX) this.stop();
        else this.sample();
      }, SAMPLE_MILLISECONDS).unref();
    }
    this.sample();
    return this.power.read();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private sample(): void {
    const watts = this.batteries.map((battery) => batteryWatts(battery, this.tree));
    const discharging = watts.filter((one) => one !== null);
    this.power.sample('batteries', discharging.length === 0 ? null : discharging.reduce((sum, one) => sum + one, 0));
  }
}

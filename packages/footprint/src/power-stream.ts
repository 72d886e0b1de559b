import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { HeldPower, type PowerSource } from './held-power.js';

/** A program that prints the power of something, a line at a time, until it is stopped. */
export interface PowerProgram {
  program: string;
  arguments: readonly string[];
  /** Time between two lines. */
  milliseconds: number;
  /** Devices and their watts in one line; null watts where the device does not tell. Empty for a line that says nothing. */
  parse(line: string): { device: string; watts: number | null }[];
}

/** So many lines may be late before the power is no longer known. */
const LINES_LATE_MAX = 5;
/** Without a reading for so long the program is stopped: it must not cost energy while nobody asks. */
const UNREAD_MILLISECONDS_MAX = 60_000;

/**
 * Listens to such a program. It is started at the first reading and stopped when nobody reads for a minute; it does not
 * keep this process alive and ends with it. Where it cannot be started nothing is ever known, and the meter estimates.
 */
export class PowerStream implements PowerSource {
  readonly power: HeldPower;
  private running: ChildProcess | undefined;
  private stopper: NodeJS.Timeout | undefined;
  private failed = false;

  constructor(private readonly of: PowerProgram) {
    this.power = new HeldPower((LINES_LATE_MAX * of.milliseconds) / 1000);
  }

  read(): { joules: number; gaps: number } | null {
    if (this.running === undefined && !this.failed) this.start();
    this.stopper ??= setTimeout(() => this.stop(), UNREAD_MILLISECONDS_MAX).unref();
    this.stopper.refresh();
    return this.power.read();
  }

  stop(): void {
    clearTimeout(this.stopper);
    this.stopper = undefined;
    this.running?.kill();
    this.running = undefined;
  }

  private start(): void {
    const child = spawn(this.of.program, [...this.of.arguments], { stdio: ['ignore', 'pipe', 'ignore'] });
    this.running = child;
    const end = () => child.kill();
    process.once('exit', end);
    child.once('error', () => {
      this.failed = true;
    });
    child.once('close', () => {
      process.off('exit', end);
      // One that ended by itself would most likely do so again.
      if (this.running === child) this.failed = true;
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      for (const { device, watts } of this.of.parse(line)) this.power.sample(device, watts);
    });
    child.unref();
    (child.stdout as unknown as { unref?: () => void }).unref?.();
  }
}

/** Whether a program of this name can be run from the search path. */
export function isInstalled(program: string, path: string = process.env.PATH ?? ''): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, process.platform === 'win32' ? `${program}.exe` : program), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}

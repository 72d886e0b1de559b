import { NOTHING_CONSUMED, plus, portion } from './consumption.js';
import type { Consumption, Meter, MeterReading } from './meter.js';

/** A stage that is running, and what it has been given so far. */
export interface RunningStage {
  consumed: Consumption;
}

/** Readings are never further apart than this while something runs, so that no counter goes round unseen. */
const LONGEST_GAP_MILLISECONDS = 30_000;

/**
 * Divides what the process uses between the stages that run at the same time, so that no joule is counted twice or lost:
 * 1. Whenever a stage begins or ends (and every 30 s), the counters are read.
 * 2. What was used since the last reading is divided evenly between the stages that ran all through that time. JavaScript
 *    cannot tell which of them the CPU worked for, and over many questions even parts come out right.
 */
export class RunningStages {
  private readonly running = new Set<RunningStage>();
  private last: MeterReading | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** What was used while no stage ran; null where nobody asks for it. */
  private between: Consumption | null = null;

  constructor(private readonly meter: Meter) {}

  begin(): RunningStage {
    this.settle();
    const stage: RunningStage = { consumed: NOTHING_CONSUMED };
    this.running.add(stage);
    this.keepReading();
    return stage;
  }

  /** Ends a stage and returns all it was given. */
  end(stage: RunningStage): Consumption {
    this.settle();
    this.running.delete(stage);
    this.restIfIdle();
    return stage.consumed;
  }

  /** From now on what is used while no stage runs is counted, too: the idle hours of a service. */
  countBetween(): void {
    this.settle();
    this.between ??= NOTHING_CONSUMED;
    this.keepReading();
  }

  /** All that was used between the stages since it was last taken. */
  takeBetween(): Consumption {
    this.settle();
    const taken = this.between ?? NOTHING_CONSUMED;
    if (this.between !== null) this.between = NOTHING_CONSUMED;
    return taken;
  }

  stopBetween(): void {
    this.between = null;
    this.restIfIdle();
  }

  private keepReading(): void {
    // Not kept alive by the timer: a program may end in the middle of a stage.
    this.timer ??= setInterval(() => this.settle(), LONGEST_GAP_MILLISECONDS).unref();
  }

  private restIfIdle(): void {
    if (this.running.size > 0 || this.between !== null) return;
    clearInterval(this.timer);
    this.timer = undefined;
    this.last = undefined;
  }

  private settle(): void {
    const now = this.meter.read();
    if (this.last !== undefined) {
      const used = this.meter.between(this.last, now);
      if (this.running.size === 0) this.between = this.between === null ? null : plus(this.between, used);
      const each = portion(used, 1 / Math.max(1, this.running.size));
      for (const stage of this.running) stage.consumed = plus(stage.consumed, each);
    }
    this.last = now;
  }
}

const ofMeter = new WeakMap<Meter, RunningStages>();

/** The one set of running stages of a meter: measurements with the same meter share it. */
export function runningStages(meter: Meter): RunningStages {
  let stages = ofMeter.get(meter);
  if (stages === undefined) {
    stages = new RunningStages(meter);
    ofMeter.set(meter, stages);
  }
  return stages;
}

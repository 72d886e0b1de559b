import { LampyreError } from '@lampyre/errors';
import { FUNCTIONAL_UNIT_TOKENS } from './baseline.js';
import { type BaselineChoice, baselineOf } from './baseline-choice.js';
import { carbonOf, DEFAULT_ZONE } from './carbon.js';
import { ESTIMATE_BOUNDARY } from './cpu-time-meter.js';
import type { Footprint, StageFootprint } from './footprint.js';
import { GPU_BOUNDARY } from './gpu-meter.js';
import { impactsOf } from './impacts.js';
import { total } from './interval.js';
import type { Meter } from './meter.js';
import { ratioOf, verdictOf } from './ratio.js';
import { runningStages } from './running-stages.js';
import { type MeteredStage, stageJoules } from './stage-joules.js';

export interface FinishOptions {
  /** Language of the boundary and of the baseline's texts. */
  language: 'en' | 'fr';
  /** Tokens of the answer, which a large model would have written too; 400 when they are not known. */
  outputTokens?: number;
  /** What to compare with; published figures of large models by default. */
  baseline?: BaselineChoice;
  /** Zone of the electricity, `FRA` by default. */
  zone?: string;
}

/** What one answer costs, stage by stage, while it is made. */
export interface Measurement {
  /**
   * Does the work of one stage and records it, even when it throws. Work outside of stages is not counted. Stages may run
   * side by side; inside one another they share what is used between them.
   */
  stage<T>(name: string, work: () => T | Promise<T>): Promise<T>;
  /**
   * The footprint of all stages so far; call it when all have ended. Throws LAMPYRE_INTERNAL with no stage or with one
   * that still runs, LAMPYRE_ZONE_UNKNOWN and LAMPYRE_BASELINE_UNKNOWN.
   */
  finish(options: FinishOptions): Footprint;
}

/**
 * Starts to measure one answer. Every measurement of a process takes the same meter, so that answers made at the same
 * time share what is used.
 *
 * @example
 * const measurement = startMeasurement(meter);
 * const found = await measurement.stage('search', () => library.search(question));
 * const footprint = measurement.finish({ language: 'fr', outputTokens: 120 });
 */
export function startMeasurement(meter: Meter): Measurement {
  const process = runningStages(meter);
  const countsCards = meter.name.endsWith('+nvidia');
  const ended: (MeteredStage & { wallSeconds: number })[] = [];
  let running = 0;

  return {
    async stage(name, work) {
      const stage = process.begin();
      const startedAt = performance.now();
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        const wallSeconds = (performance.now() - startedAt) / 1000;
        ended.push({ stage: name, wallSeconds, consumed: process.end(stage) });
      }
    },

    finish({
      language,
      outputTokens = FUNCTIONAL_UNIT_TOKENS,
      baseline: choice = { kind: 'published' },
      zone = DEFAULT_ZONE,
    }) {
      if (ended.length === 0) throw new LampyreError('LAMPYRE_INTERNAL', { detail: 'nothing was measured' });
      if (running > 0) throw new LampyreError('LAMPYRE_INTERNAL', { detail: 'a measured stage has not ended' });
      const metered = stageJoules(ended, meter);
      const stages: StageFootprint[] = ended.map(({ stage, wallSeconds, consumed }, index) => ({
        stage,
        seconds: wallSeconds,
        cpuSeconds: consumed.cpuSeconds,
        gigabyteSeconds: consumed.gigabyteSeconds,
        ...metered[index]!,
      }));
      const joules = total(stages.map((stage) => stage.joules));
      const method = stages.every((stage) => stage.method === 'measured') ? 'measured' : 'estimated';
      const baseline = baselineOf(choice, { language, tokens: outputTokens });
      const ratio = ratioOf(baseline.joules, joules);
      return {
        stages,
        joules,
        method,
        meter: method === 'measured' ? meter.name : countsCards ? 'cpu-time+nvidia' : 'cpu-time',
        answerTokens: outputTokens,
        boundary:
          method === 'measured'
            ? meter.boundary[language]
            : ESTIMATE_BOUNDARY[language] + (countsCards ? GPU_BOUNDARY[language] : ''),
        baseline,
        ratio,
        verdict: verdictOf(ratio),
        carbon: carbonOf(joules, zone),
        impacts: impactsOf({ stages, joules, baseline }, { choice, zone }),
      };
    },
  };
}

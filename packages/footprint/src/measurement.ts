import { LampyreError } from '@lampyre/errors';
import { type BaselineChoice, baselineOf } from './baseline-choice.js';
import { carbonOfStages, DEFAULT_ZONE, gramsPerKwh } from './carbon.js';
import { ESTIMATE_BOUNDARY } from './cpu-time-meter.js';
import type { Footprint, Interval, StageFootprint } from './footprint.js';
import { GPU_BOUNDARY } from './gpu-meter.js';
import { impactsOf, type MachineMaking } from './impacts.js';
import { total } from './interval.js';
import type { Meter } from './meter.js';
import { FUNCTIONAL_UNIT_TOKENS } from './published-figures.js';
import { ratioOf, verdictOf } from './ratio.js';
import type { RemoteConsumption } from './remote-consumption.js';
import { runningStages } from './running-stages.js';
import { type MeteredStage, stageJoules } from './stage-joules.js';

export interface FinishOptions {
  /** Language of the boundary and of the baseline's texts. */
  language: 'en' | 'fr';
  /** Tokens of the answer, which a large model would have written too; 400 when they are not known. */
  outputTokens?: number;
  /** Tokens of the passages that the answer was made from, for a baseline that reads the same context. */
  contextTokens?: number;
  /** What to compare with; published figures of large models by default. */
  baseline?: BaselineChoice;
  /** Zone of the electricity, `FRA` by default. */
  zone?: string;
  /** The machine that is worked on; a usual laptop by default. */
  machine?: MachineMaking;
}

/** What a boundary says more where another machine worked for the answer. */
const REMOTE_BOUNDARY = {
  en: ' The servers and the data centre of the model on another machine are in ours, without the network, by the estimate named with the stage or as the server told it.',
  fr: ' Les serveurs et le centre de données du modèle qui tourne sur une autre machine sont compris dans le nôtre, sans le réseau, selon l’estimation citée avec l’étape ou selon ce que le serveur indique.',
} as const;

/** What one answer costs, stage by stage, while it is made. */
export interface Measurement {
  /**
   * Does the work of one stage and records it, even when it throws. Work outside of stages is not counted. Stages may run
   * side by side; inside one another they share what is used between them.
   */
  stage<T>(name: string, work: () => T | Promise<T>): Promise<T>;
  /**
   * Adds what a model on another machine used while the stage before waited for it: a stage for writing and one for reading the
   * prompt, both without time of their own.
   */
  remote(stage: string, consumption: RemoteConsumption): void;
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
  const elsewhere: StageFootprint[] = [];
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

    remote(stage, consumption) {
      elsewhere.push(...remoteStages(stage, consumption));
    },

    finish({
      language,
      outputTokens = FUNCTIONAL_UNIT_TOKENS,
      contextTokens,
      baseline: choice = { kind: 'published' },
      zone = DEFAULT_ZONE,
      machine,
    }) {
      for (const tokens of [outputTokens, contextTokens ?? 0]) {
        if (tokens >= 0 && Number.isFinite(tokens)) continue;
        throw new LampyreError('LAMPYRE_INTERNAL', { detail: `${tokens} is no number of tokens` });
      }
      if (ended.length + elsewhere.length === 0)
        throw new LampyreError('LAMPYRE_INTERNAL', { detail: 'nothing was measured' });
      if (running > 0) throw new LampyreError('LAMPYRE_INTERNAL', { detail: 'a measured stage has not ended' });
      const metered = stageJoules(ended, meter);
      const here: StageFootprint[] = ended.map(({ stage, wallSeconds, consumed }, index) => ({
        stage,
        seconds: wallSeconds,
        cpuSeconds: consumed.cpuSeconds,
        gigabyteSeconds: consumed.gigabyteSeconds,
        ...metered[index]!,
      }));
      const stages = [...here, ...elsewhere];
      const joules = total(stages.map((stage) => stage.joules));
      const method = stages.every((stage) => stage.method === 'measured') ? 'measured' : 'estimated';
      const context = contextTokens === undefined ? {} : { contextTokens };
      const baseline = baselineOf(choice, { language, tokens: outputTokens, ...context });
      const { wattsPerBusyCpu, wattsPerGigabyte, pue } = meter.assumptions;
      const ratio = ratioOf(baseline.joules, joules);
      return {
        stages,
        joules,
        method,
        meter: method === 'measured' ? meter.name : countsCards ? 'cpu-time+nvidia' : 'cpu-time',
        answerTokens: outputTokens,
        ...context,
        assumptions: { wattsPerBusyCpu, wattsPerGigabyte, pue },
        boundary:
          (method === 'measured'
            ? meter.boundary[language]
            : ESTIMATE_BOUNDARY[language] + (countsCards ? GPU_BOUNDARY[language] : '')) +
          (elsewhere.length > 0 ? REMOTE_BOUNDARY[language] : ''),
        baseline,
        ratio,
        verdict: verdictOf(ratio),
        carbon: carbonOfStages(stages, zone),
        impacts: impactsOf({ stages, joules, baseline }, { choice, zone, ...(machine ? { machine } : {}) }),
      };
    },
  };
}

function remoteStages(stage: string, consumption: RemoteConsumption): StageFootprint[] {
  const { model, method, version, basis, zone, writing, reading, embodiedGrams } = consumption;
  const made = (work: 'writing' | 'reading', joules: Interval, tokens: number): StageFootprint => ({
    stage: work === 'writing' ? stage : `${stage}-prompt`,
    seconds: 0,
    cpuSeconds: 0,
    joules,
    method: 'estimated',
    remote: {
      ...{ model, method, version, basis, tokens, work, zone, gramsPerKwh: gramsPerKwh(zone) },
      ...(work === 'writing' && embodiedGrams !== null ? { embodiedGrams } : {}),
    },
  });
  const written = made('writing', writing, consumption.outputTokens);
  // A server that reports its energy has told all of it.
  if (method === 'reported by the server') return [written];
  return [written, made('reading', reading, consumption.inputTokens)];
}

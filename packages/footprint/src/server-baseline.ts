import { LampyreError } from '@lampyre/errors';
import type { Baseline, Interval, Method } from './footprint.js';
import { times } from './interval.js';

/** What a person's own server used for questions that were put to it. */
export interface ServerBaseline {
  /** By which it is called: letters, digits, dots and hyphens. */
  name: string;
  model: string;
  address: string;
  /** ISO 8601. */
  at: string;
  questions: number;
  /** Mean of the answers. */
  outputTokens: number;
  joulesPerAnswer: Interval;
  /** By a counter of the server's machine, estimated from its CPU time, told by the server, or entered by a person. */
  method: Method | 'reported' | 'entered';
  /** The meter, the server's field, or nothing. */
  meter: string;
}

export const SERVER_BASELINE_NAME = /^[a-z0-9][a-z0-9.-]{0,60}$/i;

const METHODS = {
  en: {
    measured: (meter: string) => `measured on its machine (${meter})`,
    estimated: () => 'estimated from the CPU time of its processes',
    reported: (field: string) => `told by the server (${field})`,
    entered: () => 'entered by a person',
  },
  fr: {
    measured: (meter: string) => `mesuré sur sa machine (${meter})`,
    estimated: () => 'estimé d’après le temps de calcul de ses processus',
    reported: (field: string) => `indiqué par le serveur (${field})`,
    entered: () => 'saisi par une personne',
  },
} as const;
const QUESTIONS = {
  en: (count: number, tokens: number) => `${count} questions, answers of ${Math.round(tokens)} tokens on average`,
  fr: (count: number, tokens: number) => `${count} questions, réponses de ${Math.round(tokens)} jetons en moyenne`,
} as const;

/** The large model's side of an answer of so many tokens, in proportion to those that the server wrote. */
export function serverBaseline(
  { model, address, at, questions, outputTokens, joulesPerAnswer, method, meter }: ServerBaseline,
  { language, tokens }: { language: 'en' | 'fr'; tokens: number },
): Baseline {
  return {
    name: model,
    method: METHODS[language][method](meter),
    version: at.slice(0, 10),
    tokens,
    joules: times(joulesPerAnswer, tokens / outputTokens),
    source: `${address}, ${QUESTIONS[language](questions, outputTokens)}`,
  };
}

/** The name under which a library keeps them. */
export const SERVER_BASELINES = 'baselines';

/** Those that a library keeps, by name; `kept` is what lies there, if anything does. Throws LAMPYRE_SETTING_INVALID. */
export function serverBaselines(kept: unknown): Map<string, ServerBaseline> {
  try {
    return new Map(((kept ?? []) as ServerBaseline[]).map((one) => [checked(one).name, one]));
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    throw new LampyreError('LAMPYRE_SETTING_INVALID', { setting: SERVER_BASELINES, detail }, { cause: thrown });
  }
}

/** What a library is to keep with one more, in place of one of the same name. Throws LAMPYRE_SETTING_INVALID. */
export function withServerBaseline(kept: unknown, baseline: ServerBaseline): ServerBaseline[] {
  const others = [...serverBaselines(kept).values()].filter(({ name }) => name !== baseline.name);
  return [...serverBaselines([...others, baseline]).values()];
}

function checked(baseline: ServerBaseline): ServerBaseline {
  const { low, value, high } = baseline.joulesPerAnswer;
  if (!SERVER_BASELINE_NAME.test(baseline.name)) throw new Error(`"${baseline.name}" is no name`);
  if (!(0 < low && low <= value && value <= high && Number.isFinite(high))) throw new Error('joules out of order');
  if (!(baseline.outputTokens > 0) || !(baseline.method in METHODS.en)) throw new Error('no tokens or no method');
  return baseline;
}

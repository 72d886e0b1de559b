import { LampyreError } from '@lampyre/errors';
import { type BaselineOptions, ecologitsBaseline, publishedBaseline } from './baseline.js';
import { DEFAULT_ZONE } from './carbon.js';
import { DISCLOSURES } from './disclosures.js';
import type { Baseline, Interval } from './footprint.js';
import { times, total } from './interval.js';
import { LARGE_MODELS } from './large-models.js';
import { JOULES_PER_WATT_HOUR } from './published-figures.js';
import { readingJoules } from './reading-tokens.js';
import { type ServerBaseline, serverBaseline } from './server-baseline.js';

/** Where large models' servers stand as far as is known: the providers' zone in EcoLogits for nearly all of them. */
export const SERVER_ZONE = 'USA';

/** What a person wants their answers set beside. */
export type BaselineChoice = (
  | { kind: 'published' }
  | { kind: 'model'; name: string }
  | { kind: 'disclosure'; id: string }
  | { kind: 'own'; joules: Interval; per: 'answer' | 'token' }
  | { kind: 'server'; server: ServerBaseline }
) & {
  /** A fixed length of the large model's answer; that of our own answer when left out. */
  tokens?: number;
  /**
   * The large model reads a context, too: so many tokens, or `same` for the passages that our answer was made from. Without it
   * the bare question is asked, to our disadvantage.
   */
  context?: number | 'same';
};

const WORDS = {
  en: {
    own: 'your own figure',
    ownMethod: 'given by a person',
    ownSource: 'entered',
    stated: 'a published figure of',
    reading: (name: string, tokens: number) => `${name}, with reading a context of ${tokens} tokens (our estimate)`,
  },
  fr: {
    own: 'votre propre chiffre',
    ownMethod: 'donné par une personne',
    ownSource: 'saisi',
    stated: 'un chiffre publié en',
    reading: (name: string, tokens: number) =>
      `${name}, avec la lecture d’un contexte de ${tokens} jetons (notre estimation)`,
  },
} as const;

/** `0.3Wh`, `0.2-0.5Wh`, `3.5J/token`, `1-2-6J`. */
const OWN = /^(\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?){0,2})(Wh|J)(\/token)?$/;

/** What stands before `@400` and `+4000`. */
const CHOICE = /^(.*?)(?:@([1-9]\d{0,6}))?(?:\+([1-9]\d{0,6}|context))?$/;

/**
 * Reads a choice as a person writes it: `published`, the name of a model of `LARGE_MODELS` or of a disclosure of
 * `DISCLOSURES`, `measured:NAME` for a server of theirs (`lampyre baseline measure`), or a figure of one's own: `0.3Wh` (an answer),
 * `0.2-0.5Wh` (low and high; the value is their middle), `1-2-6J` (low, value, high), `3.5J/token`. `@400` after any of them sets a
 * fixed length of the large model's answer; `+4000` or `+context` behind it adds the reading of so many tokens, or of the passages that
 * the answer was made from, where the figure does not come from a person.
 *
 * @throws LampyreError LAMPYRE_BASELINE_UNKNOWN
 */
export function parseBaselineChoice(
  text: string,
  servers: ReadonlyMap<string, ServerBaseline> = new Map(),
): BaselineChoice {
  const [, what = '', length, context] = CHOICE.exec(text.trim()) ?? [];
  const tokens = length === undefined ? {} : { tokens: Number(length) };
  const read = context === undefined ? {} : { context: context === 'context' ? ('same' as const) : Number(context) };
  const server = what.startsWith('measured:') ? servers.get(what.slice('measured:'.length)) : undefined;
  if (what === 'published') return { kind: 'published', ...tokens, ...read };
  if (LARGE_MODELS.has(what)) return { kind: 'model', name: what, ...tokens, ...read };
  if (DISCLOSURES.has(what)) return { kind: 'disclosure', id: what, ...tokens, ...read };
  const own = OWN.exec(what);
  const given = own === null ? null : intervalOf(own[1]!.split('-').map(Number));
  if (context !== undefined) throw unknown(text, servers);
  if (server !== undefined) return { kind: 'server', server, ...tokens };
  if (own === null || given === null) throw unknown(text, servers);
  const joules = times(given, own[2] === 'Wh' ? JOULES_PER_WATT_HOUR : 1);
  return { kind: 'own', joules, per: own[3] === undefined ? 'answer' : 'token', ...tokens };
}

/** The baseline of a choice for an answer of so many tokens. Throws LAMPYRE_BASELINE_UNKNOWN. */
export function baselineOf(choice: BaselineChoice, options: BaselineOptions & { contextTokens?: number }): Baseline {
  const { language } = options;
  const baseline = withoutContext(choice, { language, tokens: choice.tokens ?? options.tokens });
  const contextTokens = choice.context === 'same' ? (options.contextTokens ?? 0) : (choice.context ?? 0);
  // Where nothing is written nothing was read for it, either.
  if (contextTokens === 0 || baseline.tokens === 0) return baseline;
  const active = choice.kind === 'model' ? LARGE_MODELS.get(choice.name)?.activeBillions : undefined;
  return {
    ...baseline,
    name: WORDS[language].reading(baseline.name, contextTokens),
    contextTokens,
    joules: total([baseline.joules, readingJoules(contextTokens, active)]),
  };
}

function withoutContext(choice: BaselineChoice, { language, tokens }: BaselineOptions): Baseline {
  const words = WORDS[language];
  switch (choice.kind) {
    case 'published':
      return publishedBaseline({ language, tokens });
    case 'model':
      return ecologitsBaseline(choice.name, { language, tokens });
    case 'server':
      return serverBaseline(choice.server, { language, tokens });
    case 'disclosure': {
      const disclosure = DISCLOSURES.get(choice.id);
      if (disclosure === undefined) throw unknown(choice.id, new Map());
      const { name, wattHours, published, source } = disclosure;
      // A service's usual answer is taken as it is, but where nothing is written there is nothing to compare with.
      const share = disclosure.tokens === null ? Math.min(tokens, 1) : tokens / disclosure.tokens;
      const joules = times(wattHours, JOULES_PER_WATT_HOUR * share);
      return { name, method: words.stated, version: published, tokens, joules, source };
    }
    case 'own': {
      const joules = times(choice.joules, choice.per === 'token' ? tokens : Math.min(tokens, 1));
      return { name: words.own, method: words.ownMethod, version: '1', tokens, joules, source: words.ownSource };
    }
  }
}

/** Zone of the electricity of a choice's servers; a figure of one's own is taken to be at home. */
export function baselineZone(choice: BaselineChoice): string {
  if (choice.kind === 'model') return LARGE_MODELS.get(choice.name)?.zone ?? SERVER_ZONE;
  return choice.kind === 'own' || choice.kind === 'server' ? DEFAULT_ZONE : SERVER_ZONE;
}

function intervalOf(numbers: readonly number[]): Interval | null {
  const low = numbers[0]!;
  const high = numbers.at(-1)!;
  const value = numbers.length === 3 ? numbers[1]! : (low + high) / 2;
  return 0 < low && low <= value && value <= high ? { low, value, high } : null;
}

function unknown(name: string, servers: ReadonlyMap<string, ServerBaseline>): LampyreError {
  const own = [...servers.keys()].map((server) => `measured:${server}`);
  const names = [
    'published',
    ...LARGE_MODELS.keys(),
    ...DISCLOSURES.keys(),
    ...own,
    '0.3Wh',
    '0.2-0.5Wh',
    '3.5J/token',
  ];
  return new LampyreError('LAMPYRE_BASELINE_UNKNOWN', { name, names: names.join(', ') });
}

import { LampyreError } from '@lampyre/errors';
import { type BaselineOptions, ecologitsBaseline, publishedBaseline } from './baseline.js';
import { DEFAULT_ZONE } from './carbon.js';
import { DISCLOSURES } from './disclosures.js';
import type { Baseline, Interval } from './footprint.js';
import { times } from './interval.js';
import { LARGE_MODELS } from './large-models.js';

const JOULES_PER_WATT_HOUR = 3600;

/** Where large models' servers stand as far as is known: the providers' zone in EcoLogits for nearly all of them. */
export const SERVER_ZONE = 'USA';

/** What a person wants their answers set beside. */
export type BaselineChoice = (
  | { kind: 'published' }
  | { kind: 'model'; name: string }
  | { kind: 'disclosure'; id: string }
  | { kind: 'own'; joules: Interval; per: 'answer' | 'token' }
) & {
  /** A fixed length of the large model's answer; that of our own answer when left out. */
  tokens?: number;
};

const WORDS = {
  en: { own: 'your own figure', ownMethod: 'given by a person', ownSource: 'entered', stated: 'a published figure of' },
  fr: {
    own: 'votre propre chiffre',
    ownMethod: 'donné par une personne',
    ownSource: 'saisi',
    stated: 'un chiffre publié en',
  },
} as const;

/** `0.3Wh`, `0.2-0.5Wh`, `3.5J/token`, `1-2-6J`. */
const OWN = /^(\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?){0,2})(Wh|J)(\/token)?$/;

/**
 * Reads a choice as a person writes it: `published`, the name of a model of `LARGE_MODELS` or of a disclosure of
 * `DISCLOSURES`, or a figure of one's own: `0.3Wh` (an answer), `0.2-0.5Wh` (low and high; the value is their middle),
 * `1-2-6J` (low, value, high), `3.5J/token`. `@400` after any of them sets a fixed length of the large model's answer.
 *
 * @throws LampyreError LAMPYRE_BASELINE_UNKNOWN
 */
export function parseBaselineChoice(text: string): BaselineChoice {
  const [, what = '', length] = /^(.*?)(?:@([1-9]\d{0,6}))?$/.exec(text.trim()) ?? [];
  const tokens = length === undefined ? {} : { tokens: Number(length) };
  if (what === 'published') return { kind: 'published', ...tokens };
  if (LARGE_MODELS.has(what)) return { kind: 'model', name: what, ...tokens };
  if (DISCLOSURES.has(what)) return { kind: 'disclosure', id: what, ...tokens };
  const own = OWN.exec(what);
  const given = own === null ? null : intervalOf(own[1]!.split('-').map(Number));
  if (own === null || given === null) throw unknown(text);
  const joules = times(given, own[2] === 'Wh' ? JOULES_PER_WATT_HOUR : 1);
  return { kind: 'own', joules, per: own[3] === undefined ? 'answer' : 'token', ...tokens };
}

/** The baseline of a choice for an answer of so many tokens. Throws LAMPYRE_BASELINE_UNKNOWN. */
export function baselineOf(choice: BaselineChoice, options: BaselineOptions): Baseline {
  const { language } = options;
  const tokens = choice.tokens ?? options.tokens;
  const words = WORDS[language];
  switch (choice.kind) {
    case 'published':
      return publishedBaseline({ language, tokens });
    case 'model':
      return ecologitsBaseline(choice.name, { language, tokens });
    case 'disclosure': {
      const disclosure = DISCLOSURES.get(choice.id);
      if (disclosure === undefined) throw unknown(choice.id);
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
  return choice.kind === 'own' ? DEFAULT_ZONE : SERVER_ZONE;
}

function intervalOf(numbers: readonly number[]): Interval | null {
  const low = numbers[0]!;
  const high = numbers.at(-1)!;
  const value = numbers.length === 3 ? numbers[1]! : (low + high) / 2;
  return 0 < low && low <= value && value <= high ? { low, value, high } : null;
}

function unknown(name: string): LampyreError {
  const names = ['published', ...LARGE_MODELS.keys(), ...DISCLOSURES.keys(), '0.3Wh', '0.2-0.5Wh', '3.5J/token'];
  return new LampyreError('LAMPYRE_BASELINE_UNKNOWN', { name, names: names.join(', ') });
}

import type { Footprint, Interval } from '@lampyre/footprint';

const WORDS = {
  en: {
    measured: 'measured',
    estimated: 'estimated',
    largeModel: (name: string) => `for the same answer, ${name}`,
    less: (ratio: string) => `about ${ratio} times less`,
    more: (ratio: string) => `about ${ratio} times more`,
    'not shown': 'less is not shown: the ranges overlap',
    seconds: 's',
  },
  fr: {
    measured: 'mesuré',
    estimated: 'estimé',
    largeModel: (name: string) => `pour la même réponse, ${name}`,
    less: (ratio: string) => `environ ${ratio} fois moins`,
    more: (ratio: string) => `environ ${ratio} fois plus`,
    'not shown': 'rien de démontré : les fourchettes se recouvrent',
    seconds: 's',
  },
} as const;

/**
 * One line: what the answer cost, what a large model would have cost, the ratio with its range, and the time. An answer that is
 * given again is set beside no large model: the gain would be claimed twice.
 */
export function costText(footprint: Footprint, language: 'en' | 'fr', milliseconds: number, recalled: boolean): string {
  const words = WORDS[language];
  const format = (quantity: number) => significant(quantity, language);
  const range = ({ low, value, high }: Interval) => `${format(value)} (${format(low)}–${format(high)})`;
  const { joules, method, baseline, verdict } = footprint;
  return [
    `${range(joules)} J ${words[method]}`,
    ...(recalled
      ? []
      : [
          `${words.largeModel(baseline.name)} : ${range(baseline.joules)} J`.replace(
            ' :',
            language === 'fr' ? ' :' : ':',
          ),
          verdictText(footprint, verdict, words, format),
        ]),
    `${format(milliseconds / 1000)} ${words.seconds}`,
  ].join(' · ');
}

function verdictText(
  { ratio }: Footprint,
  verdict: Footprint['verdict'],
  words: (typeof WORDS)['en'] | (typeof WORDS)['fr'],
  format: (quantity: number) => string,
): string {
  if (verdict === 'not shown') return words['not shown'];
  if (verdict === 'less') return `${words.less(format(ratio.value))} (${format(ratio.low)}–${format(ratio.high)})`;
  // "More" reads the other way round: ours divided by the baseline's.
  return `${words.more(format(1 / ratio.value))} (${format(1 / ratio.high)}–${format(1 / ratio.low)})`;
}

/** Joules with their range and their method, in English: `120 (48–360) J estimated`. */
export function joulesText({ joules, method }: Pick<Footprint, 'joules' | 'method'>): string {
  const format = (quantity: number) => significant(quantity, 'en');
  return `${format(joules.value)} (${format(joules.low)}–${format(joules.high)}) J ${method}`;
}

/** Two significant digits: the ranges do not carry more. */
export function significant(quantity: number, language: 'en' | 'fr'): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 2, useGrouping: quantity >= 10_000 }).format(
    quantity,
  );
}

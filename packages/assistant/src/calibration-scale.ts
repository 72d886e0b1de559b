import { calibratedMentions } from './calibrated-language.js';

/** Degrees of the calibrated language, by their words in either language after the noun is taken away. */
const DEGREES: readonly (readonly [pattern: RegExp, degree: string])[] = [
  [/\bvery low\b|très faible/iu, 'very low'],
  [/\bvery high\b|très élevée?/iu, 'very high'],
  [/\blow\b|faible/iu, 'low'],
  [/\bmedium\b|moyenn?e?/iu, 'medium'],
  [/\bhigh\b|élevée?/iu, 'high'],
];
const LIKELIHOODS: readonly (readonly [pattern: RegExp, degree: string])[] = [
  [/virtually certain|(?:quasiment|pratiquement) certain/iu, 'virtually certain'],
  [/as likely as not|aussi probable/iu, 'as likely as not'],
  [/more likely than not|plus probables? qu/iu, 'more likely than not'],
  [/exceptionally unlikely|exceptionnellement (?:peu |im)probable/iu, 'exceptionally unlikely'],
  [/extremely unlikely|extrêmement (?:peu |im)probable/iu, 'extremely unlikely'],
  [/very unlikely|très (?:peu |im)probable/iu, 'very unlikely'],
  [/unlikely|peu probable|improbable/iu, 'unlikely'],
  [/extremely likely|extrêmement probable/iu, 'extremely likely'],
  [/very likely|très probable/iu, 'very likely'],
  [/more likely|plus probable/iu, 'more likely'],
  [/likely|probable/iu, 'likely'],
];

/** The calibrated terms of a text, each mention by one name for both languages: "confidence: high", "very likely". */
export function calibrationOf(text: string): string[] {
  return calibratedMentions(text).map((term) => {
    const likelihood = LIKELIHOODS.find(([pattern]) => pattern.test(term));
    if (likelihood) return likelihood[1];
    const noun = /agreement/iu.test(term) ? 'agreement' : /evidence|probants?/iu.test(term) ? 'evidence' : 'confidence';
    const ends = term
      .split(/\bto\b|\sà\s/iu)
      .map((part) => DEGREES.find(([pattern]) => pattern.test(part))?.[1] ?? part);
    return `${noun}: ${ends.join(' to ')}`;
  });
}

import type { Language } from '@lampyre/assistant';

/** A piece of a quote: plain, or a calibrated term with what it means. */
export interface QuotePart {
  text: string;
  meaning?: string;
}

/**
 * What the calibrated terms of IPCC reports mean, by the guidance note on the consistent treatment of uncertainties
 * (Mastrandrea et al., IPCC 2010, tables 1 and 2; the extremes of the AR5 and AR6): likelihood is a probability, confidence a
 * judgement on evidence and agreement.
 */
const LIKELIHOOD: readonly [pattern: RegExp, range: string][] = [
  [/virtually certain|(?:quasiment|pratiquement) certain/i, '99–100 %'],
  [/exceptionally unlikely|exceptionnellement improbable/i, '0–1 %'],
  [/extremely unlikely|extrêmement improbable/i, '0–5 %'],
  [/extremely likely|extrêmement probable/i, '95–100 %'],
  [/very unlikely|très improbable/i, '0–10 %'],
  [/very likely|très probable/i, '90–100 %'],
  [/more likely than not|plus probable qu’improbable/i, '> 50–100 %'],
  [/about as likely as not|aussi probable qu’improbable/i, '33–66 %'],
  [/unlikely|improbable|peu probable/i, '0–33 %'],
  [/likely|probable/i, '66–100 %'],
];

const CONFIDENCE = /confidence|confiance/i;
const EVIDENCE = /evidence|probant/i;
const AGREEMENT = /agreement/i;

const WORDS: Record<Language, Record<'likelihood' | 'confidence' | 'evidence' | 'agreement', string>> = {
  en: {
    likelihood: 'Assessed probability of the outcome: ',
    confidence:
      'The authors’ own judgement of how sure a finding is, on five levels from very low to very high, by the evidence for it and the agreement on it. It is no probability.',
    evidence: 'How much evidence there is, and of what quality: limited, medium or robust.',
    agreement: 'How far the sources agree: low, medium or high.',
  },
  fr: {
    likelihood: 'Probabilité évaluée du résultat\u00a0: ',
    confidence:
      'Jugement des auteurs sur la solidité d’un résultat, à cinq degrés, de très faible à très élevé, selon les éléments probants et leur concordance. Ce n’est pas une probabilité.',
    evidence: 'Quantité et qualité des éléments probants\u00a0: limités, moyens ou robustes.',
    agreement: 'Concordance des sources\u00a0: faible, moyenne ou élevée.',
  },
};

/** What a calibrated term means, in the reader's language; undefined for other words. */
export function meaningOf(term: string, language: Language): string | undefined {
  const words = WORDS[language];
  if (CONFIDENCE.test(term)) return words.confidence;
  if (EVIDENCE.test(term)) return words.evidence;
  if (AGREEMENT.test(term)) return words.agreement;
  const range = LIKELIHOOD.find(([pattern]) => pattern.test(term))?.[1];
  if (!range) return undefined;
  const space = language === 'fr' ? '\u202f%' : '%';
  return `${words.likelihood}${range.replace(/ %/, space).replace('> ', '>\u00a0')}.`;
}

/**
 * Parts a quote at its calibrated terms.
 *
 * @param calibrated the terms as printed, joined by ", " (`Citation.calibrated`)
 */
export function partsOf(quote: string, calibrated: string | undefined, language: Language): QuotePart[] {
  const terms = (calibrated ?? '').split(', ').filter(Boolean);
  if (terms.length === 0) return [{ text: quote }];
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<!\\p{L})(${longestFirst.map(asPattern).join('|')})(?!\\p{L})`, 'gu');
  return quote
    .split(pattern)
    .filter(Boolean)
    .map((text) => {
      const meaning = terms.includes(text.replace(/\s+/g, ' ')) ? meaningOf(text, language) : undefined;
      return meaning ? { text, meaning } : { text };
    });
}

/** The term as a pattern; printed, it may be broken over a line. */
function asPattern(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
}

import type { Language } from '@lampyre/assistant';

/** The words in which the IPCC says how sure it is: confidence, evidence and agreement, likelihood (guidance note of 2010). */
const TERMS: Record<Language, readonly RegExp[]> = {
  en: [
    /\b(?:very low|low|medium|high|very high) (?:confidence|agreement)\b/giu,
    /\b(?:limited|medium|robust) evidence\b/giu,
    /\b(?:virtually certain|extremely likely|very likely|more likely than not|about as likely as not|exceptionally unlikely|extremely unlikely|very unlikely|unlikely|likely)\b/giu,
  ],
  fr: [
    /(?<!\p{L})(?:degré|niveau) de confiance (?:très faible|faible|moyen|très élevé|élevé)(?!\p{L})/giu,
    /(?<!\p{L})confiance (?:très faible|faible|moyenne|très élevée|élevée)(?!\p{L})/giu,
    /(?<!\p{L})(?:quasiment certain|pratiquement certain|extrêmement probable|très probable|plus probable qu[e’']improbable|à peu près aussi probable qu[e’']improbable|exceptionnellement improbable|extrêmement improbable|très improbable|improbable|probable)(?!\p{L})/giu,
  ],
};

/** The calibrated terms in a text, each once, in lower case. */
export function calibratedTerms(text: string, language: Language): string[] {
  const plain = text.replace(/\s+/g, ' ');
  return [
    ...new Set(TERMS[language].flatMap((term) => [...plain.matchAll(term)].map(([found]) => found.toLowerCase()))),
  ];
}

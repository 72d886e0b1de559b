/** How sure of a finding its authors are, in the words that the IPCC and the IPBES agreed on and their French editions print. */
const CONFIDENCE =
  /\b(?:very )?(?:low|medium|high)(?: to (?:very )?(?:low|medium|high))? confidence\b|\b(?:low|medium|high) agreement\b|\b(?:limited|medium|robust) evidence\b|(?<!\p{L})(?:degrés? de )?confiance (?:très )?(?:faible|moyenn?e?|élevée?)(?: à (?:très )?(?:moyenn?e?|élevée?))?(?!\p{L})|(?<!\p{L})(?:éléments|indications?) probants? (?:robustes?|moyens?|limités?)(?!\p{L})/giu;
const LIKELIHOOD =
  /\bvirtually certain\b|\b(?:(?:extremely|very|more|exceptionally) )?(?:un)?likely(?: than not)?\b|\babout as likely as not\b|(?<!\p{L})(?:quasiment|pratiquement) certain(?:e|s|es)?(?!\p{L})|(?<!\p{L})(?:(?:extrêmement|très|plus|exceptionnellement|peu) )?(?:im)?probables?(?: qu’improbables?)?(?!\p{L})|(?<!\p{L})à peu près aussi probables? qu’improbables?(?!\p{L})/giu;
/** A report that says this often how confident it is means it, too, when it says "likely". */
const CONFIDENCE_STATEMENTS_MIN = 5;

/** Whether a report uses calibrated language, so that "likely" in it is a term and not a turn of phrase. */
export function usesCalibratedLanguage(texts: Iterable<string>): boolean {
  let count = 0;
  for (const text of texts) {
    count += text.match(CONFIDENCE)?.length ?? 0;
    if (count >= CONFIDENCE_STATEMENTS_MIN) return true;
  }
  return false;
}

/** The calibrated terms of a quote as printed, each once, joined by ", "; undefined where there is none. */
export function calibratedTerms(quote: string): string | undefined {
  const terms = calibratedMentions(quote);
  return terms.length > 0 ? [...new Set(terms)].join(', ') : undefined;
}

/** Every mention of a calibrated term, as printed, in order. */
export function calibratedMentions(text: string): string[] {
  const found = new Map<number, string>();
  for (const pattern of [CONFIDENCE, LIKELIHOOD])
    for (const match of text.matchAll(pattern)) found.set(match.index, match[0]);
  return [...found].sort(([a], [b]) => a - b).map(([, term]) => term.replace(/\s+/gu, ' '));
}

/** "{4.5.4} (Figure SPM.7)" after the full stop. */
const TRAILING_REFERENCES =
  /(?<=[.)!?»”])(?:\s*(?:\{[^{}]*\}|\((?:see |voir )?(?:figures?|fig\.|tables?|tableaux?|box|encadrés?)\s[^()]*\)))+\s*\.?$/iu;
/** "(Reed et al., 2015; see Section 8.2)", "(Kim and Jung, 2019)", "{4.5.4}" inside a sentence; a lone "(Paris, 2015)" may be a place. */
const REFERENCES_INSIDE =
  /\s*(?:\{[^{}]*\d[^{}]*\}|\((?=[^()]*(?:et al\b|\p{L} and \p{Lu}\p{L}+,))(?=[^()]*\b(?:19|20)\d\d)(?:[^();]*,? (?:19|20)\d\d[a-z]?(?:, (?:19|20)\d\d[a-z]?)*|\s*see (?:also )?[^();]*)(?:;[^();]*)*\))/gu;

/** A sentence as it is read: what it refers to in brackets and braces is left to the quote. */
export function withoutReferences(sentence: string): string {
  return sentence.replace(TRAILING_REFERENCES, '').replace(REFERENCES_INSIDE, '') || sentence;
}

/** "{4.5.4} (Figure SPM.7)" after the full stop. */
const TRAILING_REFERENCES =
  /(?<=[.)!?»”])(?:\s*(?:\{[^{}]*\}|\((?:see |voir )?(?:figures?|fig\.|tables?|tableaux?|box|encadrés?)\s[^()]*\)))+\s*\.?$/iu;

/** A sentence as it is read: the references that stand behind its full stop are left to the quote. */
export function withoutReferences(sentence: string): string {
  return sentence.replace(TRAILING_REFERENCES, '') || sentence;
}

/**
 * Characters of the Symbol font from code 0x20 on, as its built-in encoding orders them (PDF 32000-1, annex D.5); a space where
 * a code stands for no character, or for a piece of a tall bracket.
 */
const SYMBOL_ENCODING = [
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?',
  '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_',
  ' αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ ',
  '                                ',
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…   ',
  'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓',
  '◊〈®©™∑                          ',
].join('');

/** Where word processors put the codes of a symbol font. */
const SYMBOL_FIRST = 0xf020;
const SYMBOL_LAST = 0xf0ff;

/** Adobe's private codes for letters as small capitals and for figures of old style follow ASCII. */
const VARIANTS_BLOCK = 0xf700;

export const isPrivateUse = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

/**
 * What a private-use character shows: "≥" for the code of the Symbol font, "7" for an old-style seven; a bullet where nothing
 * tells, as most of these are.
 */
export function privateUseText(code: number, fontName: string): string {
  if (/symbol/i.test(fontName) && code >= SYMBOL_FIRST && code <= SYMBOL_LAST) {
    const character = SYMBOL_ENCODING[code - SYMBOL_FIRST] ?? ' ';
    return character === ' ' ? '•' : character;
  }
  const ascii = code - VARIANTS_BLOCK;
  if (ascii >= 0x30 && ascii <= 0x39) return String.fromCharCode(ascii);
  if (ascii >= 0x61 && ascii <= 0x7a) return String.fromCharCode(ascii).toUpperCase();
  return '•';
}

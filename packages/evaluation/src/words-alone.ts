/** Letters and digits only, in lower case, without accents: what makes two texts the same words however they were set. */
export function lettersAlone(text: string): string {
  return unaccented(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The runs of letters and digits of a text, in lower case, without accents. */
export function wordsAlone(text: string): string[] {
  return unaccented(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function unaccented(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .toLowerCase();
}

/** Where a quote leaves words of the page out: "…", "[…]" or "[...]". */
const OMISSION = /\s*(?:\[?…\]?|\[\.\.\.\])\s*/;

/** The stretches of a quote that each have to stand in one piece. */
export function partsOfQuote(quote: string): string[] {
  return quote.split(OMISSION).filter((part) => lettersAlone(part) !== '');
}

/**
 * Inline markup of the content files → words ready for line breaking.
 *
 *   *words*    italic          **words**   bold
 *   [^key]     a mark that calls note `key`, set raised and small, tight after the word before it
 *   U+00AD     a place where a long word may be cut at a line end (shown as a hyphen there, and only there)
 */

const MARKUP = /\*\*(.+?)\*\*|\*(.+?)\*|\[\^([\w-]+)\]/gs;
const NO_BREAK = '\u00a0';

/**
 * Keeps a number with its unit, and French punctuation with its word, on one line.
 * @param {string} text
 * @param {'en' | 'fr'} language
 * @returns {string}
 */
export function bindSpaces(text, language) {
  const bound = text.replace(
    /(\d[)\]]?) (?=(?:°C|%|Gt|Mt|kt|TWh|GWh|kWh|mWh|Wh|MW|kg|g\b|mg|mm|mL|m³|m\b|ppm|ppb|km|kW|pages?\b|millions?\b|billions?\b|milliards?\b|trillions?\b|ans\b|years\b|tonnes?\b|tCO₂|gCO₂|litres?\b))/g,
    `$1${NO_BREAK}`,
  );
  if (language !== 'fr') return bound;
  return bound
    .replace(/ (?=[:;!?»%])/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(\d) (?=\d{3}\b)/g, `$1${NO_BREAK}`);
}

/**
 * @param {string} text marked-up text
 * @param {{language: 'en' | 'fr', noteNumber?: (key: string) => number}} options
 * @returns {{text: string, style: 'roman' | 'italic' | 'bold' | 'mark', note?: string}[][]} words; each word is a row of pieces
 */
export function wordsOf(text, { language, noteNumber }) {
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), style: 'roman' });
    if (match[1] !== undefined) pieces.push({ text: match[1], style: 'bold' });
    else if (match[2] !== undefined) pieces.push({ text: match[2], style: 'italic' });
    else {
      if (!noteNumber) throw new Error(`no notes are allowed here: ${text.slice(0, 60)}`);
      pieces.push({ text: String(noteNumber(match[3])), style: 'mark', note: match[3] });
    }
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), style: 'roman' });

  const words = [[]];
  for (const piece of pieces) {
    const parts = bindSpaces(piece.text, language).split(/[ \n]+/);
    parts.forEach((part, index) => {
      if (index > 0) words.push([]);
      if (part) words.at(-1).push({ ...piece, text: part });
    });
  }
  return words.filter((word) => word.length > 0);
}

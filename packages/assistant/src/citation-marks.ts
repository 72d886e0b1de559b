/** A mark of a citation as models write it: [1], [1, 2], [1-3], [^1], [passage 1], 【1】, 【1†source】. */
const MARK =
  /\s*[[【]\s*\^?(?:(?:passages?|sources?|n[o°])\s*)?(\d{1,3}(?:\s*(?:[,;&]|et|and|[-–])\s*(?:passages?\s*)?\d{1,3})*)\s*(?:†[^\]】]*)?[\]】]/giu;
/** Marks after the full stop belong to the sentence before it. */
const STOP_BEFORE_MARKS = new RegExp(`([.!?…]+)((?:${MARK.source})+)`, 'giu');
/** More are no range but two numbers of something else. */
const RANGE_MAX = 20;

/** Marks that follow a full stop moved before it, so that a sentence ends with its stop. */
export function marksBeforeStops(text: string): string {
  return text.replace(STOP_BEFORE_MARKS, (_whole, stop: string, marks: string) => `${marks.trimEnd()}${stop}`);
}

/** A sentence without its marks, and the numbers that they held, each once, in order. */
export function withoutMarks(sentence: string): { text: string; numbers: number[] } {
  const numbers = new Set<number>();
  const text = sentence.replace(MARK, (_mark, inside: string) => {
    for (const number of numbersIn(inside)) numbers.add(number);
    return '';
  });
  return {
    text: text
      .replace(/\s+([.,;!?])/gu, '$1')
      .replace(/\s+/gu, ' ')
      .trim(),
    numbers: [...numbers],
  };
}

function numbersIn(inside: string): number[] {
  return inside.split(/[,;&]|et|and/iu).flatMap((part) => {
    const [first, last = first] = (part.match(/\d+/gu) ?? []).map(Number) as [number, number?];
    if (first === undefined) return [];
    if (last! < first || last! - first > RANGE_MAX) return [first, last!];
    return Array.from({ length: last! - first + 1 }, (_, index) => first + index);
  });
}

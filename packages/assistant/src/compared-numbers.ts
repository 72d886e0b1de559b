import type { Language } from '@lampyre/retriever';
import type { Citation } from './answer.js';
import { quantitiesOf } from './quantities.js';

/**
 * Numbers `n` of the citations that give amounts in a unit in which another report gives other ones: they stand side by side,
 * each with its report in front, so that nobody takes them for one series. What the question names itself ("at 1.5 °C") is no
 * amount that is given. Empty where one report alone speaks.
 */
export function comparedAcrossReports(
  citations: readonly Citation[],
  asked: { question: string; language: Language },
): number[] {
  const keyOf = ({ value, unit }: { value: number; unit: string | null }) => `${value} ${unit}`;
  const named = new Set(quantitiesOf(asked.question, asked.language).map(keyOf));
  const measured = citations.map(({ n, report, quote, language }) => ({
    n,
    report,
    amounts: quantitiesOf(quote, language).filter((each) => each.unit !== null && !named.has(keyOf(each))),
  }));
  const areCompared = (one: (typeof measured)[number], other: (typeof measured)[number]) =>
    one.report !== other.report &&
    one.amounts.some((a) => other.amounts.some((b) => a.unit === b.unit && a.value !== b.value));
  return measured.filter((one) => measured.some((other) => areCompared(one, other))).map(({ n }) => n);
}

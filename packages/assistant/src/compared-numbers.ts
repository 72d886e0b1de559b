import type { Citation } from './answer.js';
import { quantitiesOf } from './quantities.js';

/**
 * Numbers `n` of the citations that give amounts in a unit in which another report gives some, too: they stand side by side,
 * each with its report in front, so that nobody takes them for one series. Empty where one report alone speaks.
 */
export function comparedAcrossReports(citations: readonly Citation[]): number[] {
  const reportsOf = new Map<string, Set<string>>();
  const measured = citations.map(({ n, report, quote, language }) => {
    const units = new Set(quantitiesOf(quote, language).flatMap(({ unit }) => (unit === null ? [] : [unit])));
    for (const unit of units) reportsOf.set(unit, (reportsOf.get(unit) ?? new Set()).add(report));
    return { n, units };
  });
  return measured.filter(({ units }) => [...units].some((unit) => reportsOf.get(unit)!.size > 1)).map(({ n }) => n);
}

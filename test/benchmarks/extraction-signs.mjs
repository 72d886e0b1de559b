import { openLibrary, readQuestion } from '@lampyre/retriever';
import { printedRow } from '../../packages/assistant/dist/citations.js';
import { scoreUnits, withSimilarities } from '../../packages/assistant/dist/extract.js';
import { UNITS_COMPARED } from '../../packages/assistant/dist/extraction.js';
import { printedReports } from '../../packages/assistant/dist/printed-report.js';
import { readTerms, weighTerms } from '../../packages/assistant/dist/term-match.js';
import { inContext } from '../../packages/assistant/dist/unit.js';

const CANDIDATES = 30;

/**
 * For questions with pages and key facts: the units that are compared with the question by meaning, as the assistant picks them, and
 * whether each answers, that is, stands on a page that answers and holds all key facts (where no unit does: the most of them).
 */
export async function measureSigns(data, questions) {
  const library = await openLibrary(data);
  const printed = printedReports(library);
  const rowOf = (passage, unit) => printedRow(printed(passage.report), passage, unit);
  const measured = [];
  for (const { id, question, pages, must } of questions) {
    const { ranked, language } = await library.search(question, { top: CANDIDATES, repeatPages: true });
    const groups = {
      en: library.questionTerms(question, language, 'en'),
      fr: library.questionTerms(question, language, 'fr'),
    };
    const terms = readTerms(groups, language);
    const focus = readQuestion(question, language);
    const weights = weighTerms(terms, ranked);
    const promising = scoreUnits(ranked, question, focus, terms, weights, rowOf).slice(0, UNITS_COMPARED);
    const similarities = await library.similarities(
      question,
      language,
      promising.map(({ text, passage }) => ({ text: inContext(passage, text), language: passage.language })),
    );
    const facts = must.map((fact) => new RegExp(fact, 'imu'));
    const units = withSimilarities(promising, similarities).map((unit) => {
      const isOnPage = unit.passage.pages.some((page) => (pages[unit.passage.file] ?? []).includes(page));
      return { unit, isOnPage, held: isOnPage ? facts.filter((fact) => fact.test(unit.text)).length : 0 };
    });
    const most = Math.max(0, ...units.map(({ held }) => held));
    measured.push({
      id,
      report: Object.keys(pages)[0],
      facts,
      units: units.map(({ unit, isOnPage, held }) => ({ unit, isOnPage, answers: most > 0 && held === most })),
    });
  }
  await library.close();
  return measured;
}

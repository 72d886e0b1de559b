import { LampyreError } from '@lampyre/errors';
import { holdsFact } from './key-facts.js';
import type { MarkedQuote, Question } from './question.js';
import type { LineProblem, NumberedQuestion } from './read-questions.js';
import type { ReportPages } from './report-pages.js';

const QUOTE_SHOWN_CHARACTERS = 80;

/**
 * Checks a question set against the reports that it names. What is found wrong, line by line:
 *
 * 1. LAMPYRE_QUESTION_REPORT_UNKNOWN, LAMPYRE_QUESTION_PAGE_UNKNOWN: a report or page that the library does not hold.
 * 2. LAMPYRE_QUESTION_QUOTE_MISSING: a quote that does not stand on its page; the message says where else it stands.
 * 3. LAMPYRE_QUESTION_PAGE_UNLISTED: a quote on a page that is not among the question's pages.
 * 4. LAMPYRE_QUESTION_FACT_MISSING: a key fact in words that no page, quote or answer of the question holds.
 */
export function checkQuestions(questions: readonly NumberedQuestion[], pages: ReportPages): LineProblem[] {
  return questions.flatMap(({ line, question }) =>
    [
      ...checkPages(question, line, pages),
      ...question.quotes.flatMap((quote) => checkQuote(question, quote, line, pages)),
      ...checkFacts(question, line, pages),
    ].map((error) => ({ line, id: question.id, error })),
  );
}

function checkPages(question: Question, line: number, pages: ReportPages): LampyreError[] {
  return Object.entries(question.pages).flatMap(([name, numbers]) => {
    const report = pages.report(name);
    const at = { line, id: question.id, report: name };
    if (!report) return [new LampyreError('LAMPYRE_QUESTION_REPORT_UNKNOWN', at)];
    return numbers
      .filter((page) => page > report.pages)
      .map((page) => new LampyreError('LAMPYRE_QUESTION_PAGE_UNKNOWN', { ...at, page, pages: report.pages }));
  });
}

function checkQuote(question: Question, marked: MarkedQuote, line: number, pages: ReportPages): LampyreError[] {
  const report = pages.report(marked.report);
  // An unknown report or page is told once, by the question's pages.
  if (!report) {
    if (marked.report in question.pages) return [];
    return [new LampyreError('LAMPYRE_QUESTION_REPORT_UNKNOWN', { line, id: question.id, report: marked.report })];
  }
  const at = { line, id: question.id, report: marked.report, page: marked.page };
  if (!standsOn(marked, marked.page, pages)) {
    const elsewhere = Array.from({ length: report.pages }, (_, index) => index + 1).filter((page) =>
      standsOn(marked, page, pages),
    );
    const quote =
      marked.quote.slice(0, QUOTE_SHOWN_CHARACTERS) + (marked.quote.length > QUOTE_SHOWN_CHARACTERS ? '…' : '');
    const where =
      elsewhere.length > 0 ? `it stands on page ${elsewhere.join(', ')}` : 'it stands on no page of that report';
    return [new LampyreError('LAMPYRE_QUESTION_QUOTE_MISSING', { ...at, quote, where })];
  }
  const listed = Object.entries(question.pages).some(
    ([name, numbers]) => pages.report(name)?.id === report.id && numbers.includes(marked.page),
  );
  return listed ? [] : [new LampyreError('LAMPYRE_QUESTION_PAGE_UNLISTED', at)];
}

/** As running text, or, of tables and figures, word by word. */
function standsOn({ report, quote }: MarkedQuote, page: number, pages: ReportPages): boolean {
  const printed = pages.page(report, page);
  if (!printed) return false;
  return printed.holds(quote) || (quote.includes('|') && printed.holds(quote, 'table'));
}

function checkFacts(question: Question, line: number, pages: ReportPages): LampyreError[] {
  if (question.unanswerable) return [];
  const texts = Object.entries(question.pages).flatMap(([name, numbers]) =>
    numbers.map((page) => pages.page(name, page)?.text ?? ''),
  );
  const known = [...texts, ...question.quotes.map(({ quote }) => quote), question.answer ?? ''].join('\n');
  return question.facts
    .filter((fact) => !holdsFact(known, fact))
    .map((fact) => {
      const words = typeof fact === 'string' ? fact : fact.pattern;
      return new LampyreError('LAMPYRE_QUESTION_FACT_MISSING', { line, id: question.id, fact: words });
    });
}

import type { Library } from '@lampyre/assistant';
import { detectLanguage, sentenceSpans } from '@lampyre/retriever';
import { calibratedTerms } from './calibrated-language.js';
import type { GivenAnswer, GivenCitation } from './given-answer.js';
import { holdsFact } from './key-facts.js';
import type { MeasureKey, Tally } from './measures.js';
import type { KeyFact, MarkedQuote, Question } from './question.js';
import type { ReportPages } from './report-pages.js';
import { scoreRetrieval } from './retrieval-measures.js';
import { judgeSupport, type Support, type SupportingText } from './sentence-support.js';
import { lettersAlone, wordsAlone } from './words-alone.js';

/** What was found of one answer. */
export interface ScoredAnswer {
  id: string;
  tallies: Partial<Record<MeasureKey, Tally>>;
  /** For each sentence of the answer. */
  support: Support[];
  /** Whether the second judge finds each sentence carried; absent where it was not asked. */
  secondJudge?: boolean[];
  factsMissing: KeyFact[];
  /** Numbers of citations that are not on a right page, not verbatim, drawn elsewhere. */
  wrongPage: number[];
  notVerbatim: number[];
  boxElsewhere: number[];
  /** Calibrated terms that the cited sentences carry and the answer leaves out. */
  calibratedLost: string[];
}

export interface ScoringTools {
  pages: ReportPages;
  questionTerms: Library['questionTerms'];
}

/** Agreement (F1) of the words in the boxes with those of the quote from which the boxes are right. */
const BOX_AGREEMENT_MIN = 0.8;
/** Share of a marked quote's words in a citation from which the citation covers it. */
const COVERED_SHARE = 0.5;
/** Shorter answers do not tell their language. */
const LANGUAGE_WORDS_MIN = 4;

/**
 * Measures one answer; `answer` is undefined when the assistant gave none. The definitions of pages, facts, quotes and refusals are
 * those of `docs/evaluation.md`.
 */
export function scoreAnswer(question: Question, answer: GivenAnswer | undefined, tools: ScoringTools): ScoredAnswer {
  const { pages } = tools;
  const citations = answer?.citations ?? [];
  const text = answer?.text ?? '';
  const abstained = answer?.abstained ?? false;
  const right = rightPages(question, pages);
  const onRightPage = citations.map(({ report, page }) => right[nameOf(report, pages)]?.includes(page) ?? false);
  const quoted = citations.filter(({ quote }) => quote.trim() !== '');
  const verbatim = quoted.map((citation) => standsOnPage(citation, pages));
  const drawn = quoted.filter(({ boxes }) => boxes.length > 0);
  const boxes = drawn.map((citation) => boxesHold(citation, pages));
  const factsFound = question.facts.map((fact) => holdsFact(text, fact));
  const calibrated = abstained ? { kept: [], lost: [] } : calibratedOf(question, answer, pages);
  const support = answer && !abstained ? supportOf(answer, tools) : [];
  const answerable = !question.unanswerable;

  const tallies: ScoredAnswer['tallies'] = {
    failed: share([answer !== undefined && answer.error === undefined ? 0 : 1]),
  };
  if (answerable) {
    if (answer?.found) {
      const found = answer.found.map(({ report, pages: on }) => ({ report: nameOf(report, pages), pages: on }));
      const scores = scoreRetrieval(found, right);
      for (const key of ['hit1', 'hit5', 'hit10', 'mrr', 'ndcg'] as const) tallies[key] = share([scores[key]]);
    }
    tallies.rightPageCited = share([onRightPage.some(Boolean)]);
    if (citations.length > 0) tallies.citationPrecision = share([mean(onRightPage)]);
    if (question.quotes.length > 0)
      tallies.citationRecall = share(question.quotes.map((marked) => covered(marked, citations, pages)));
    if (question.facts.length > 0) {
      tallies.facts = share([mean(factsFound)]);
      tallies.allFacts = share([factsFound.every(Boolean)]);
    }
  }
  tallies[answerable ? 'refusedWrongly' : 'refusedRightly'] = share([abstained]);
  if (quoted.length > 0) tallies.verbatim = share(verbatim);
  if (drawn.length > 0) tallies.boxRight = share(boxes);
  const calibratedCount = calibrated.kept.length + calibrated.lost.length;
  if (calibratedCount > 0) tallies.calibratedKept = { sum: calibrated.kept.length, of: calibratedCount };
  if (support.length > 0) {
    tallies.supported = share(support.map((level) => level === 'supported'));
    tallies.partlySupported = share(support.map((level) => level === 'partly'));
    tallies.unsupported = share(support.map((level) => level === 'unsupported'));
  }
  if (answer && wordCount(text) >= LANGUAGE_WORDS_MIN) {
    tallies.languageRight = share([detectLanguage(text, question.language) === question.language]);
  }
  if (answer && !abstained && !answer.error) tallies.words = share([wordCount(text)]);
  if (answer?.milliseconds !== undefined) tallies.milliseconds = share([answer.milliseconds]);
  if (answer?.energy) tallies.joules = share([answer.energy.joules.value]);

  return {
    id: question.id,
    tallies,
    support,
    factsMissing: question.unanswerable ? [] : question.facts.filter((_, index) => !factsFound[index]),
    wrongPage: answerable ? citations.filter((_, index) => !onRightPage[index]).map(({ n }) => n) : [],
    notVerbatim: quoted.filter((_, index) => !verbatim[index]).map(({ n }) => n),
    boxElsewhere: drawn.filter((_, index) => !boxes[index]).map(({ n }) => n),
    calibratedLost: calibrated.lost,
  };
}

/** Words parted by white space that hold a letter or digit. */
function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The question's pages, by the id of the report; reports that are not in the library keep their name. */
function rightPages(question: Question, pages: ReportPages): Record<string, number[]> {
  const right: Record<string, number[]> = {};
  for (const [name, numbers] of Object.entries(question.pages)) {
    const id = nameOf(name, pages);
    right[id] = [...(right[id] ?? []), ...numbers];
  }
  return right;
}

function nameOf(report: string, pages: ReportPages): string {
  return pages.report(report)?.id ?? report;
}

function standsOnPage({ report, page, quote, kind }: GivenCitation, pages: ReportPages): boolean {
  return pages.page(report, page)?.holds(quote, kind) ?? false;
}

function boxesHold({ report, quote, kind, boxes }: GivenCitation, pages: ReportPages): boolean {
  const wanted = wordsAlone(withoutNoteMarks(quote));
  const inside = [...new Set(boxes.map(({ page }) => page))].flatMap((number) => {
    const page = pages.page(report, number);
    const areas = boxes.filter((box) => box.page === number).map(({ bbox }) => bbox);
    if (!page) return [];
    // A figure's box holds its drawing, whose words nobody quotes; all that can be asked is that the quoted words are there.
    return kind === 'text' ? page.wordsIn(areas) : [...page.wordsIn(areas), ...page.wordsDrawnIn(areas)];
  });
  const shared = sharedWords(wanted, inside);
  const recall = shared / Math.max(1, wanted.length);
  if (kind !== 'text') return recall >= BOX_AGREEMENT_MIN;
  return (2 * shared) / Math.max(1, wanted.length + inside.length) >= BOX_AGREEMENT_MIN;
}

/** How many words two lists share, each counted as often as both hold it. */
function sharedWords(wanted: readonly string[], inside: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of inside) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}

function withoutNoteMarks(quote: string): string {
  return quote.replace(/[⁰¹²³⁴-⁹ᵃ-ᵐⁿˡʰʲⁱ]+/gu, '');
}

/** Whether a citation names the page of a marked quote and, where it quotes, holds at least half of its words. */
function covered(marked: MarkedQuote, citations: readonly GivenCitation[], pages: ReportPages): boolean {
  const report = nameOf(marked.report, pages);
  return citations.some(({ report: cited, page, quote }) => {
    if (nameOf(cited, pages) !== report || page !== marked.page) return false;
    if (quote.trim() === '') return true;
    const wanted = wordsAlone(marked.quote);
    return sharedWords(wanted, wordsAlone(quote)) >= COVERED_SHARE * wanted.length;
  });
}

/**
 * Calibrated terms that the answer owes: those that the question's author asked for, and those in the printed sentences that a citation
 * quotes. Kept when the answer says them.
 */
function calibratedOf(
  question: Question,
  answer: GivenAnswer | undefined,
  pages: ReportPages,
): { kept: string[]; lost: string[] } {
  const owed = new Set(question.unanswerable ? [] : question.calibrated.map((term) => term.toLowerCase()));
  for (const { report, page, quote } of answer?.citations ?? []) {
    const printed = pages.page(report, page);
    if (!printed || quote.trim() === '') continue;
    for (const term of termsOfQuotedSentences(quote, printed.text, printed.language)) owed.add(term);
  }
  const said = lettersAlone(answer?.text ?? '');
  const kept = [...owed].filter((term) => said.includes(lettersAlone(term)));
  return { kept, lost: [...owed].filter((term) => !kept.includes(term)) };
}

/** The terms in the sentences of a page whose end a quote reaches: a term at a sentence's end speaks of all of it. */
function termsOfQuotedSentences(quote: string, text: string, language: 'en' | 'fr'): string[] {
  const quoted = lettersAlone(withoutNoteMarks(quote));
  return sentenceSpans(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const terms = calibratedTerms(sentence, language);
    if (terms.length === 0) return [];
    const bare = lettersAlone(sentence.replace(/\s*[([][^()[\]]*[)\]]/g, ''));
    const tail = bare.slice(-60);
    return tail.length >= 20 && quoted.includes(tail.slice(0, 40)) ? terms : [];
  });
}

function supportOf(answer: GivenAnswer, { pages, questionTerms }: ScoringTools): Support[] {
  const byNumber = new Map(answer.citations.map((citation) => [citation.n, citation]));
  return answer.sentences.map(({ text, citations }) => {
    const sources = citations.flatMap((n): SupportingText[] => {
      const citation = byNumber.get(n);
      const page = citation && pages.page(citation.report, citation.page);
      if (!citation || !page) return [];
      // A quote that the page does not hold carries nothing: only what is printed does.
      const quote = page.holds(citation.quote, citation.kind) ? `${citation.quote}\n` : '';
      const next = pages.page(citation.report, citation.page + 1)?.text ?? '';
      return [{ text: quote + page.text, language: page.language, next }];
    });
    return judgeSupport(text, sources, questionTerms);
  });
}

function share(values: readonly (number | boolean)[]): Tally {
  return { sum: values.reduce<number>((sum, value) => sum + Number(value), 0), of: values.length };
}

function mean(values: readonly boolean[]): number {
  return values.filter(Boolean).length / values.length;
}

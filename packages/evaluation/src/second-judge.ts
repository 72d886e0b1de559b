import { claimSupport, evidencePieces, type Language, type Library, type Passage } from '@lampyre/assistant';
import { detectLanguage } from '@lampyre/retriever';
import type { GivenAnswer, GivenCitation } from './given-answer.js';
import type { ReportPages } from './report-pages.js';
import type { ScoredAnswer } from './score-answer.js';

export interface SecondJudgeTools {
  pages: ReportPages;
  library: Pick<Library, 'questionTerms' | 'similarities'>;
}

/**
 * Asks a second judge, of another make, whether what is cited carries each sentence: the check that Lampyre makes of what a language
 * model writes (amounts with their units, names, degrees of confidence, denials, directions, then words and meaning). Where the two
 * judges differ, neither should be leaned on. Sentences that the first judge finds carried in part are left out: either answer fits.
 *
 * @returns the scores with `secondJudge` and the measure `judgesAgree`
 */
export async function askSecondJudge(
  scored: ScoredAnswer,
  answer: GivenAnswer | undefined,
  asked: Language,
  { pages, library }: SecondJudgeTools,
): Promise<ScoredAnswer> {
  if (!answer || scored.support.length === 0) return scored;
  const byNumber = new Map(answer.citations.map((citation) => [citation.n, citation]));
  const titled = (id: string) => ({ title: pages.report(id)?.title ?? '' });
  const secondJudge: boolean[] = [];
  for (const { text, citations } of answer.sentences) {
    const pieces = citations
      .flatMap((n) => printedPassages(byNumber.get(n), pages))
      .flatMap((passage) => evidencePieces(passage, { report: titled }));
    const { supported } = await claimSupport(text, detectLanguage(text, asked), pieces, library);
    secondJudge.push(supported);
  }
  const clear = scored.support.flatMap((level, index) =>
    level === 'partly' ? [] : [(level === 'supported') === secondJudge[index]],
  );
  if (clear.length === 0) return { ...scored, secondJudge };
  const judgesAgree = { sum: clear.filter(Boolean).length, of: clear.length };
  return { ...scored, secondJudge, tallies: { ...scored.tallies, judgesAgree } };
}

/** What is printed where a citation points: the quote, where it stands there, and the page with the one after it. */
function printedPassages(citation: GivenCitation | undefined, pages: ReportPages): Passage[] {
  const report = citation && pages.report(citation.report);
  const page = citation && pages.page(citation.report, citation.page);
  if (!citation || !report || !page) return [];
  const next = pages.page(citation.report, citation.page + 1)?.text ?? '';
  const passage = (kind: Passage['kind'], text: string): Passage => ({
    id: 0,
    report: report.id,
    file: report.file,
    kind,
    language: report.language,
    sectionPath: [],
    pages: [citation.page],
    text,
    lines: [],
  });
  const onPage = passage('text', `${page.text} ${next}`);
  return page.holds(citation.quote, citation.kind) ? [passage(citation.kind, citation.quote), onPage] : [onPage];
}

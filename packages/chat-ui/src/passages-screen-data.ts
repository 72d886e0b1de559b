import type { Language, PassageKind } from '@lampyre/assistant';
import { type MarkedQuestion, readMarks } from './marked-questions.js';
import type { ScreenParts } from './screen-data.js';
import type { PageAddress } from './view/address.js';
import type { FoundPassage, KeptMark, PassagesData, Verdict } from './view/passages/passages-data.js';

const SHOWN = 10;
const SHOWN_MAX = 50;
const MARKS_SHOWN = 50;
const KINDS: readonly PassageKind[] = ['text', 'table', 'figure'];
const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** The passages that the search ranks for a question, with what either side of it said of each. */
export async function passagesScreenData(
  { library, sourcePages }: ScreenParts,
  { question, reports, fields = {} }: PageAddress,
): Promise<PassagesData> {
  const kind = KINDS.find((one) => one === fields.kind) ?? '';
  const passageLanguage = LANGUAGES.find((one) => one === fields.in) ?? '';
  const marks = await readMarks(library.folder);
  const kept = {
    marked: new Set(marks.map((mark) => mark.question)).size,
    marks: latestMarks(marks, library, sourcePages),
  };
  if (!question) return { question, passages: [], milliseconds: 0, kind, passageLanguage, ...kept };
  const top = fields.all === '1' ? SHOWN_MAX : SHOWN;
  const startedAt = performance.now();
  const { ranked, language } = await library.search(question, {
    top,
    filter: {
      ...(reports ? { reports } : {}),
      ...(kind ? { kinds: [kind] } : {}),
      ...(passageLanguage ? { languages: [passageLanguage] } : {}),
    },
  });
  const milliseconds = performance.now() - startedAt;
  const verdicts = new Map<string, Verdict>();
  for (const mark of marks) {
    if (mark.question !== question) continue;
    for (const { report, page } of mark.pages) verdicts.set(`${report} ${page}`, mark.verdict);
  }
  const passages = ranked.map(({ passage, score, evidence }): FoundPassage => {
    const { id, report, pages, kind: its, language: of, sectionPath, text } = passage;
    const first = pages[0] ?? 1;
    const verdict = verdicts.get(`${report} ${first}`);
    return {
      id,
      report,
      title: library.report(report).title,
      pages,
      pageLabel: sourcePages.label(report, first),
      kind: its,
      language: of,
      sectionPath,
      text,
      score,
      evidence,
      ...(verdict ? { verdict } : {}),
    };
  });
  return { question, language, passages, milliseconds, kind, passageLanguage, ...kept };
}

/** The latest mark of each question and page whose report is still there. */
function latestMarks(
  marks: readonly MarkedQuestion[],
  library: ScreenParts['library'],
  sourcePages: ScreenParts['sourcePages'],
): KeptMark[] {
  const titles = new Map(library.list().map(({ id, title }) => [id, title]));
  const latest = new Map<string, KeptMark>();
  for (const { question, language, pages, verdict } of marks.toReversed()) {
    for (const { report, page } of pages) {
      const title = titles.get(report);
      const key = `${report} ${page} ${question}`;
      if (title === undefined || latest.has(key) || latest.size === MARKS_SHOWN) continue;
      latest.set(key, { question, language, report, title, page, pageLabel: sourcePages.label(report, page), verdict });
    }
  }
  return [...latest.values()];
}

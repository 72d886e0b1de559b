import { setImmediate } from 'node:timers/promises';
import type { Language } from '@lampyre/assistant';
import { summary } from './report-summary.js';
import type { ReadableLibrary } from './rooms.js';
import type { ScreenParts } from './screen-data.js';
import type { PageAddress } from './view/address.js';
import type { LibraryData, ReportContents } from './view/library/library-data.js';

/** What the library's screen shows. */
export async function libraryScreenData(
  { assistant, library, jobs, removals, catalogue, meters }: ScreenParts,
  { fields = {} }: PageAddress,
  language: Language,
): Promise<LibraryData> {
  // Before the reports: what has ended by now is among them. The other way round one could end in between and be missed.
  const told = { jobs: jobs.list(), removals: removals.list() };
  const reports = [];
  for (const report of library.list()) reports.push({ ...summary(report), ...(await contentsOf(library, report)) });
  const here = new Set(reports.map(({ id }) => id));
  return {
    reports,
    ...told,
    // Long, and wanted by few: only when it was opened.
    ...(fields.catalogue === '1' && catalogue
      ? { catalogue: (await catalogue.list()).map((entry) => ({ ...entry, present: here.has(entry.id) })) }
      : {}),
    hasCatalogue: catalogue !== undefined,
    embeddingModel: library.embeddingModel,
    vectorSearch: library.vectorSearch,
    tiers: assistant.tiers(language),
    meters,
  };
}

const counted = new Map<string, ReportContents>();

/** Tables and figures of a report. Its document is large; it is read once. */
async function contentsOf(
  library: ReadableLibrary,
  { id, sha256 }: { id: string; sha256: string },
): Promise<ReportContents> {
  const key = `${id} ${sha256}`;
  const known = counted.get(key);
  if (known) return known;
  // Answers come first: between two documents, others have their turn.
  await setImmediate();
  const { blocks } = library.document(id);
  const count = (kind: string) => blocks.filter((block) => block.kind === kind && !block.continued).length;
  const contents = { tables: count('table'), figures: count('figure') };
  counted.set(key, contents);
  return contents;
}

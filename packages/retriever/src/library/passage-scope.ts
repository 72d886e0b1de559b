import { LampyreError } from '@lampyre/errors';
import type { Language, PassageKind } from '../passages/passage.js';
import type { SearchFilter } from '../search/search-result.js';
import { fold } from '../words/stemming.js';
import type { Database } from './database.js';

/** Which passages a search may find; what is absent does not narrow it. */
export interface PassageScope {
  reportKeys?: ReadonlySet<number>;
  languages?: ReadonlySet<Language>;
  kinds?: ReadonlySet<PassageKind>;
}

/**
 * What a filter means in a library; undefined when every passage may be found. The fields narrow one another.
 *
 * @throws LampyreError LAMPYRE_REPORT_UNKNOWN, LAMPYRE_FILTER_EMPTY when no report fits
 */
export function scopeOf(database: Database, filter: SearchFilter): PassageScope | undefined {
  const { languages, kinds } = filter;
  const reportKeys = reportKeysOf(database, filter);
  if (!reportKeys && !languages?.length && !kinds?.length) return undefined;
  return {
    ...(reportKeys ? { reportKeys } : {}),
    ...(languages?.length ? { languages: new Set(languages) } : {}),
    ...(kinds?.length ? { kinds: new Set(kinds) } : {}),
  };
}

interface ReportFacts {
  key: number;
  id: string;
  publisher: string | null;
  year: number | null;
}

function reportKeysOf(database: Database, filter: SearchFilter): ReadonlySet<number> | undefined {
  const { reports = [], publishers = [], years = {} } = filter;
  const byYear = years.from !== undefined || years.to !== undefined;
  if (reports.length === 0 && publishers.length === 0 && !byYear) return undefined;
  const ready = database
    .prepare<[], ReportFacts>(`SELECT key, id, publisher, year FROM reports WHERE status = 'ready'`)
    .all();
  for (const id of reports) {
    if (!ready.some((report) => report.id === id)) throw new LampyreError('LAMPYRE_REPORT_UNKNOWN', { id });
  }
  const fitting = ready.filter(
    (report) =>
      (reports.length === 0 || reports.includes(report.id)) &&
      (publishers.length === 0 || publishedBy(report, publishers)) &&
      (!byYear || publishedIn(report, years)),
  );
  if (fitting.length === 0) throw new LampyreError('LAMPYRE_FILTER_EMPTY', { filter: filterText(filter) });
  return new Set(fitting.map(({ key }) => key));
}

/** A publisher may be named by some of its words: "IPCC" fits "Intergovernmental Panel on Climate Change (IPCC)". */
function publishedBy({ publisher }: ReportFacts, wanted: readonly string[]): boolean {
  const own = new Set(wordsOf(publisher ?? ''));
  return wanted.some((name) => {
    const named = wordsOf(name);
    return named.length > 0 && named.every((word) => own.has(word));
  });
}

function publishedIn({ year }: ReportFacts, { from, to }: { from?: number; to?: number }): boolean {
  return year !== null && year >= (from ?? year) && year <= (to ?? year);
}

function wordsOf(name: string): string[] {
  return fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The report fields of a filter as a person would write them: "publisher IPCC, years 2021–2023". */
function filterText({ reports, publishers, years }: SearchFilter): string {
  const parts: string[] = [];
  if (reports?.length) parts.push(`report ${reports.join(' or ')}`);
  if (publishers?.length) parts.push(`publisher ${publishers.join(' or ')}`);
  if (years) parts.push(`years ${years.from ?? ''}–${years.to ?? ''}`);
  return parts.join(', ');
}

import { readFile } from 'node:fs/promises';
import type { OtherReport } from '@lampyre/assistant';
import { LampyreError } from '@lampyre/errors';
import type { ReportDetails } from '@lampyre/retriever';
import { parse } from 'yaml';

/** One report of a `reports.yaml`: what is known of it beside its PDF. */
export interface CatalogueEntry extends ReportDetails {
  id: string;
  /** Name of the PDF that lies beside the list, for lists of files. */
  file?: string;
  /** Where the publisher presents the report: the place to look when the address is no longer right. */
  page?: string;
  /** What the licence allows, in a sentence. */
  licenceNote?: string;
}

/** What the library keeps of an entry. */
export function detailsOf({ file: _file, page: _page, licenceNote: _note, ...details }: CatalogueEntry): ReportDetails {
  return details;
}

/** The catalogue of official reports that comes with the program. */
export const CATALOGUE_ADDRESS = new URL(import.meta.resolve('@lampyre/corpus/reports.yaml'));

/**
 * Reads a list of reports (`reports.yaml`): a YAML list of mappings, or a mapping that holds it as `reports`.
 * Fields that are not details of a report are left out, so that a list may say more than the library keeps.
 *
 * @throws LampyreError LAMPYRE_CATALOGUE_INVALID when the file is no such list.
 */
export async function readCatalogue(path: URL | string): Promise<CatalogueEntry[]> {
  const invalid = (detail: string, cause?: unknown) =>
    new LampyreError('LAMPYRE_CATALOGUE_INVALID', { path: String(path), detail }, { cause });
  let content: unknown;
  try {
    content = parse(await readFile(path, 'utf8'));
  } catch (thrown) {
    throw invalid(thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown), thrown);
  }
  const list = isMapping(content) ? content.reports : content;
  if (!Array.isArray(list)) throw invalid('it is not a list of reports');
  return list.map((item, index) => {
    if (!isMapping(item) || typeof item.id !== 'string') throw invalid(`entry ${index + 1} has no id`);
    return toEntry(item, item.id);
  });
}

/** The reports of the catalogue that can be downloaded, by their titles. */
export async function catalogueTitles(): Promise<OtherReport[]> {
  return (await readCatalogue(CATALOGUE_ADDRESS)).flatMap(({ id, title, publisher, year, language, address }) =>
    title && address
      ? [
          {
            id,
            title,
            ...(publisher ? { publisher } : {}),
            ...(year ? { year } : {}),
            ...(language ? { language } : {}),
          },
        ]
      : [],
  );
}

function toEntry(item: Record<string, unknown>, id: string): CatalogueEntry {
  const entry: CatalogueEntry = { id };
  for (const field of ['file', 'title', 'publisher', 'licence', 'licenceNote', 'address', 'page'] as const) {
    const value = item[field];
    if (typeof value === 'string') entry[field] = value.trim();
  }
  if (typeof item.year === 'number') entry.year = item.year;
  if (item.language === 'en' || item.language === 'fr') entry.language = item.language;
  return entry;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

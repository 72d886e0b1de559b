import { LampyreError } from '@lampyre/errors';
import type { Library, Report } from '@lampyre/retriever';

/**
 * The report that a person means: by its id, or by the name of its file.
 *
 * @throws LampyreError LAMPYRE_REPORT_UNKNOWN
 */
export function reportNamed(library: Library, name: string): Report {
  const reports = library.list();
  const found =
    reports.find(({ id }) => id === name) ??
    reports.find(({ file }) => file === name.replace(/\.pdf$/i, '')) ??
    reports.find(({ id }) => id.toLowerCase() === name.toLowerCase());
  if (!found) throw new LampyreError('LAMPYRE_REPORT_UNKNOWN', { id: name });
  return found;
}

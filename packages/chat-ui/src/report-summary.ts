import type { Report } from '@lampyre/assistant';
import type { ReportSummary } from './view/page-state.js';

/** A report without its place on the machine. */
export function summary({ path: _path, ...rest }: Report): ReportSummary {
  return rest;
}

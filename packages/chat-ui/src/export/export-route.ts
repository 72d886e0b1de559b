import { LampyreError } from '@lampyre/errors';
import { Hono } from 'hono';
import type { Answering } from '../answering.js';
import { askRequestOf } from '../ask-request.js';
import { askedBy } from '../keeping.js';
import { summary } from '../report-summary.js';
import type { ReadableLibrary } from '../rooms.js';
import { readAddress } from '../view/address.js';
import { answerMarkdown } from '../view/answer-markdown.js';
import { EXPORT_FORMATS } from '../view/export-formats.js';
import { bibtex } from './bibtex.js';
import { citedReports } from './cited-reports.js';
import { cslJson } from './csl-json.js';
import { ris } from './ris.js';

/** `GET /api/answer.md?q=…` and its like: the answer that the page shows for the same fields, as a file. */
export function exportRoutes(library: ReadableLibrary, answering: Answering): Hono {
  const routes = new Hono();
  for (const { extension, type } of EXPORT_FORMATS) {
    routes.get(`/answer.${extension}`, async (context) => {
      const { searchParams, origin, search } = new URL(context.req.url);
      const address = readAddress('/', searchParams);
      if (!address.question) throw new LampyreError('LAMPYRE_QUESTION_EMPTY');
      const answer = await answering.ask(askedBy(context, askRequestOf(address)));
      const reports = library.list().map(summary);
      const cited = citedReports(answer, reports);
      const text = {
        md: () => answerMarkdown(answer, reports, `${origin}/${search}`),
        bib: () => bibtex(cited),
        ris: () => ris(cited),
        json: () => cslJson(cited),
      }[extension]();
      return context.body(text, 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="lampyre.${extension}"`,
      });
    });
  }
  return routes;
}

import { LampyreError } from '@lampyre/errors';
import type { Command } from '../command.js';
import { wholeNumber } from '../command-line.js';
import { withLibrary } from '../open-library.js';
import { documentText, printedDocument } from '../printed-document.js';
import { reportNamed } from '../report-named.js';

export const show: Command = {
  name: 'show',
  synopsis: 'ID [--page N] [--json]',
  summary: 'how a report was read: headings, paragraphs, tables, figures, in reading order',
  options: { page: { type: 'string', value: 'N', help: 'this page only, counted from 1' } },
  words: { least: 1, most: 1 },
  async run({ positionals: [name = ''], values, json, dataFolder, terminal }) {
    const page = wholeNumber(values, 'page', { least: 1, most: 1e6, fallback: undefined });
    const document = await withLibrary(dataFolder, async (library) => {
      const report = reportNamed(library, name);
      if (page !== undefined && page > report.pages) {
        throw new LampyreError('LAMPYRE_PAGE_UNKNOWN', { id: report.id, page, pages: report.pages });
      }
      return printedDocument(library.document(report.id), page);
    });
    terminal.out(json ? JSON.stringify(document) : documentText(document));
    return 0;
  },
};

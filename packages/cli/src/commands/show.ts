import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { LampyreError } from '@lampyre/errors';
import type { Command } from '../command.js';
import { textOption, wholeNumber } from '../command-line.js';
import { withLibrary } from '../open-library.js';
import { documentText, printedDocument } from '../printed-document.js';
import { reportNamed } from '../report-named.js';

export const show: Command = {
  name: 'show',
  synopsis: 'ID [--page N [--draw FILE.png]] [--json]',
  summary: 'how a report was read: headings, paragraphs, tables, figures, in reading order',
  options: {
    page: { type: 'string', value: 'N', help: 'this page only, counted from 1' },
    draw: { type: 'string', value: 'FILE.png', help: 'also draw the page with its blocks outlined; needs --page' },
  },
  words: { least: 1, most: 1 },
  async run({ positionals: [name = ''], values, json, dataFolder, terminal }) {
    const page = wholeNumber(values, 'page', { least: 1, most: 1e6, fallback: undefined });
    const picture = textOption(values, 'draw');
    if (picture !== undefined && page === undefined) {
      throw new LampyreError('LAMPYRE_USAGE', { detail: '--draw draws one page; say which with --page N.' });
    }
    const document = await withLibrary(dataFolder, async (library) => {
      const report = reportNamed(library, name);
      if (page !== undefined && page > report.pages) {
        throw new LampyreError('LAMPYRE_PAGE_UNKNOWN', { id: report.id, page, pages: report.pages });
      }
      const whole = library.document(report.id);
      if (picture !== undefined && page !== undefined) {
        if (!existsSync(report.path)) {
          throw new LampyreError('LAMPYRE_REPORT_FILE_MISSING', { id: report.id, path: report.path });
        }
        // Loaded here and not before: only a drawing needs the canvas.
        const { drawPage } = await import('@lampyre/ingest');
        await writePicture(picture, await drawPage(report.path, whole, page));
        terminal.note(`drawn: ${picture}`);
      }
      return printedDocument(whole, page);
    });
    terminal.out(json ? JSON.stringify(document) : documentText(document));
    return 0;
  },
};

async function writePicture(file: string, picture: Uint8Array): Promise<void> {
  try {
    await writeFile(file, picture);
  } catch (cause) {
    const detail = `--draw cannot write ${file}: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new LampyreError('LAMPYRE_USAGE', { detail }, { cause });
  }
}

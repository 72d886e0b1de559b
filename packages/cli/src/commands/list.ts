import type { Report } from '@lampyre/retriever';
import { CATALOGUE_ADDRESS, type CatalogueEntry, readCatalogue } from '../catalogue.js';
import type { Command } from '../command.js';
import { withLibrary } from '../open-library.js';

export const list: Command = {
  name: 'list',
  synopsis: '[--catalogue] [--json]',
  summary: 'the reports of the library, or of the catalogue that can be added',
  options: { catalogue: { type: 'boolean', help: 'the official reports that `lampyre add ID` downloads' } },
  words: { least: 0, most: 0 },
  async run({ values, json, dataFolder, terminal }) {
    if (values.catalogue) {
      const entries = await readCatalogue(CATALOGUE_ADDRESS);
      terminal.out(json ? JSON.stringify(entries) : entries.map(catalogueText).join('\n'));
      return 0;
    }
    const reports = await withLibrary(dataFolder, async (library) => library.list());
    if (json) terminal.out(JSON.stringify(reports));
    else if (reports.length > 0) terminal.out(reports.map(reportText).join('\n'));
    else terminal.note(`The library in ${dataFolder} holds no report yet. Add one: lampyre add FILE.pdf`);
    return 0;
  },
};

function reportText(report: Report): string {
  const known = [report.publisher, report.year, report.language, report.licence].filter((value) => value !== null);
  return [
    report.id,
    `  ${report.title}`,
    `  ${[...known, `${report.pages} pages`, `${report.passages} passages`].join(' · ')}`,
    ...(report.pagesWithoutText.length > 0 ? [`  pages without text: ${report.pagesWithoutText.join(', ')}`] : []),
    ...(report.pagesByOcr.length > 0 ? [`  pages read by OCR: ${report.pagesByOcr.join(', ')}`] : []),
    ...(report.pagesFailed.length > 0 ? [`  damaged pages, not read: ${report.pagesFailed.join(', ')}`] : []),
  ].join('\n');
}

function catalogueText(entry: CatalogueEntry): string {
  const known = [entry.publisher, entry.year, entry.language].filter((value) => value !== undefined);
  return `${entry.id}\n  ${entry.title ?? ''}\n  ${known.join(' · ')}`;
}

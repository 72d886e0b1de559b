/**
 * Builds the two starter reports into this folder: `node corpus/starter/build.mjs [FOLDER]`.
 * Prints the file, its pages, its size and its sha256 (the last goes into reports.yaml).
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { climateFigures } from './content/climate-figures-en.mjs';
import { empreinteNumerique } from './content/empreinte-numerique-fr.mjs';
import { buildReport } from './typeset/report-pdf.mjs';

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
for (const report of [climateFigures, empreinteNumerique]) {
  const { bytes, pages } = await buildReport(report);
  writeFileSync(join(folder, report.file), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  console.log(`${report.file}: ${pages} pages, ${bytes.length} bytes, sha256 ${sha256}`);
}

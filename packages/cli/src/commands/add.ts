import { basename, join } from 'node:path';
import { type ErrorReport, LampyreError, toLampyreError } from '@lampyre/errors';
import type { WorkCost } from '@lampyre/footprint';
import type { AddOutcome, AddProgress, Library } from '@lampyre/retriever';
import { CATALOGUE_ADDRESS, readCatalogue } from '../catalogue.js';
import type { Command, CommandInput } from '../command.js';
import { joulesText } from '../cost-text.js';
import { download } from '../download.js';
import { failureText } from '../failure.js';
import { withLibrary } from '../open-library.js';
import { counted } from '../process-meter.js';
import { type Progress, progressOn } from '../progress.js';
import { type Source, sourcesOf } from '../sources.js';

/** What became of one source, as `add --json` prints it. */
type AddResult = { source: string } & ((AddOutcome & { cost?: WorkCost }) | { error: ErrorReport });

const UNITS = { reading: 'pages', embedding: 'passages', indexing: '' } as const;
const BYTES_PER_MEGABYTE = 1e6;

export const add: Command = {
  name: 'add',
  synopsis: 'PATH|FOLDER|ADDRESS|CATALOGUE-ID … [--ocr] [--json]',
  summary: 'read reports and index them; goes on where it stopped',
  options: {
    ocr: { type: 'boolean', help: 'read scanned pages off their picture (English and French); seconds a page' },
  },
  words: { least: 1, most: Number.POSITIVE_INFINITY },
  async run(input) {
    const results: AddResult[] = [];
    const found = await findSources(input, results);
    if (found.length > 0) {
      await withLibrary(input.dataFolder, async (library) => {
        for (const [index, source] of found.entries()) {
          const place = found.length > 1 ? `[${index + 1}/${found.length}] ` : '';
          results.push(await addOne(source, place, library, input));
        }
      });
    }
    const failures = results.flatMap((result) => ('error' in result ? [result.error] : []));
    if (input.json) {
      input.terminal.out(JSON.stringify({ outcomes: results, ...(failures[0] ? { error: failures[0] } : {}) }));
    }
    return failures.length === 0 ? 0 : 1;
  },
};

/** What all the words mean. A word that means nothing is a result of its own and the others go on. */
async function findSources({ positionals, json, terminal }: CommandInput, results: AddResult[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const given of positionals) {
    try {
      sources.push(...(await sourcesOf(given, () => readCatalogue(CATALOGUE_ADDRESS))));
    } catch (thrown) {
      results.push(failure(given, thrown, json, terminal));
    }
  }
  return sources;
}

async function addOne(
  source: Source,
  place: string,
  library: Library,
  { values, dataFolder, json, terminal, signal }: CommandInput,
): Promise<AddResult> {
  const name = source.kind === 'file' ? source.path : source.address;
  const progress = progressOn(terminal);
  const startedAt = performance.now();
  try {
    signal.throwIfAborted();
    const path =
      source.kind === 'file'
        ? source.path
        : (
            await counted(library, { kind: 'download', subject: source.name }, () =>
              fetchPdf(source, place, progress, dataFolder, signal),
            )
          ).result;
    const label = `${place}${basename(path)}`;
    const { result: outcome, cost } = await counted(
      library,
      { kind: 'indexing', subject: basename(path) },
      () =>
        library.add(path, source.details, (state) => showAdding(state, label, progress), { ocr: values.ocr === true }),
      ({ outcome }) => outcome === 'present',
    );
    progress.clear();
    if (!json) terminal.out(outcomeText(outcome, (performance.now() - startedAt) / 1000, cost));
    return { source: name, ...outcome, ...(outcome.outcome === 'added' ? { cost } : {}) };
  } catch (thrown) {
    progress.clear();
    if (signal.aborted) throw thrown;
    return failure(name, thrown, json, terminal);
  }
}

async function fetchPdf(
  { address, name, page }: Extract<Source, { kind: 'address' }>,
  place: string,
  progress: Progress,
  dataFolder: string,
  signal: AbortSignal,
): Promise<string> {
  try {
    return await download({
      address,
      folder: join(dataFolder, 'downloads'),
      name,
      signal,
      onProgress: (bytes, totalBytes) =>
        progress.show({
          label: `${place}${name}`,
          stage: 'downloading',
          done: megabytes(bytes),
          total: totalBytes === undefined ? undefined : megabytes(totalBytes),
          unit: 'MB',
        }),
    });
  } catch (thrown) {
    // Publishers move their files; the page of the report outlives its address.
    if (!page || !(thrown instanceof LampyreError) || thrown.code !== 'LAMPYRE_DOWNLOAD_FAILED') throw thrown;
    const detail = `${thrown.details.detail} (the report is presented at ${page})`;
    throw new LampyreError('LAMPYRE_DOWNLOAD_FAILED', { address, detail }, { cause: thrown });
  }
}

function showAdding({ stage, done, total }: AddProgress, label: string, progress: Progress): void {
  progress.show({ label, stage, done, total, unit: UNITS[stage] });
}

function outcomeText({ outcome, report }: AddOutcome, seconds: number, cost: WorkCost): string {
  const size = `${report.pages} pages, ${report.passages} passages`;
  if (outcome === 'present') return `already there: ${report.id} (${size})`;
  const gap = pagesText('no text on', report.pagesWithoutText);
  const read = pagesText('read by OCR:', report.pagesByOcr);
  const failed = pagesText('damaged, not read:', report.pagesFailed);
  return `added ${report.id}: ${size}, ${seconds.toFixed(1)} s, ${joulesText(cost)}${read}${gap}${failed}`;
}

function pagesText(what: string, pages: readonly number[]): string {
  return pages.length === 0 ? '' : `; ${what} ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}`;
}

function failure(source: string, thrown: unknown, json: boolean, terminal: CommandInput['terminal']): AddResult {
  const error = toLampyreError(thrown);
  if (!json) terminal.note(`${source}\n${failureText(error)}`);
  return { source, error: error.toReport() };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / (BYTES_PER_MEGABYTE / 10)) / 10;
}

import type { Meter } from '@lampyre/footprint';
import type { Library, SearchHit, SearchOptions, SearchResult } from '@lampyre/retriever';
import { type BatchLine, runBatch } from '../batch.js';
import type { Command } from '../command.js';
import { textOption, wholeNumber } from '../command-line.js';
import { withLibrary } from '../open-library.js';
import { askedOf } from '../question.js';
import { reportNamed } from '../report-named.js';
import { FILTER_OPTIONS, filterOf } from '../search-filter.js';

/** What `search --json` prints. `joules` is `measured` only when a hardware meter read it. */
interface PrintedSearch {
  id?: string;
  question: string;
  language: string;
  hits: SearchHit[];
  milliseconds: number;
  joules: number;
  method: 'measured' | 'estimated';
}

const TOP_DEFAULT = 10;
const TOP_MAX = 1000;
const TEXT_SHOWN_CHARACTERS = 300;

export const search: Command = {
  name: 'search',
  synopsis:
    '"question" [--top N] [--report ID] [--publisher NAME] [--years FROM-TO] [--language en|fr] [--kind KIND] [--summaries-first] [--batch FILE.jsonl] [--json]',
  summary: 'the passages nearest to a question, best first',
  options: {
    top: { type: 'string', value: 'N', help: `how many passages; ${TOP_DEFAULT} by default` },
    report: { type: 'string', value: 'ID', help: 'look in this report only' },
    ...FILTER_OPTIONS,
    'summaries-first': {
      type: 'boolean',
      help: 'summaries for policymakers before the rest, where they answer nearly as well',
    },
    batch: { type: 'string', value: 'FILE', help: 'one {"id", "question"} a line; one line of JSON for each' },
  },
  words: { least: 0, most: Number.POSITIVE_INFINITY },
  async run(input) {
    const { values, json, terminal } = input;
    const asked = askedOf(input);
    const top = wholeNumber(values, 'top', { least: 1, most: TOP_MAX, fallback: TOP_DEFAULT });
    const within = textOption(values, 'report');
    const narrowed = { filter: filterOf(values), summariesFirst: values['summaries-first'] === true };
    const { chooseMeter } = await import('@lampyre/footprint');
    const meter = chooseMeter();
    return withLibrary(input.dataFolder, async (library) => {
      const answer = (line: BatchLine) =>
        measuredSearch(library, meter, { report: within, ...line }, { top, ...narrowed });
      if ('batch' in asked) return runBatch(asked.batch, answer, input);
      const found = await answer({ question: asked.question });
      terminal.out(json ? JSON.stringify(found) : searchText(found));
      return 0;
    });
  },
};

async function measuredSearch(
  library: Library,
  meter: Meter,
  { id, question, report }: { id?: string; question: string; report: string | undefined },
  wanted: SearchOptions,
): Promise<PrintedSearch> {
  const { startMeasurement } = await import('@lampyre/footprint');
  const options = report === undefined ? wanted : { ...wanted, report: reportNamed(library, report).id };
  const measurement = startMeasurement(meter);
  const startedAt = performance.now();
  const result = await measurement.stage('search', () => library.search(question, options));
  const milliseconds = performance.now() - startedAt;
  const { joules, method } = measurement.finish({ language: result.language, outputTokens: 0 });
  return {
    ...(id === undefined ? {} : { id }),
    question,
    language: result.language,
    hits: hitsOf(result),
    milliseconds,
    joules: joules.value,
    method,
  };
}

function hitsOf({ ranked }: SearchResult): SearchHit[] {
  return ranked.map(({ passage: { report, file, pages, kind, sectionPath, text }, score }) => ({
    report,
    file,
    pages,
    kind,
    sectionPath,
    text,
    score,
  }));
}

function searchText({ hits, milliseconds, joules, method }: PrintedSearch): string {
  const found = hits.map(({ report, pages, kind, sectionPath, text }, index) => {
    const place = [`${report}, p. ${pages.join('–')}`, ...(kind === 'text' ? [] : [kind]), sectionPath.join(' › ')];
    const line = text.replaceAll(/\s+/g, ' ');
    const shown = line.length > TEXT_SHOWN_CHARACTERS ? `${line.slice(0, TEXT_SHOWN_CHARACTERS)}…` : line;
    return `${String(index + 1).padStart(2)}. ${place.filter(Boolean).join(' · ')}\n    ${shown}`;
  });
  const cost = `${milliseconds.toFixed(0)} ms, ${joules.toPrecision(2)} J ${method}`;
  return [...(found.length > 0 ? found : ['Nothing was found.']), '', cost].join('\n');
}

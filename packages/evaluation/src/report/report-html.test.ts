import { beforeAll, describe, expect, test } from 'vitest';
import { estimatingMeter } from '../../testing/estimating-meter.js';
import { printedLibrary, questionOn } from '../../testing/printed-library.js';
import { compareRuns } from '../compare-runs.js';
import { evaluate } from '../evaluate.js';
import { importedSystem } from '../imported-answers.js';
import type { Run } from '../run.js';
import { reportCsv } from './report-csv.js';
import { reportHtml } from './report-html.js';

const library = printedLibrary([['The world warmed by 1.1 degrees (high confidence).'], ['Glaciers are in retreat.']]);
const questions = [
  questionOn({ id: 'warm', facts: ['1.1 degrees'] }),
  questionOn({ id: 'ice', kind: 'list', question: 'Do <glaciers> & "ice" retreat?', pages: { warming: [2] } }),
  questionOn({ id: 'far', kind: 'unanswerable', unanswerable: true, pages: {} }),
];
const answersOf = (text: string) =>
  questions
    .map(({ id }) => JSON.stringify({ id, text, citations: [{ report: 'warming', page: 1, quote: text }], joules: 3 }))
    .join('\n');

let runs: Run[];
beforeAll(async () => {
  const systems = [
    importedSystem('=right', answersOf('The world warmed by 1.1 degrees (high confidence).')),
    importedSystem('other', answersOf('I do not know the answer.')),
  ];
  runs = [];
  for (const system of systems) {
    runs.push(await evaluate({ questions, setName: 'three.jsonl', system, library, meter: estimatingMeter() }));
  }
});
const html = (language: 'en' | 'fr') =>
  reportHtml({ runs, comparison: compareRuns(runs[0]!, runs[1]!), command: 'lampyre evaluate three.jsonl', language });

describe('the report', () => {
  test.each(['en', 'fr'] as const)('in %s needs nothing else, runs nothing, and closes what it opens', (language) => {
    const page = html(language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|https?:\/\/|url\(|@import/i);
    for (const element of ['table', 'tbody', 'tr', 'section', 'ul', 'svg', 'div', 'p', 'li', 'td', 'th']) {
      const opened = page.match(new RegExp(`<${element}[ >]`, 'g'))?.length;
      expect([element, page.match(new RegExp(`</${element}>`, 'g'))?.length]).toEqual([element, opened]);
    }
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  test('escapes what comes from questions and answers', () => {
    expect(html('en')).toContain('Do &#60;glaciers&#62; &#38; &#34;ice&#34; retreat?');
  });

  test('each figure stands with its interval and its n', () => {
    const cells = [...html('en').matchAll(/<td class="figure"><b>([^<]*)<\/b>([^<]*)<small>([^<]*)/g)];
    expect(cells.length).toBeGreaterThan(20);
    for (const [, , interval, counted] of cells) {
      expect(interval).toMatch(/^ \(.+ to .+\)$/);
      expect(counted).toMatch(/^n = \d+/);
    }
  });

  test('names versions, reports with fingerprints and the command; leaves open what only people can answer', () => {
    const page = html('en');
    for (const told of [
      'lampyre evaluate three.jsonl',
      process.versions.node,
      'ffffffffffffffff…',
      'RGESN 9.7',
      'AFNOR SPEC 2314 BP02',
    ]) {
      expect(page).toContain(told);
    }
    expect(page.match(/Open: to be answered by the group/g)?.length).toBe(10);
  });

  test('French has its spaces before double signs', () => {
    expect(html('fr')).not.toMatch(/>[^<]*[a-zé] [;!?]/);
    expect(html('fr')).toContain('Dit-il quand il n’a pas de réponse\u202f?');
  });
});

test('the CSV has one line for each figure, and no cell that a spreadsheet would run', () => {
  const lines = reportCsv(runs).trimEnd().split('\r\n');
  expect(lines[0]).toBe('system,group,name,measure,value,low,high,unit,n,looked_at');
  expect(lines).toContain("'=right,all,all,rightPageCited,0.5,0,1,share,2,2");
  expect(lines.every((line) => line.split(',').length === 10)).toBe(true);
});

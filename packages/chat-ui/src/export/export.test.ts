import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, report } from '../../test-data/hand-made-library.js';
import { summary } from '../report-summary.js';
import { answerMarkdown } from '../view/answer-markdown.js';
import { bibtex } from './bibtex.js';
import { citedReports } from './cited-reports.js';
import { cslJson } from './csl-json.js';
import { ris } from './ris.js';

const given = answer();
const twice = answer({
  citations: [given.citations[0]!, { ...given.citations[0]!, n: 2, pageLabel: 'iii', quote: '50 % {of them} glow.' }],
});
const reports = [summary(report({ address: 'https://meadows.example/report.pdf' }))];
const cited = citedReports(twice, reports);

describe('an answer as a file', () => {
  it('cites each report once, with its pages and quotes', () => {
    expect(cited).toHaveLength(1);
    expect(cited[0]).toMatchObject({
      pageLabels: ['ii', 'iii'],
      quotes: [expect.any(String), '50 % {of them} glow.'],
    });
  });

  it('is Markdown with the marks at their claims', () => {
    const text = answerMarkdown(twice, reports, 'http://here/?q=a');
    expect(text).toContain('There are 12 glow-worms. [1]');
    expect(text).toContain('2. Light in the Meadows, Office of Meadows, 2024, p. iii: “50 % {of them} glow.”');
    expect(text).toContain('1.0 J (0.50–2.0), estimated. <http://here/?q=a>');
  });

  it('is BibTeX whose braces are balanced, whatever is quoted', () => {
    expect(bibtex(cited)).toContain('  pages = {ii, iii},');
    expect(bibtex(cited)).toContain('50 \\% \\{of them\\} glow.');
    fc.assert(
      fc.property(fc.string(), (quote) => {
        const entry = bibtex([{ report: reports[0]!, pageLabels: ['1'], quotes: [quote] }]);
        let depth = 0;
        for (const [sign] of entry.replace(/\\[{}]/g, '').matchAll(/[{}]/g)) {
          depth += sign === '{' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it('is RIS, each tag on a line of its own', () => {
    const lines = ris(cited).split('\r\n').filter(Boolean);
    expect(lines[0]).toBe('TY  - RPRT');
    expect(lines.at(-1)).toBe('ER  - ');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(lines).toContain('SP  - ii, iii');
  });

  it('is CSL-JSON', () => {
    expect(JSON.parse(cslJson(cited))).toMatchObject([
      {
        type: 'report',
        author: [{ literal: 'Office of Meadows' }],
        issued: { 'date-parts': [[2024]] },
        page: 'ii, iii',
      },
    ]);
  });
});

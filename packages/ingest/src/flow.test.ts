import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow, lines, words } from '../testing/typesetting.js';
import { flowsOf, linesOfRegion, opensItem, opensNumberedSection, withRunOnLinesJoined } from './flow.js';
import { type Line, lineOf } from './line.js';

const texts = (all: readonly Line[]) => flowsOf(all).map((flow) => flow.text);
const FULL = 'this is a full line of a paragraph that goes on to the next one';

describe('flowsOf', () => {
  it('keeps the lines of a paragraph together', () => {
    expect(texts(lines([FULL, FULL, 'and ends here.']))).toEqual([`${FULL} ${FULL} and ends here.`]);
  });

  it('begins a paragraph where the space above is wider than the line spacing', () => {
    const first = lines([FULL, FULL, FULL]);
    const second = lines([FULL, FULL], { baselinePt: 100 + 3 * 12 + 6 });
    expect(texts([...first, ...second])).toEqual([`${FULL} ${FULL} ${FULL}`, `${FULL} ${FULL}`]);
    expect(flowsOf([...first, ...second])[1]?.spaceAbovePt).toBeCloseTo(8);
  });

  it('begins a paragraph where the type changes', () => {
    const heading = lines(['A larger heading'], { sizePt: 14 });
    const text = lines([FULL, FULL], { baselinePt: 116 });
    expect(texts([...heading, ...text])).toEqual(['A larger heading', `${FULL} ${FULL}`]);
    const bold = lines(['A bold heading'], { bold: true });
    expect(texts([...bold, ...lines([FULL, FULL], { baselinePt: 112 })])).toHaveLength(2);
  });

  it('begins a paragraph where colour and slant change together, as under a caption', () => {
    const caption = lines(['Tableau 22 - Analyse'], { colour: '#aa0000', italic: true });
    expect(texts([...caption, ...lines([FULL, FULL], { baselinePt: 112 })])).toHaveLength(2);
  });

  it('parts two numbered headings that stand under one another', () => {
    const both = lines(['12.5 Storage', '12.5.1 Scope'], { bold: true });
    expect(texts(both)).toEqual(['12.5 Storage', '12.5.1 Scope']);
  });

  it('keeps a run-in head with the text that it opens', () => {
    const head = lines(['Scope:'], { bold: true });
    expect(texts([...head, ...lines([FULL, FULL], { baselinePt: 112 })])).toEqual([`Scope: ${FULL} ${FULL}`]);
  });

  it('keeps a sentence whole whose words in bold fill a line', () => {
    const emphasis = lines([FULL], { bold: true });
    const rest = lines([FULL, 'and ends here.'], { baselinePt: 112 });
    expect(texts([...emphasis, ...rest])).toEqual([`${FULL} ${FULL} and ends here.`]);
    const sentence = lines([`${FULL}.`], { bold: true });
    expect(texts([...sentence, ...rest])).toHaveLength(2);
  });

  it('begins an item at a bullet or an item number', () => {
    expect(texts(lines(['• first item of a list', '• second item', 'that goes on', '(b) third']))).toEqual([
      '• first item of a list',
      '• second item that goes on',
      '(b) third',
    ]);
  });

  it('begins a paragraph after a short line that ends a sentence', () => {
    expect(texts(lines([FULL, 'short end.', `The ${FULL}`, FULL]))).toEqual([
      `${FULL} short end.`,
      `The ${FULL} ${FULL}`,
    ]);
  });

  it('begins a flow where the next line stands higher: the head of another column', () => {
    expect(
      texts([...lines([FULL], { baselinePt: 700 }), ...lines([FULL], { baselinePt: 100, xPt: 300 })]),
    ).toHaveLength(2);
  });

  it('keeps every line once and in order', () => {
    const line = fc.tuple(fc.integer({ min: 8, max: 14 }), fc.integer({ min: 0, max: 40 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (given) => {
        let baselinePt = 50;
        const all = given.map(([sizePt, step, bold], index) => {
          baselinePt += step;
          return lineOf(words(`line ${index}`, { baselinePt, sizePt, bold }));
        });
        expect(flowsOf(all).flatMap((flow) => flow.lines)).toEqual(all);
      }),
    );
  });
});

describe('linesOfRegion', () => {
  it('joins pieces of one row to one line', () => {
    const row = [lineOf(words('left part', { xPt: 50 })), lineOf(words('right part', { xPt: 200 }))];
    expect(linesOfRegion(row).map(({ text }) => text)).toEqual(['left part right part']);
    const below = lineOf(words('below', { xPt: 50, baselinePt: 112 }));
    expect(linesOfRegion([...row, below]).map(({ text }) => text)).toEqual(['left part right part', 'below']);
  });
});

describe('what opens a line', () => {
  const line = (text: string) => lineOf(words(text));

  it('is an item after a bullet or an item number with text close by', () => {
    for (const text of ['• item', '– item', '1. item', '(a) item', 'ii) item', 'b) item'])
      expect(opensItem(line(text))).toBe(true);
    for (const text of ['word', '2019 was warm', 'A word', '1.5 degrees']) expect(opensItem(line(text))).toBe(false);
  });

  it('is no item in the rest of a reference or a sentence that the line end parted', () => {
    for (const text of ['p. 19]. The next sentence', 'it. Source: [3]', 'al. 2020 say']) {
      expect(opensItem(line(text))).toBe(false);
    }
  });

  it('is a section number before a word', () => {
    for (const text of ['A.1.2 Title', '3.2.1 Title', 'B1. Title']) expect(opensNumberedSection(line(text))).toBe(true);
    for (const text of ['3 Title', 'Title 3.2', '3.2']) expect(opensNumberedSection(line(text))).toBe(false);
  });
});

describe('withRunOnLinesJoined', () => {
  const hanging = (text: string) => flow(text, { xPt: 40 });
  const under = (text: string, setting = {}) => flow(text, { xPt: 100, baselinePt: 112, ...setting });
  const joined = (...flows: Parameters<typeof withRunOnLinesJoined>[0]) =>
    withRunOnLinesJoined(flows).map(({ text }) => text);
  const OPENS = 'term    The sentence about this term runs over the end of its first line';

  it('joins a line that hangs out before its column with the rest of its sentence', () => {
    expect(joined(hanging(OPENS), under('and ends here. More follows.'))).toEqual([
      `${OPENS} and ends here. More follows.`,
    ]);
  });

  it('joins nothing that ends, begins or stands elsewhere', () => {
    const apart = [
      [hanging(`${OPENS}.`), under('and ends here.')],
      [hanging(OPENS), under('Another begins here.')],
      [hanging(OPENS), under('and ends here.', { baselinePt: 125 })],
      [hanging(OPENS), under('and ends here.', { sizePt: 8 })],
      [hanging(OPENS), under('and ends here.', { xPt: 20 })],
      [hanging('Scope ................ 12'), under('and ends here')],
    ];
    for (const pair of apart) expect(joined(...pair)).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { lines, shape, words } from '../testing/typesetting.js';
import type { Box } from './document.js';
import { type FigurePage, figuresOf } from './figures.js';
import { type Line, lineOf } from './line.js';

const PROSE = 'These lines are the text of the page and say nothing of the chart that stands below them here';
const prose = (baselinePt: number, count = 4) => lines(new Array(count).fill(PROSE), { xPt: 50, baselinePt });
const piece = (text: string, xPt: number, baselinePt: number): Line =>
  lineOf(words(text, { xPt, baselinePt, sizePt: 8 }));

/** Fifteen bars over a base line, as a chart draws them. */
const bars = (x0: number, y0: number) => [
  ...Array.from({ length: 15 }, (_, index) => shape([x0 + 14 * index, y0 + 4 * index, x0 + 14 * index + 10, y0 + 120])),
  shape([x0, y0 + 120, x0 + 206, y0 + 120]),
];

const find = (parts: Partial<FigurePage>) =>
  figuresOf({
    pieces: [],
    shapes: [],
    widthPt: 600,
    heightPt: 800,
    bodySizePt: 10,
    bodyFamily: 'serif',
    tables: [],
    ...parts,
  });
const holds = (outer: Box, inner: Box) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

describe('figuresOf', () => {
  it('finds a chart between paragraphs with its labels, without the text around it', () => {
    const label = piece('2010', 100, 432);
    const title = piece('Rate (mm)', 100, 290);
    const found = find({ pieces: [...prose(100), title, label, ...prose(520)], shapes: bars(100, 300) });
    expect(found).toHaveLength(1);
    expect(found[0]?.pieces.map(({ text }) => text).sort()).toEqual(['2010', 'Rate (mm)']);
    expect(holds(found[0]!.bbox, [100, 300, 306, 420])).toBe(true);
    expect(found[0]!.bbox[1]).toBeGreaterThan(140);
    expect(found[0]!.bbox[3]).toBeLessThan(500);
  });

  it('leaves the last line of the paragraph over a drawing to it, in whatever face it is set', () => {
    const last = lineOf(words('them: \\lastly', { xPt: 50, baselinePt: 296, font: 'Mono' }));
    const behind = lineOf(words('{5.4, Box 2}', { xPt: last.bbox[2] + 12, baselinePt: 296, font: 'Mono' }));
    const found = find({ pieces: [...prose(248), last, behind], shapes: bars(50, 303) });
    expect(found).toHaveLength(1);
    expect(found[0]?.pieces).toEqual([]);
    expect(found[0]!.bbox[1]).toBeGreaterThan(297);
  });

  it('leaves a sentence that stands alone over it, a paragraph of two lines and a numbered heading to the text', () => {
    const sentence = lineOf(
      words('The networks of others are left out of what follows.', { xPt: 50, baselinePt: 282 }),
    );
    const two = lines(['The charts below let us see how the charges grow in both of the', 'price cases:'], {
      xPt: 50,
      baselinePt: 270,
    });
    const heading = lineOf(words('3.2.1 Comparison with other standards', { xPt: 90, baselinePt: 282, bold: true }));
    const caption = lineOf(words('Figure 2. What is counted', { xPt: 60, baselinePt: 440 }));
    for (const text of [[sentence], two, [heading]]) {
      const found = find({ pieces: [...text, caption, piece('2010', 100, 415)], shapes: bars(50, 300) });
      expect(found.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([['2010']]);
    }
  });

  describe('with its caption at the head of the next page', () => {
    const title = lineOf(words('What the whole figure says', { xPt: 60, baselinePt: 230, sizePt: 14, font: 'Sans' }));
    const told = lines(['A scenario in which some', 'things go on as before.'], {
      xPt: 60,
      baselinePt: 500,
      font: 'Sans',
    });

    it('takes all from the last line of the text to the foot of the page', () => {
      const [found, ...others] = find({
        pieces: [...prose(100), title, ...told],
        shapes: bars(100, 300),
        isCaptionOnNext: true,
      });
      expect(others).toEqual([]);
      expect(found?.pieces).toEqual([title, ...told]);
      expect(found!.bbox[1]).toBeLessThan(230);
      expect(found!.bbox[1]).toBeGreaterThan(140);
    });

    it('is none where drawings are few', () => {
      const rest = lines(new Array(26).fill('Lines of other type, and no drawing, to the foot of the page'), {
        xPt: 60,
        baselinePt: 440,
        font: 'Sans',
      });
      const found = find({ pieces: [...prose(100), title, ...rest], shapes: bars(100, 300), isCaptionOnNext: true });
      expect(found.flatMap(({ pieces }) => pieces)).not.toContain(rest[25]);
    });
  });

  it('leaves references under the italic end of a paragraph to it', () => {
    const text = { xPt: 50, sizePt: 10 };
    const end = lineOf(words('(high confidence).', { ...text, baselinePt: 284, font: 'Serif-Italic' }));
    const references = lineOf(words('{5.4, Box 2}', { ...text, baselinePt: 296, font: 'Serif-Light' }));
    const [found] = find({ pieces: [...prose(236), end, references], shapes: bars(50, 303) });
    expect(found?.pieces).toEqual([]);
  });

  it('joins two panels, and keeps charts apart that text parts', () => {
    expect(find({ shapes: [...bars(60, 300), ...bars(290, 300)] })).toHaveLength(1);
    const apart = find({ pieces: prose(300), shapes: [...bars(100, 150), ...bars(100, 350)] });
    expect(apart).toHaveLength(2);
  });

  it('follows a caption to the panels over it, and leaves the caption out', () => {
    const caption = lineOf(words('Figure 2. Rates of change in both of the periods', { xPt: 60, baselinePt: 450 }));
    const found = find({
      pieces: [...prose(60), caption, ...prose(520)],
      shapes: [...bars(60, 150), ...bars(60, 300)],
    });
    expect(found).toHaveLength(1);
    expect(holds(found[0]!.bbox, [60, 150, 266, 420])).toBe(true);
    expect(found[0]!.bbox[3]).toBeLessThan(445);
    expect(found[0]!.pieces).not.toContain(caption);
  });

  it('takes shaded boxes of text, rules, small marks and tables for no figures', () => {
    const shaded = shape([40, 80, 560, 160], { kind: 'fill' });
    expect(find({ pieces: prose(100), shapes: [shaded] })).toEqual([]);
    expect(find({ pieces: prose(100), shapes: [shape([50, 200, 550, 200]), shape([50, 210, 70, 230])] })).toEqual([]);
    expect(find({ shapes: bars(100, 300), tables: [{ bbox: [90, 290, 320, 430], captioned: true }] })).toEqual([]);
  });

  it('sees the chart in a frame that holds its caption, too', () => {
    const caption = lineOf(words('Figure 2. Rates of change in both of the periods', { xPt: 60, baselinePt: 450 }));
    const frame = shape([40, 80, 560, 640], { kind: 'fill' });
    const found = find({ pieces: [...prose(100), caption, ...prose(520)], shapes: [frame, ...bars(60, 300)] });
    expect(found).toHaveLength(1);
    expect(found[0]!.bbox[3]).toBeLessThan(445);
  });

  it('holds a table among its panels, unless that has a caption of its own', () => {
    const caption = lineOf(words('Figure 2. Rates of change in both of the periods', { xPt: 60, baselinePt: 560 }));
    const table: Box = [60, 440, 266, 530];
    const boxWith = (captioned: boolean) =>
      find({ pieces: [caption], shapes: bars(60, 300), tables: [{ bbox: table, captioned }] })[0]!.bbox;
    expect(holds(boxWith(false), [60, 300, 266, 530])).toBe(true);
    expect(boxWith(true)[3]).toBeLessThan(440);
  });

  it('leaves the text of the next column alone', () => {
    const left = lineOf(words('Figure 3. Rates of change', { xPt: 50, baselinePt: 450 }));
    const beside = lines(new Array(14).fill('An alternative way to show them is'), { xPt: 290, baselinePt: 300 });
    const found = find({ pieces: [left, ...beside], shapes: bars(60, 300) });
    expect(found).toHaveLength(1);
    expect(found[0]!.pieces).toEqual([]);
    expect(found[0]!.bbox[2]).toBeLessThan(290);
  });

  it('takes a picture for a figure, but not one behind a page of text', () => {
    const photo = shape([100, 300, 400, 500], { kind: 'image' });
    expect(find({ pieces: prose(100), shapes: [photo] })).toHaveLength(1);
    const behind = shape([40, 80, 560, 700], { kind: 'image' });
    expect(find({ pieces: prose(100, 20), shapes: [behind] })).toEqual([]);
  });
});

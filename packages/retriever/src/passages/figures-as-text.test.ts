import type { Block } from '@lampyre/ingest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureTexts } from './figures-as-text.js';
import { boxedText, countWords } from './laid-out-text.js';

const CAPTION = 'Figure 3. Lamps of the valley';
const caption = boxedText(CAPTION, 1, [70, 400, 300, 412]);
const lamps = (count: number, name = 'lamp') => Array.from({ length: count }, (_, i) => `${name} ${i}`).join('\n');
const figure = (...labels: string[]): Block => ({
  id: 'f1',
  kind: 'figure',
  page: 1,
  bbox: [70, 100, 300, 380],
  text: labels.join('\n'),
  lines: [],
  caption: CAPTION,
});

describe('figureTexts', () => {
  it('leaves a figure of few words whole', () => {
    expect(figureTexts(figure('(a) North', '(b) South'), caption)).toMatchObject([
      { text: `${CAPTION}\n(a) North\n(b) South`, headElsewhere: '' },
    ]);
  });

  it('cuts a long one at its panels; what stands over them goes with the caption', () => {
    const north = `(a) North\n${lamps(50)}`;
    const south = `(b) South\n${lamps(60)}`;
    expect(figureTexts(figure('Fewer lamps each year', north, south), caption)).toMatchObject([
      { text: `${CAPTION}\nFewer lamps each year`, headElsewhere: '' },
      { text: north, headElsewhere: CAPTION },
      { text: south, headElsewhere: CAPTION },
    ]);
  });

  it('keeps short panels together', () => {
    const short = ['Panel a', 'Panel b', 'Panel c'].map((head) => `${head}\n${lamps(5)}`);
    const long = `Panel d\n${lamps(90)}`;
    expect(figureTexts(figure(...short, long), caption).map(({ text }) => text)).toEqual([
      CAPTION,
      short.join('\n'),
      long,
    ]);
  });

  it('says of what is cut off a panel which panel it is', () => {
    const [, first, second] = figureTexts(figure('(a) North', lamps(120), '(b) South'), caption);
    expect(first).toMatchObject({ headElsewhere: CAPTION });
    expect(second).toMatchObject({ headElsewhere: `${CAPTION}\n(a) North` });
  });

  it('knows the caption that another page prints', () => {
    const apart = { text: '', lines: [] };
    expect(figureTexts(figure('north 40'), apart)).toMatchObject([{ text: 'north 40', headElsewhere: CAPTION }]);
  });

  it('says every label once, in order, and no text is longer than it may be', () => {
    const label = fc.constantFrom('(a) North', 'b. South', 'Panel c', 'lamp 40', 'a long label of the axis', '2030');
    fc.assert(
      fc.property(fc.array(label, { maxLength: 200 }), (labels) => {
        const texts = figureTexts(figure(...labels), caption).map(({ text }) => text);
        expect(texts.join('\n')).toBe([CAPTION, ...labels].join('\n'));
        for (const text of texts) expect(countWords(text)).toBeLessThanOrEqual(210);
      }),
    );
  });
});

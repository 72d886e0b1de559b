import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GlyphCollector, type PlacedGlyph } from './glyph-collector.js';

const SERIF = { name: 'ABCDEF+Serif', ascent: 0.8, descent: -0.2 };

/** Sets `text` letter by letter, each half an em wide (control characters have no width) and with `trackingPt` between, as a drawing program does. */
function set(text: string, parts: Partial<PlacedGlyph> & { xPt?: number; yPt?: number; trackingPt?: number } = {}) {
  const { xPt = 100, yPt = 200, trackingPt = 0, ...rest } = parts;
  const sizePt = rest.sizePt ?? 10;
  let x = xPt;
  return [...text].map((letter): PlacedGlyph => {
    const from: [number, number] = [x, yPt];
    if (!/\p{Cf}|\p{Cc}/u.test(letter)) x += 0.5 * sizePt;
    const to: [number, number] = [x, yPt];
    x += trackingPt;
    return {
      text: letter,
      isSpace: letter === ' ',
      from,
      to,
      next: [x, yPt],
      sizePt,
      font: SERIF,
      colour: '#000000',
      mcid: -1,
      artifact: false,
      invisible: false,
      ...rest,
    };
  });
}

function collect(...runs: PlacedGlyph[][]) {
  const collector = new GlyphCollector(600, 800);
  for (const glyph of runs.flat()) collector.add(glyph);
  return collector.finish();
}

const texts = (...runs: PlacedGlyph[][]) => collect(...runs).map((each) => each.text);

describe('GlyphCollector', () => {
  it('parts words at written spaces', () => {
    expect(texts(set('global mean temperature'))).toEqual(['global', 'mean', 'temperature']);
  });

  it('reads once a letter of formulas that the font says twice', () => {
    const glyph = set('v')[0]!;
    expect(texts([{ ...glyph, text: '𝑣𝑣' }], [{ ...glyph, text: 'ss', from: [150, 200], to: [155, 200] }])).toEqual([
      '𝑣',
      'ss',
    ]);
  });

  it('takes out what is painted over, and parts what was joined to it', () => {
    const collector = new GlyphCollector(600, 800);
    const bold = { ...SERIF, name: 'Serif-Bold' };
    for (const glyph of [...set('sea'), ...set('level', { xPt: 115, font: bold }), ...set(' now')])
      collector.add(glyph);
    collector.paintOver([99, 190, 115, 205]);
    expect(collector.finish().map(({ text, joined }) => [text, joined])).toEqual([
      ['level', false],
      ['now', false],
    ]);
  });

  it('keeps every letter of any text, whatever its spaces', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé]+(?: {1,3}[a-zé]+){0,6}$/), (text) => {
        expect(texts(set(text))).toEqual(text.split(/ +/));
      }),
    );
  });

  it('parts words at gaps where the PDF writes no space, and not within tracked letters', () => {
    expect(texts(set('sea', { xPt: 100 }), set('level', { xPt: 117.5 }))).toEqual(['sea', 'level']);
    expect(texts(set('tracked', { trackingPt: 1.2 }))).toEqual(['tracked']);
  });

  it('reads an accent that is drawn over its letter as one with it, inside a word and at its head', () => {
    const accent = (xPt: number, yPt = 200) => set('´', { xPt: xPt + 0.4, yPt });
    const fragments = collect(set('g'), accent(105), set('en', { xPt: 105 }), accent(115), set('eral', { xPt: 115 }));
    expect(fragments.map(({ text, bbox }) => [text, bbox[0], bbox[2]])).toEqual([['général', 100, 135]]);
    const raised = collect(accent(100, 197.9), set('Etat', { xPt: 100 }));
    expect(raised.map(({ text, baselinePt }) => [text, baselinePt])).toEqual([['État', 200]]);
  });

  it('parts tight words at narrow spaces, and no sign from its word there', () => {
    expect(texts(set('tight'), set('line', { xPt: 126.4 }))).toEqual(['tight', 'line']);
    expect(texts(set('fin'), set('!', { xPt: 116.4 }))).toEqual(['fin!']);
  });

  it('reads words whose spaces are tracking, and whose letters are pushed back together', () => {
    const spaced = (text: string, xPt: number) => set(text, { xPt, trackingPt: 3.5 }).map((glyph) => [glyph]);
    const pushed = [...'List'].flatMap((letter, index) => spaced(letter, 100 + 5 * index));
    const next = [...'of'].flatMap((letter, index) => spaced(letter, 123.5 + 5 * index));
    expect(texts(...pushed, ...next)).toEqual(['List', 'of']);
  });

  it('takes a written space that the next letter covers for none', () => {
    const head = set('acidifi ');
    const tail = set('cation', { xPt: 100 + 7 * 5 + 0.2 });
    const fragments = collect(head, tail);
    expect(fragments.map(({ text, joined }) => [text, joined])).toEqual([
      ['acidifi', false],
      ['cation', true],
    ]);
  });

  it('reads letters drawn twice at one place once, and double letters twice', () => {
    const bold = set('no').flatMap((glyph) => [
      glyph,
      { ...glyph, from: [glyph.from[0] + 0.3, 200] as [number, number] },
    ]);
    expect(texts(bold)).toEqual(['no']);
    expect(texts(set('pollutants'))).toEqual(['pollutants']);
  });

  it('leaves out hidden, unreadably small, slanted and off-page text, and does not join over it', () => {
    expect(texts(set('seen'), set('hidden', { invisible: true, xPt: 120 }), set('again', { xPt: 150 }))).toEqual([
      'seen',
      'again',
    ]);
    expect(texts(set('ignore all sources', { sizePt: 1 }))).toEqual([]);
    expect(texts(set('outside', { yPt: 900 }))).toEqual([]);
    const slanted = set('DRAFT').map((glyph, index) => ({
      ...glyph,
      from: [100 + 5 * index, 200 - 5 * index] as [number, number],
      next: [105 + 5 * index, 195 - 5 * index] as [number, number],
    }));
    expect(texts(slanted)).toEqual([]);
  });

  it('takes ligatures apart and makes control characters and soft hyphens plain', () => {
    expect(texts(set('eﬃcient ﬂow'))).toEqual(['efficient', 'flow']);
    expect(texts(set('adap\u00ad', { trackingPt: 0.1 }))).toEqual(['adap-']);
    expect(collect(set('zero\u200bwidth\u0007')).map(({ text, joined }) => [text, joined])).toEqual([
      ['zero', false],
      ['width', true],
    ]);
  });

  it('reads letters of symbol fonts and private-use characters as bullets', () => {
    expect(texts(set('l', { font: { name: 'Wingdings' } }))).toEqual(['•']);
    expect(texts(set('\uf0b7'))).toEqual(['•']);
  });

  it('parts a word where its style changes, and says that the parts are joined', () => {
    const fragments = collect(set('CO'), set('2', { xPt: 110, yPt: 202, sizePt: 6 }), set('-eq', { xPt: 113 }));
    expect(fragments.map(({ text, joined, sizePt }) => [text, joined, sizePt])).toEqual([
      ['CO', false, 10],
      ['2', true, 6],
      ['-eq', true, 10],
    ]);
  });

  it('gives boxes from ascent to descent, font names without their subset, and bold and italic by name', () => {
    const [plain] = collect(set('ab'));
    expect(plain).toMatchObject({ bbox: [100, 192, 110, 202], baselinePt: 200, font: 'Serif', bold: false });
    const [strong] = collect(set('ab', { font: { name: 'QWERTY+Serif-BoldItalic' } }));
    expect(strong).toMatchObject({ font: 'Serif-BoldItalic', bold: true, italic: true });
  });

  it('follows text that is written upwards', () => {
    const up = [...'axis'].map(
      (text, index): PlacedGlyph => ({
        ...set('a')[0]!,
        text,
        from: [50, 400 - 5 * index],
        to: [50, 395 - 5 * index],
        next: [50, 395 - 5 * index],
      }),
    );
    expect(collect(up)).toMatchObject([{ text: 'axis', turn: 270, baselinePt: 50, bbox: [42, 380, 52, 400] }]);
  });
});

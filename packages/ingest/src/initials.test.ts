import { describe, expect, it } from 'vitest';
import { withInitialsJoined } from './initials.js';
import type { Word } from './word.js';

let order = 0;
const word = (text: string, xPt: number, baselinePt: number, sizePt = 10): Word => ({
  text,
  marks: [],
  bbox: [xPt, baselinePt - 0.76 * sizePt, xPt + 0.5 * sizePt * text.length, baselinePt + 0.22 * sizePt],
  baselinePt,
  sizePt,
  font: 'Serif',
  bold: false,
  italic: false,
  colour: '#000000',
  mcid: -1,
  artifact: false,
  turn: 0,
  order: order++,
  opensWithMark: false,
});
const texts = (...words: Word[]): string[] => withInitialsJoined(words).map(({ text }) => text);

describe('initials', () => {
  it('that hang down or stand up open their word, at the height of its line', () => {
    const [joined, ...others] = withInitialsJoined([word('T', 50, 128, 40), word('he', 72, 107), word('sea', 72, 119)]);
    expect(joined).toMatchObject({ text: 'The', baselinePt: 107, sizePt: 10 });
    expect(joined!.bbox).toEqual([50, 107 - 7.6, 82, 109.2]);
    expect(others.map(({ text }) => text)).toEqual(['sea']);
    expect(texts(word('L', 50, 107, 24), word('ES', 63, 107))).toEqual(['LES']);
  });

  it('that are words of their own are joined only where the page knows the whole', () => {
    expect(texts(word('A', 50, 128, 40), word('dozen', 72, 107))).toEqual(['A', 'dozen']);
    expect(texts(word('A', 50, 128, 40), word('nother', 72, 107), word('another', 72, 300))).toEqual([
      'Another',
      'another',
    ]);
  });

  it('of the text’s own size are joined when they were drawn out of turn and touch', () => {
    const [rest, other] = [word('ivers', 55.2, 100), word('rise', 90, 100)];
    expect(texts(rest, other, word('R', 50, 100))).toEqual(['Rivers', 'rise']);
    expect(texts(rest, other, word('R', 47, 100))).toEqual(['ivers', 'rise', 'R']);
  });

  it('leaves numbers, far words and words of other lines alone', () => {
    expect(texts(word('T', 50, 128, 40), word('2021', 72, 107))).toHaveLength(2);
    expect(texts(word('T', 50, 128, 40), word('he', 120, 107))).toHaveLength(2);
    expect(texts(word('T', 50, 128, 40), word('he', 72, 160))).toHaveLength(2);
  });
});

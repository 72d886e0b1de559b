import { describe, expect, it } from 'vitest';
import { words } from '../testing/typesetting.js';
import { withLigaturesRead } from './ligatures.js';

const read = (...pages: string[]) =>
  withLigaturesRead(pages.map((text) => words(text))).map((page) => page.map(({ text }) => text).join(' '));

describe('withLigaturesRead', () => {
  it('puts back ligatures that are handed out as another letter', () => {
    expect(read('wriƟng reports is typeseƫng, aƩenƟon to the soŌware plaƞorm')).toEqual([
      'writing reports is typesetting, attention to the software platform',
    ]);
  });

  it('leaves these letters alone where they are themselves', () => {
    expect(read('Ōsaka and Ʃ x')).toEqual(['Ōsaka and Ʃ x']);
  });

  it('reads a ligature without letters as the report knows the word, on whatever page', () => {
    expect(read('la produc\uFFFDon est a\uFFFDendue', 'une production attendue')).toEqual([
      'la production est attendue',
      'une production attendue',
    ]);
    expect(read('a\uFFFDen\uFFFDon', 'attention')[0]).toBe('attention');
  });

  it('takes for words that are nowhere else the ligature that most others need', () => {
    expect(read('produc\uFFFDon ac\uFFFDon éoli\uFFFDue', 'production action')[0]).toBe('production action éolitiue');
    expect(read('produc\uFFFDon')).toEqual(['produc\uFFFDon']);
  });

  it('leaves leaders and other unread signs alone', () => {
    expect(read('Summary \uFFFD\uFFFD\uFFFD 3 \uFFFDx')).toEqual(['Summary \uFFFD\uFFFD\uFFFD 3 \uFFFDx']);
  });

  it('keeps a note mark behind its word', () => {
    const [word] = words('soluƟon');
    const marked = { ...word!, marks: [{ offset: 7, mark: '3' }] };
    expect(withLigaturesRead([[marked]])[0]![0]).toMatchObject({ text: 'solution', marks: [{ offset: 8, mark: '3' }] });
  });
});

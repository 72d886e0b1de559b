import { describe, expect, it } from 'vitest';
import { words } from '../testing/typesetting.js';
import { withLigaturesRead } from './ligatures.js';

const read = (text: string) =>
  withLigaturesRead(words(text))
    .map((word) => word.text)
    .join(' ');

describe('withLigaturesRead', () => {
  it('puts back ligatures that are handed out as another letter', () => {
    expect(read('wriƟng reports is typeseƫng, aƩenƟon to the soŌware plaƞorm')).toBe(
      'writing reports is typesetting, attention to the software platform',
    );
  });

  it('leaves these letters alone where they are themselves', () => {
    expect(read('Ōsaka and Ʃ x')).toBe('Ōsaka and Ʃ x');
  });

  it('guesses no letters where the PDF gives none', () => {
    expect(read('produc\uFFFDon, Summary \uFFFD\uFFFD 3')).toBe('produc\uFFFDon, Summary \uFFFD\uFFFD 3');
  });

  it('keeps a note mark behind its word', () => {
    const [word] = words('soluƟon');
    const marked = { ...word!, marks: [{ offset: 7, mark: '3' }] };
    expect(withLigaturesRead([marked])[0]).toMatchObject({ text: 'solution', marks: [{ offset: 8, mark: '3' }] });
  });
});

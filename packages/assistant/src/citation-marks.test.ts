import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marksBeforeStops, withoutMarks } from './citation-marks.js';

it.each([
  ['It rises [1].', 'It rises.', [1]],
  ['It rises [1, 2] and falls [3][4].', 'It rises and falls.', [1, 2, 3, 4]],
  ['It rises 【1】【2†source】.', 'It rises.', [1, 2]],
  ['Elle monte [passage 2 et 3].', 'Elle monte.', [2, 3]],
  ['It rises [2–4].', 'It rises.', [2, 3, 4]],
  ['It rises [^1].', 'It rises.', [1]],
  ['It rose by 1.1 [0.8 to 1.3] °C [1].', 'It rose by 1.1 [0.8 to 1.3] °C.', [1]],
  ['See [the annex].', 'See [the annex].', []],
])('%s', (sentence, text, numbers) => {
  expect(withoutMarks(sentence)).toEqual({ text, numbers });
});

it('moves marks that follow a stop before it', () => {
  expect(marksBeforeStops('It rises. [1] It falls. [2][3]')).toBe('It rises [1]. It falls [2][3].');
});

it('finds every number that is marked, wherever the marks stand', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }), (numbers) => {
      const apart = numbers.map((n) => `[${n}]`).join('');
      const together = `[${numbers.join(', ')}]`;
      for (const marks of [apart, together]) {
        expect(withoutMarks(`The sea rises ${marks}.`)).toEqual({ text: 'The sea rises.', numbers });
        expect(withoutMarks(marksBeforeStops(`The sea rises. ${marks}`)).numbers).toEqual(numbers);
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { krippendorffAlpha } from './krippendorff-alpha.js';

test('gives the values of the published worked example: four observers, twelve units, some left out', () => {
  const observers = [
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  ].map((line) => line.split(' '));
  const units = Array.from({ length: 12 }, (_, unit) =>
    observers
      .map((values) => values[unit]!)
      .filter((value) => value !== '.')
      .map(Number),
  );
  expect(krippendorffAlpha(units, 'nominal')).toBeCloseTo(0.743, 3);
  expect(krippendorffAlpha(units, 'interval')).toBeCloseTo(0.849, 3);
});

test('full agreement is 1; where all say the same, or alone, nothing can be told', () => {
  expect(
    krippendorffAlpha(
      [
        [1, 1],
        [-1, -1],
      ],
      'interval',
    ),
  ).toBe(1);
  expect(
    krippendorffAlpha(
      [
        [1, 1],
        [1, 1],
      ],
      'interval',
    ),
  ).toBeUndefined();
  expect(krippendorffAlpha([[1], [-1]], 'interval')).toBeUndefined();
});

test('never above 1', () => {
  const units = fc.array(fc.array(fc.constantFrom(-1, 0, 1), { maxLength: 4 }), { maxLength: 8 });
  fc.assert(fc.property(units, (values) => (krippendorffAlpha(values, 'interval') ?? 1) <= 1 + 1e-12));
});

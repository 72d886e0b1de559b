import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shape } from '../testing/typesetting.js';
import { area, unionAll } from './boxes.js';
import type { Box } from './document.js';
import { graphicsOf, mergeOverlapping } from './graphics.js';

const of = (...shapes: ReturnType<typeof shape>[]) => graphicsOf(shapes, 600, 800);

describe('graphicsOf', () => {
  it('clusters shapes that hang together and keeps two drawings apart', () => {
    const bars = [0, 1, 2].map((index) => shape([100 + 30 * index, 200, 125 + 30 * index, 300]));
    const logo = shape([400, 600, 440, 640], { curved: true });
    expect(of(...bars, logo)).toEqual([
      { bbox: [100, 200, 185, 300], shapes: 3, drawings: 0, imageShare: 0 },
      { bbox: [400, 600, 440, 640], shapes: 1, drawings: 1, imageShare: 0 },
    ]);
  });

  it('says how much of a cluster pictures cover', () => {
    const [graphic] = of(shape([100, 100, 200, 200], { kind: 'image' }), shape([200, 100, 300, 200]));
    expect(graphic).toMatchObject({ bbox: [100, 100, 300, 200], imageShare: 0.5 });
  });

  it('leaves out backgrounds of the page, and keeps a picture that covers most of it', () => {
    expect(of(shape([0, 0, 600, 700]))).toEqual([]);
    expect(of(shape([0, 0, 600, 800], { kind: 'image' }))).toEqual([]);
    expect(of(shape([0, 0, 600, 600], { kind: 'image' }))).toHaveLength(1);
  });

  it('puts every shape into one cluster whose box holds it', () => {
    const box: fc.Arbitrary<Box> = fc
      .tuple(
        fc.integer({ min: 0, max: 560 }),
        fc.integer({ min: 0, max: 760 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
      )
      .map(([x, y, width, height]) => [x, y, x + width, y + height]);
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 20 }), (boxes) => {
        const graphics = of(...boxes.map((each) => shape(each)));
        expect(graphics.reduce((sum, graphic) => sum + graphic.shapes, 0)).toBe(boxes.length);
        expect(unionAll(graphics.map((graphic) => graphic.bbox))).toEqual(unionAll(boxes));
      }),
    );
  });
});

describe('mergeOverlapping', () => {
  it('merges a drawing that lies mostly inside another, and only that', () => {
    const graphic = (bbox: Box) => ({ bbox, shapes: 2, drawings: 1, imageShare: 0 });
    const merged = mergeOverlapping([
      graphic([0, 0, 100, 100]),
      graphic([40, 40, 60, 120]),
      graphic([200, 0, 220, 20]),
    ]);
    expect(merged.map(({ bbox, shapes, drawings }) => [area(bbox), shapes, drawings])).toEqual([
      [100 * 120, 4, 2],
      [400, 2, 1],
    ]);
  });
});

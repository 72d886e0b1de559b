import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragment, page, shape } from '../testing/typesetting.js';
import type { Box } from './document.js';
import type { Fragment } from './page-content.js';
import { turnUpright } from './upright.js';

const TURNS = [0, 90, 180, 270] as const;
const box: fc.Arbitrary<Box> = fc
  .tuple(
    fc.integer({ min: 0, max: 500 }),
    fc.integer({ min: 0, max: 700 }),
    fc.integer({ min: 1, max: 90 }),
    fc.integer({ min: 1, max: 90 }),
  )
  .map(([x, y, width, height]) => [x, y, x + width, y + height]);

/** A word written in the direction `turn`, with its baseline where the page shows it. */
function turned(turn: Fragment['turn'], bbox: Box): Fragment {
  const [x0, y0, x1, y1] = bbox;
  const baselinePt = { 0: y1 - 2, 90: x0 + 2, 180: y0 + 2, 270: x1 - 2 }[turn];
  return { ...fragment('word', { turn }), bbox, baselinePt };
}

describe('turnUpright', () => {
  it('leaves a page that reads from left to right as it is', () => {
    const content = page({ fragments: [turned(0, [50, 50, 90, 60]), turned(90, [500, 50, 510, 60])] });
    const { content: upright, toDisplayed } = turnUpright(content);
    expect(upright).toBe(content);
    expect(toDisplayed([1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
  });

  it('turns most of the text upright, and toDisplayed turns every box back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TURNS), fc.array(box, { minLength: 1, maxLength: 8 }), (turn, boxes) => {
        const content = page({
          fragments: boxes.map((each) => turned(turn, each)),
          shapes: boxes.map((each) => shape(each, { segments: [each] })),
        });
        const { content: upright, toDisplayed } = turnUpright(content);
        const swapped = turn === 90 || turn === 270;
        expect([upright.widthPt, upright.heightPt]).toEqual(swapped ? [800, 600] : [600, 800]);
        upright.fragments.forEach((each, index) => {
          expect(each.turn).toBe(0);
          expect(toDisplayed(each.bbox)).toEqual(boxes[index]);
          // The baseline stays at its distance from the foot of the letters.
          expect(each.bbox[3] - each.baselinePt).toBeCloseTo(2);
          for (const [low, high, side] of [
            [each.bbox[0], each.bbox[2], upright.widthPt],
            [each.bbox[1], each.bbox[3], upright.heightPt],
          ] as const) {
            expect(low).toBeLessThan(high);
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeLessThanOrEqual(side);
          }
        });
        upright.shapes.forEach((each, index) => {
          expect(toDisplayed(each.bbox)).toEqual(boxes[index]);
          expect(each.segments.map(toDisplayed)).toEqual([boxes[index]]);
        });
      }),
    );
  });

  it('keeps the directions of writing apart', () => {
    const sideways = page({
      fragments: [turned(90, [100, 100, 110, 300]), turned(90, [120, 100, 130, 300]), turned(0, [50, 50, 90, 60])],
    });
    expect(turnUpright(sideways).content.fragments.map(({ turn }) => turn)).toEqual([0, 0, 270]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shape } from '../testing/typesetting.js';
import { connectedRules, mergeCollinear, type Rule, rulesOf } from './ruling-lines.js';

const rule: fc.Arbitrary<Rule> = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 60 }))
  .map(([place, from, length]) => ({ at: 10 * place, from, to: from + length }));

describe('mergeCollinear', () => {
  it('joins pieces that touch, overlap or leave the gap of a dash', () => {
    const pieces = [
      { at: 100, from: 0, to: 10 },
      { at: 101, from: 8, to: 20 },
      { at: 100, from: 23, to: 30 },
      { at: 100, from: 50, to: 60 },
    ];
    const merged = mergeCollinear(pieces);
    expect(merged.map(({ from, to }) => [from, to])).toEqual([
      [0, 30],
      [50, 60],
    ]);
    expect(merged[0]?.at).toBeCloseTo(100 + 12 / 39);
  });

  it('covers what it was given, leaves no two rules that touch at one place, and merges nothing more the second time', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 30 }), (rules) => {
        const merged = mergeCollinear(rules);
        for (const each of rules) {
          expect(merged.some(({ at, from, to }) => at === each.at && from <= each.from && to >= each.to)).toBe(true);
        }
        for (const a of merged) {
          for (const b of merged) {
            if (a !== b && a.at === b.at) expect(Math.max(a.from, b.from) - Math.min(a.to, b.to)).toBeGreaterThan(4);
          }
        }
        expect(mergeCollinear(merged)).toEqual(merged);
        const ends = new Set(rules.flatMap(({ from, to }) => [from, to]));
        for (const { from, to } of merged) expect(ends.has(from) && ends.has(to)).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which lines were drawn', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 20 }), (rules) => {
        expect(mergeCollinear([...rules].reverse())).toEqual(mergeCollinear(rules));
      }),
    );
  });
});

describe('rulesOf', () => {
  it('reads stroked lines and thin filled rectangles', () => {
    const rules = rulesOf([shape([50, 100, 300, 100]), shape([50, 99.5, 51, 200])], 600, 800);
    expect(rules).toEqual({
      horizontal: [{ at: 100, from: 50, to: 300 }],
      vertical: [{ at: 50.5, from: 99.5, to: 200 }],
    });
  });

  it('reads the borders of shading, and none between two boxes of one colour', () => {
    const one = shape([50, 100, 150, 120]);
    const other = shape([150, 100, 250, 120], { colour: '#eeeeee' });
    expect(rulesOf([one, other], 600, 800).vertical.map(({ at }) => at)).toEqual([50, 150, 250]);
    const same = shape([150, 100, 250, 120]);
    expect(rulesOf([one, same], 600, 800).vertical.map(({ at }) => at)).toEqual([50, 250]);
  });

  it('leaves out pictures, page backgrounds, drawings and specks', () => {
    const none = [
      shape([50, 100, 300, 101], { kind: 'image' }),
      shape([0, 0, 600, 800]),
      shape([50, 100, 300, 300], { kind: 'stroke', curved: true, points: 40, segments: [[50, 100, 300, 100]] }),
      shape([50, 100, 52, 101]),
    ];
    expect(rulesOf(none, 600, 800)).toEqual({ horizontal: [], vertical: [] });
  });
});

describe('connectedRules', () => {
  it('groups rules that touch and keeps two tables apart', () => {
    const grid = (top: number) => ({
      horizontal: [
        { at: top, from: 0, to: 100 },
        { at: top + 20, from: 0, to: 100 },
      ],
      vertical: [{ at: 50, from: top, to: top + 20 }],
    });
    const [a, b] = [grid(0), grid(200)];
    const groups = connectedRules({
      horizontal: [...a.horizontal, ...b.horizontal],
      vertical: [...a.vertical, ...b.vertical],
    });
    expect(groups).toEqual([a, b]);
  });

  it('keeps every rule in one group', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 15 }), fc.array(rule, { maxLength: 15 }), (horizontal, vertical) => {
        const groups = connectedRules({ horizontal, vertical });
        expect(groups.flatMap((group) => group.horizontal)).toHaveLength(horizontal.length);
        expect(new Set(groups.flatMap((group) => [...group.horizontal, ...group.vertical]))).toEqual(
          new Set([...horizontal, ...vertical]),
        );
      }),
    );
  });
});

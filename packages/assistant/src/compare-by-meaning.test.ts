import type { Passage } from '@lampyre/retriever';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedByMeaning } from './compare-by-meaning.js';
import { chooseUnits, type ScoredUnit, scoreOf, withSimilarities } from './extract.js';
import { UNIT_SIGNS, type UnitSigns } from './unit-signs.js';

/** A unit of ten words of its own, with what the search thinks of its passage (0 to 1; less stands for what other signs say against it). */
function unit(id: number, standing: number): ScoredUnit {
  const text = `Lamp${id} ${['alpha', 'beta', 'gamma', 'delta', 'omega'].map((word) => `${word}${id}`).join(' ')} burn in the night.`;
  const passage: Passage = {
    id,
    report: 'lamps',
    file: 'lamps',
    kind: 'text',
    language: 'en',
    sectionPath: [],
    pages: [id],
    text,
    lines: [],
  };
  const signs = { ...Object.fromEntries(UNIT_SIGNS.map((sign) => [sign, 0])), standing } as unknown as UnitSigns;
  const whole = { start: 0, end: text.length };
  return { ...signs, passage, unit: { ...whole, sentences: [whole] }, text, score: scoreOf(signs) };
}

const bestFirst = (standings: readonly number[]) =>
  [...standings].sort((a, b) => b - a).map((standing, index) => unit(index + 1, standing));

/** Similarities by the unit's number, and which units were asked for. */
function measuring(similarities: readonly number[]) {
  const asked: number[] = [];
  const measure = async (units: readonly ScoredUnit[]) => {
    asked.push(...units.map(({ passage }) => passage.id));
    return units.map(({ passage }) => similarities[passage.id - 1]);
  };
  return { asked, measure };
}

describe('comparing by meaning', () => {
  it('leaves out what could not be shown however near it were', async () => {
    const units = bestFirst([...Array(8).fill(1), 0.9, -1, -1, -1]);
    const { asked, measure } = measuring([0.9, ...Array(11).fill(0.3)]);
    const scored = await comparedByMeaning(units, measure);
    expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(scored).toHaveLength(12);
    expect(scored[0]!.passage.id).toBe(1);
  });

  it('finds the one that only its meaning tells', async () => {
    const units = bestFirst(Array(20).fill(0.5));
    const { measure } = measuring([...Array(19).fill(0.2), 0.8]);
    expect((await comparedByMeaning(units, measure))[0]!.passage.id).toBe(20);
  });

  it('shows the same as comparing all, but for what is nearer than was to be expected', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.6, noNaN: true })), {
          minLength: 1,
          maxLength: 25,
        }),
        async (drawn) => {
          const units = bestFirst(drawn.map(([standing]) => standing));
          // The first of all is the nearest, so that nothing comes above it.
          const similarities = [0.6, ...drawn.slice(1).map(([, similarity]) => similarity)];
          const scored = await comparedByMeaning(units, measuring(similarities).measure);
          const left = scored.filter(({ passage, similarity }) => similarity !== similarities[passage.id - 1]);
          const shown = chooseUnits(withSimilarities(units, similarities)).map(({ passage }) => passage.id);
          for (const { passage } of left) expect(shown).not.toContain(passage.id);
          expect(scored.map(({ passage }) => passage.id).sort((a, b) => a - b)).toEqual(
            units.map(({ passage }) => passage.id),
          );
        },
      ),
    );
  });

  it('takes a model that cannot tell for one that says nothing', async () => {
    const units = bestFirst([1, 0.5, 0]);
    const scored = await comparedByMeaning(units, async (some) => some.map(() => undefined));
    expect(scored.map(({ passage }) => passage.id)).toEqual([1, 2, 3]);
    expect(await comparedByMeaning([], async () => [])).toEqual([]);
  });
});

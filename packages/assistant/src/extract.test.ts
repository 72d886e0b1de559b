import type { Passage, RankedPassage } from '@lampyre/retriever';
import { describe, expect, it } from 'vitest';
import { chooseUnits, EXTRACTION, nearestUnits, scoreUnits } from './extract.js';
import { readQuestion } from './question-focus.js';
import { weighTerms } from './term-match.js';
import { countWords } from './unit.js';

const passage = (id: number, text: string, more: Partial<Passage> = {}): Passage => ({
  id,
  report: `report-${id}`,
  file: `report-${id}`,
  kind: 'text',
  language: 'en',
  sectionPath: [],
  pages: [id],
  text,
  lines: [],
  ...more,
});
const ranked = (...passages: Passage[]): RankedPassage[] =>
  passages.map((each, index) => ({ passage: each, score: 1 - 0.1 * index, evidence: { coverage: 0.5 } }));

function choose(question: string, passages: RankedPassage[], language: 'en' | 'fr' = 'en') {
  const focus = readQuestion(question, language);
  const scored = scoreUnits(passages, focus, weighTerms(focus.terms, language, passages));
  return { scored, chosen: chooseUnits(scored) };
}

describe('extraction', () => {
  it('prefers the sentence with a number in the unit asked for', () => {
    const { scored } = choose(
      'What percentage of marsh area was lost?',
      ranked(
        passage(
          1,
          'Marsh area was lost along the coast in 1990. Marsh area was lost by 38% in total. Fish need marsh area too.',
        ),
      ),
    );
    expect(scored[0]?.text).toBe('Marsh area was lost by 38% in total.');
  });

  it('prefers a sentence that gives the reason to one that only mentions the matter', () => {
    const { scored } = choose(
      'Why do marshes shrink?',
      ranked(
        passage(1, 'Marshes shrink in the north. Marshes shrink because dikes keep the tide out. Marshes are green.'),
      ),
    );
    expect(scored[0]?.text).toBe('Marshes shrink because dikes keep the tide out.');
  });

  it('does not say the same twice, and stays short', () => {
    const same = 'Salt marshes store five tonnes of carbon for each hectare of the northern coast.';
    const filler = Array.from(
      { length: 20 },
      (_, index) => `Salt marshes store carbon in layer ${index} of mud and more of other things besides.`,
    );
    const { chosen } = choose(
      'How much carbon do salt marshes store?',
      ranked(passage(1, same), passage(2, same), passage(3, filler.join(' '))),
    );
    expect(chosen.filter(({ text }) => text === same)).toHaveLength(1);
    expect(chosen.length).toBeLessThanOrEqual(EXTRACTION.unitsMax);
    expect(chosen.reduce((sum, { text }) => sum + countWords(text), 0)).toBeLessThanOrEqual(EXTRACTION.wordsMax);
  });

  it('puts sentences of one passage in the order of the report', () => {
    const text = 'Dikes cost 20 euros per metre in the north. Dikes cost 45 euros per metre in the south.';
    const { chosen } = choose('How much do dikes cost per metre in the south and north?', ranked(passage(1, text)));
    expect(chosen.map((each) => each.text)).toEqual(text.split(/(?<=\.) /));
  });

  it('takes the pair in place of its second half, so that a pronoun is never left alone', () => {
    const { chosen } = choose(
      'When did the dike of the marsh open?',
      ranked(passage(1, 'The dike of the marsh was old. It was to open in 1998.')),
    );
    expect(chosen.map(({ text }) => text)).toContain('The dike of the marsh was old. It was to open in 1998.');
    expect(chosen.map(({ text }) => text)).not.toContain('It was to open in 1998.');
  });

  it('reads a table row by row', () => {
    const table = passage(1, 'Table 1 Area of marshes\nYear | Area (km²)\n1950 | 665\n2021 | 412', {
      kind: 'table',
      caption: 'Table 1 Area of marshes',
    });
    const { scored } = choose('What was the area of marshes in 2021?', ranked(table));
    expect(scored[0]?.text).toBe('2021 | 412');
  });

  it('finds the same word across the two languages by its beginning, and numbers', () => {
    const { scored } = choose(
      'Quelle adaptation urbaine en 2050 ?',
      ranked(passage(1, 'Fish swim. Urban adaptation grows until 2050.')),
      'fr',
    );
    expect(scored[0]?.text).toBe('Urban adaptation grows until 2050.');
    expect(scored[0]?.coverage).toBeGreaterThan(0.5);
  });

  it('offers one unit for each of the nearest passages', () => {
    const text = 'Marshes are wet. Marshes are green.';
    const { scored } = choose(
      'marshes',
      ranked(passage(1, text), passage(2, text), passage(3, text), passage(4, text), passage(5, 'Fish.')),
    );
    expect(nearestUnits(scored).map((unit) => unit.passage.id)).toEqual([1, 2, 3]);
  });

  it('gives nothing for nothing', () => {
    expect(choose('marshes', []).chosen).toEqual([]);
  });
});

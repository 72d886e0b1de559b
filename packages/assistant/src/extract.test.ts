import { type Passage, type RankedPassage, readQuestion, stem, type TermGroup, terms } from '@lampyre/retriever';
import { describe, expect, it } from 'vitest';
import { chooseUnits, EXTRACTION, scoreUnits, withSimilarities } from './extract.js';
import { readTerms, weighTerms } from './term-match.js';
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

/** What may stand for the words of these tests in English; in the library a learned lexicon tells. */
const ENGLISH: Record<string, string> = { urbaine: 'urban', adaptation: 'adaptation', marais: 'marsh' };

function termsOf(question: string, language: 'en' | 'fr') {
  const own: TermGroup[] = terms(question, language).map((term) => ({
    word: term,
    alternatives: [{ stem: term, weight: 1 }],
  }));
  const other: TermGroup[] = Object.entries(ENGLISH)
    .filter(([word]) => question.toLowerCase().includes(word))
    .map(([word, english]) => ({ word, alternatives: [{ stem: stem(english, 'en'), weight: 0.8 }] }));
  return readTerms(language === 'en' ? { en: own, fr: [] } : { fr: own, en: other }, language);
}

function choose(question: string, passages: RankedPassage[], language: 'en' | 'fr' = 'en') {
  const focus = readQuestion(question, language);
  const questionTerms = termsOf(question, language);
  const scored = scoreUnits(passages, question, focus, questionTerms, weighTerms(questionTerms, passages));
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

  it('says once what two reports say, in the words that tell how sure their authors are', () => {
    const said = 'Small island states emit 4.6 tonnes a head, less than the global average of 6.9 tonnes';
    const { chosen } = choose(
      'How many tonnes a head do small island states emit?',
      ranked(passage(1, `${said}.`), passage(2, `${said}.¹⁸ (high confidence) (Figure 2.9) {Figure 2.10, 2.2}`)),
    );
    expect(chosen.map(({ passage: { id } }) => id)).toEqual([2]);
  });

  it('says once what a report prints in two languages, in the reader’s', () => {
    const english = passage(1, 'Marshes store 4.6 tonnes a head, about 12% of the urban total.');
    const french = passage(2, 'Les marais stockent 4,6 tonnes par tête, soit 12 % du total urbain.', {
      language: 'fr',
    });
    const { scored } = choose('How much do urban marshes store?', ranked(english, french));
    const even = scored.map((unit) => ({ ...unit, score: unit.passage.id === 1 ? 1 : 0.9 }));
    expect(chooseUnits(even, 'en').map((unit) => unit.passage.id)).toEqual([1]);
    expect(chooseUnits(even, 'fr').map((unit) => unit.passage.id)).toEqual([2]);
    const other = passage(2, 'Les marais stockent 4,6 tonnes par tête, soit 15 % du total urbain.', { language: 'fr' });
    const apart = choose('How much do urban marshes store?', ranked(english, other)).scored;
    expect(
      chooseUnits(
        apart.map((unit) => ({ ...unit, score: 1 })),
        'fr',
      ),
    ).toHaveLength(2);
  });

  it('prints a sentence once that goes on in another report', () => {
    const said = 'Marshes store five tonnes of carbon.';
    const { scored } = choose(
      'How much carbon do marshes store?',
      ranked(passage(1, said), passage(2, `${said} This keeps 38% of the coast of the north from drowning in storms.`)),
    );
    const pair = scored.find(({ text }) => text.length > said.length)!;
    const first = scored.find(({ passage: { id } }) => id === 1)!;
    expect(chooseUnits([first, pair]).map(({ text }) => text)).toEqual([pair.text]);
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

  it('tells a further page before it tells more of the same', () => {
    const { scored } = choose(
      'What harms marsh birds?',
      ranked(
        passage(1, 'Draining takes away water, fish and every shelter. Fires kill whoever cannot leave their nests.'),
        passage(2, 'Noise drives marsh birds from feeding grounds.'),
      ),
    );
    const even = scored
      .map((unit) => ({ ...unit, score: unit.passage.id === 1 ? 1 : 0.8 }))
      .sort((a, b) => b.score - a.score);
    const settings = { ...EXTRACTION, unitsMax: 2, worthPerWord: 0 };
    const pages = (shareOfPage: number) =>
      chooseUnits(even, undefined, { ...settings, shareOfPage }).map((unit) => unit.passage.id);
    expect(pages(EXTRACTION.shareOfPage)).toEqual([1, 2]);
    expect(pages(0)).toEqual([1, 1]);
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

  it('goes on from a sentence that is already told as the end of a pair', () => {
    const text =
      'Storms broke the dike of the marsh. Such a breach drowns 38% of it. If this breach is closed, the marsh recovers.';
    const { scored } = choose('What does a breach of the dike do to the marsh?', ranked(passage(1, text)));
    const pairs = scored.filter(({ unit }) => unit.sentences.length === 2).map((unit) => ({ ...unit, score: 1 }));
    expect(pairs).toHaveLength(2);
    expect(chooseUnits(pairs).map((unit) => unit.text)).toEqual([text]);
    expect(chooseUnits(pairs)[0]!.unit.sentences).toHaveLength(3);
  });

  it('reads a table row by row', () => {
    const table = passage(1, 'Table 1 Area of marshes\nYear | Area (km²)\n1950 | 665\n2021 | 412', {
      kind: 'table',
      caption: 'Table 1 Area of marshes',
    });
    const { scored } = choose('What was the area of marshes in 2021?', ranked(table));
    expect(scored[0]?.text).toBe('2021 | 412');
  });

  it('finds the sentence of the other language by what translates the question’s words', () => {
    const { scored } = choose(
      'Quelle adaptation urbaine pour les marais ?',
      ranked(passage(1, 'Fish swim in the deep sea. Urban adaptation helps each marsh to grow.')),
      'fr',
    );
    expect(scored[0]?.text).toBe('Urban adaptation helps each marsh to grow.');
    expect(scored[0]?.coverage).toBeGreaterThan(0.5);
  });

  it('puts the sentence first that means what is asked, of two that hold the same words', () => {
    const { scored } = choose(
      'Do marshes store carbon?',
      ranked(passage(1, 'Marshes store carbon in their mud. Marshes store much, and carbon is sold elsewhere.')),
    );
    const [first, second] = [scored[0]!, scored[1]!];
    const similarities = [first, second].map(({ text }) => (text.includes('elsewhere') ? 0.9 : 0.1));
    const again = withSimilarities([first, second], similarities);
    expect(again[0]?.text).toBe('Marshes store much, and carbon is sold elsewhere.');
    expect(again.map(({ similarity }) => similarity)).toEqual([0.9, 0.1]);
    expect(withSimilarities([first], [undefined])[0]?.similarity).toBe(0);
  });

  it('shows no labels of a chart', () => {
    const figure = passage(
      1,
      'Figure 1 Area of marshes in the north\n35 30 25 20 17,2 15 10 5 0 1950 2021 Marshes Pastures',
      { kind: 'figure', caption: 'Figure 1 Area of marshes in the north' },
    );
    const { scored } = choose('What is the area of marshes?', ranked(figure));
    expect(scored.map(({ text }) => text)).toEqual(['Figure 1 Area of marshes in the north']);
  });

  it('gives nothing for nothing', () => {
    expect(choose('marshes', []).chosen).toEqual([]);
  });
});

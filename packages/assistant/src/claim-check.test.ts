import { type Language, type Passage, terms, type TermGroup } from '@lampyre/retriever';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimProblem, checkClaim, type EvidencePiece } from './claim-check.js';

/** Every sentence here is invented. */
const ENGLISH = [
  'Salt marshes have lost about 38% of their area since 1950 (high confidence).',
  'Opening a dike costs between 20 000 and 45 000 euros per hectare.',
  'Restored marshes do not reach the species number of old marshes after 25 years (medium confidence).',
  'It is likely that the northern coast will be flooded 12 times more often by 2080.',
  'The ice cover of the lake of Lund fell from 140 days in 1965 to 62 days in 2021.',
  'The pumps of the port run for up to 9 hours a day.',
  'Restored meadows keep fewer birds and store more water than ploughed fields.',
  'Floods will rise (high confidence) and droughts will, too (medium confidence).',
];
const FRENCH = [
  'Le chauffage représente 61,5 % de la consommation d’énergie des écoles en 2022.',
  'L’isolation des toitures coûte 1 250 euros et n’est pas amortie en 11 ans.',
  'Les émissions ont baissé de 2,4 millions de tonnes depuis 2010 (degré de confiance élevé).',
];

function piecesOf(texts: readonly string[], language: Language): EvidencePiece[] {
  const passage = { kind: 'text', language, sectionPath: [], text: texts.join(' ') } as unknown as Passage;
  return texts.map((text) => ({ passage, range: { start: 0, end: text.length }, text, context: '' }));
}

/** Terms that stand for themselves in both languages: no lexicon is needed where claim and evidence share one. */
function ownTerms(claim: string, language: Language): Record<Language, TermGroup[]> {
  const groups = [...new Set(terms(claim, language))].map((own) => ({
    word: own,
    alternatives: [{ stem: own, weight: 1 }],
  }));
  return { en: groups, fr: groups };
}

function problemsOf(claim: string, language: Language, texts = language === 'en' ? ENGLISH : FRENCH): ClaimProblem[] {
  return checkClaim(claim, language, piecesOf(texts, language), ownTerms(claim, language)).problems;
}

const SENTENCES = [
  ...ENGLISH.map((text) => ({ text, language: 'en' as const })),
  ...FRENCH.map((text) => ({ text, language: 'fr' as const })),
];

describe('what a sentence says', () => {
  it.each(SENTENCES)('is held by itself: $text', ({ text, language }) => {
    const { problems, lexical, evidence } = checkClaim(
      text,
      language,
      piecesOf(language === 'en' ? ENGLISH : FRENCH, language),
      ownTerms(text, language),
    );
    expect(problems).toEqual([]);
    expect(lexical).toBe(1);
    expect(evidence[0]?.text).toBe(text);
  });

  it('is not held with any other number or year in it', () => {
    const numbers = SENTENCES.flatMap(({ text, language }) =>
      [...text.matchAll(/\d+(?:[  ]\d{3})*(?:,\d+)?/gu)].map((match) => ({ text, language, match })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.integer({ min: 3, max: 9999 }),
        ({ text, language, match }, other) => {
          fc.pre(Number(match[0].replace(/\s/gu, '').replace(',', '.')) !== other);
          const claim = text.slice(0, match.index) + other + text.slice(match.index + match[0].length);
          expect(problemsOf(claim, language)).toContain('quantity');
        },
      ),
    );
  });

  it('is held however a language writes its numbers and units', () => {
    expect(problemsOf('Opening a dike costs from €20,000 to €45,000 a hectare.', 'en')).toEqual([]);
    expect(problemsOf('A.1.2 Salt marshes have lost 38% of their area since 1950.', 'en')).toEqual([]);
    expect(problemsOf('Salt marshes have lost 38 per cent of their area since 1950.', 'en')).toEqual([]);
    expect(problemsOf('Depuis 2010, les émissions ont baissé de 2,4 Mt.', 'fr')).toContain('quantity');
    expect(problemsOf('Le chauffage représente 61,5% de l’énergie des écoles.', 'fr')).toEqual([]);
    expect(problemsOf('The coast will likely be flooded twelve times more often by 2080.', 'en')).toEqual([]);
  });

  it.each<[string, Language, ClaimProblem]>([
    ['The ice cover of the lake of Lund fell from 62 days in 1965 to 140 days in 2021.', 'en', 'quantity'],
    ['L’isolation des toitures coûte 11 euros et n’est pas amortie en 1 250 ans.', 'fr', 'quantity'],
    ['The pumps of the port run for 9 hours a day.', 'en', 'quantity'],
    ['Floods will rise (high confidence) and droughts will, too (high confidence).', 'en', 'calibrated term'],
    ['Salt marshes have lost about 38 hectares of their area since 1950.', 'en', 'quantity'],
    ['Salt marshes have lost about 38% of their area since 1950 (very high confidence).', 'en', 'calibrated term'],
    ['It is very likely that the northern coast will be flooded 12 times more often by 2080.', 'en', 'calibrated term'],
    ['Restored marshes reach the species number of old marshes after 25 years.', 'en', 'denial'],
    ['Salt marshes have not lost about 38% of their area since 1950.', 'en', 'denial'],
    ['L’isolation des toitures coûte 1 250 euros et est amortie en 11 ans.', 'fr', 'denial'],
    ['The ice cover of the lake of Lund rose from 140 days in 1965 to 62 days in 2021.', 'en', 'direction'],
    ['Les émissions ont augmenté de 2,4 millions de tonnes depuis 2010.', 'fr', 'direction'],
    ['The northern coast will be flooded 12 times more often by 2080.', 'en', 'calibrated term'],
    ['Restored meadows keep more birds and store less water than ploughed fields.', 'en', 'direction'],
    ['The ice cover of the lake of Oslo fell from 140 days in 1965 to 62 days in 2021.', 'en', 'name'],
    ['The NATO marshes have lost about 38% of their area since 1950.', 'en', 'name'],
  ])('is not what this says: %s', (claim, language, problem) => {
    expect(problemsOf(claim, language)).toContain(problem);
  });

  it('is held with the number of its note in front, but not with a number that it does not have', () => {
    expect(problemsOf('14 Salt marshes have lost about 38% of their area since 1950.', 'en')).toEqual([]);
    expect(problemsOf('14 Marshes have lost about 38% of their area since 1950.', 'en')).toContain('quantity');
  });

  it('may leave open in other words what is likely', () => {
    expect(problemsOf('The northern coast may well be flooded 12 times more often by 2080.', 'en')).toEqual([]);
  });

  it('is of the same century', () => {
    const problemsWith = (claim: string) =>
      checkClaim(claim, 'en', piecesOf(['The quay was raised in the 19th century.'], 'en'), ownTerms(claim, 'en'))
        .problems;
    expect(problemsWith('In the 19th century, the quay was raised.')).toEqual([]);
    expect(problemsWith('In the 18th century, the quay was raised.')).toEqual(['name']);
  });

  it('is not held by a passage about something else', () => {
    const { lexical } = checkClaim(
      ENGLISH[1]!,
      'en',
      piecesOf(['A salt marsh is flooded by the tides.'], 'en'),
      ownTerms(ENGLISH[1]!, 'en'),
    );
    expect(lexical).toBeLessThan(0.25);
  });
});

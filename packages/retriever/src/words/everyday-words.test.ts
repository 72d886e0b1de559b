import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inReportWords, parseReportWords, reportWords } from './everyday-words.js';
import { fold } from './stemming.js';
import { isStopWord } from './stop-words.js';

const LIST = readFileSync(new URL('../../lexicon/everyday-words.tsv', import.meta.url), 'utf8');
const WORDS = parseReportWords('# a comment\nen\tcar\tvehicles automobile\nen\tcars\tfleet\nfr\tvoiture\tvéhicules');
const groupOf = (word: string, ...alternatives: [stem: string, weight: number][]) => ({
  word,
  alternatives: alternatives.map(([stem, weight]) => ({ stem, weight })),
});

describe('parseReportWords', () => {
  it('knows words by their stems, and all that is said of one', () => {
    expect(WORDS.en.get('car')).toEqual(['vehicl', 'automobil', 'fleet']);
    expect(WORDS.fr.get('voitur')).toEqual(['vehicul']);
    expect(WORDS.en.get('voitur')).toBeUndefined();
  });
});

describe('inReportWords', () => {
  it('adds what reports write, loosely, once', () => {
    const [group] = inReportWords([groupOf('car', ['car', 1], ['vehicl', 0.7])], 'en', WORDS);
    expect(group!.alternatives).toEqual([
      { stem: 'car', weight: 1 },
      { stem: 'vehicl', weight: 0.7 },
      { stem: 'automobil', weight: 0.15, isLoose: true },
      { stem: 'fleet', weight: 0.15, isLoose: true },
    ]);
  });

  it('adds nothing for what is only perhaps meant, nor for other words', () => {
    const groups = [groupOf('wagen', ['car', 0.7]), groupOf('lamp', ['lamp', 1])];
    expect(inReportWords(groups, 'en', WORDS)).toEqual(groups);
  });
});

describe('the list of everyday words', () => {
  const lines = LIST.trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));

  it('has a language, a word and other words in each line', () => {
    for (const line of lines) expect(line).toMatch(/^(?:en|fr)\t[\p{L}’-]+\t[\p{L}-]+(?: [\p{L}-]+)*$/u);
  });

  it('says no word twice, none for itself, and none that questions are not searched by', () => {
    const said = lines.map((line) => line.split('\t').slice(0, 2).join(' '));
    expect(new Set(said).size).toBe(said.length);
    for (const line of lines) {
      const [language, word] = line.split('\t') as ['en' | 'fr', string, string];
      expect([word, isStopWord(fold(word), language)]).toEqual([word, false]);
    }
    for (const language of ['en', 'fr'] as const) {
      for (const [own, written] of reportWords()[language]) expect(written).not.toContain(own);
    }
  });
});

#!/usr/bin/env node
/**
 * Learns the bilingual lexicon: which English stems may stand for a French stem and the other way round (for the lexical
 * side), and how French words and set phrases read in English (for the gloss that the embedding model hears).
 *
 *   node packages/retriever/lexicon/train.mjs --tatoeba fra.txt --gemet gemet-en-fr.csv [--agrovoc agrovoc-en-fr.tsv]
 *
 * IBM Model 1 (Brown et al. 1993) with expectation maximisation over sentence pairs (Tatoeba) and term pairs (GEMET,
 * AGROVOC, our own `domain-pairs.tsv`), twice: on the very stems that the index holds, and on words as they are spelled, where
 * "données" and "donner", "marché" and "marche" are apart. The second run has function words on both sides and, in
 * sentences, prefers words at about the same place (Dyer et al. 2013): so a verb does not learn its neighbours. Term pairs count
 * several times, because they are short, clean and of the domain; a word of our own list has half its weight from there.
 *
 * Writes `lexicon.tsv.gz`: lines "fr|en<TAB>stem<TAB>translation probability …", "form<TAB>French word<TAB>English word probability …",
 * most frequent words first, and "phrase<TAB>French stems<TAB>English". About six minutes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { fold, isStopWord, spelledWords, terms } from '../dist/index.js';

const ITERATIONS = 6;
const TERM_PAIR_WEIGHT = { domain: 20, gemet: 6, agrovoc: 2, tatoeba: 1 };
const STEMS = { keptTranslations: 6, minProbability: 0.04, minReverseProbability: 0.005 };
const FORMS = { keptTranslations: 4, minProbability: 0.03 };
/** Sentences longer than this align badly and cost most. */
const MAX_TERMS = 14;
const MAX_WORDS = 20;
/** How much a word prefers those at its own place in the other sentence. */
const DIAGONAL_TENSION = 4;
const NULL_PROBABILITY = 0.08;
const OWN_LIST_SHARE = 0.5;
const PHRASE_TERMS = { least: 2, most: 4 };

const { values } = parseArgs({
  options: { tatoeba: { type: 'string' }, gemet: { type: 'string' }, agrovoc: { type: 'string' } },
});
const lines = (file) =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));

const texts = [
  ...lines(new URL('domain-pairs.tsv', import.meta.url)).map((line) => [...line.split('\t'), 'domain']),
  ...(values.gemet ? lines(values.gemet).slice(1) : []).map((line) => [...csvFields(line).slice(1, 3), 'gemet']),
  ...(values.agrovoc ? lines(values.agrovoc) : []).map((line) => [...line.split('\t').slice(1, 3), 'agrovoc']),
  ...(values.tatoeba ? lines(values.tatoeba) : []).map((line) => [...line.split('\t').slice(0, 2), 'tatoeba']),
].filter(([en, fr]) => en && fr);

const out = [...stemLines(), ...phraseLines(), ...formLines()];
const file = new URL('lexicon.tsv.gz', import.meta.url);
writeFileSync(file, gzipSync(out.join('\n'), { level: 9 }));
console.log(`${texts.length} pairs, ${out.length} entries, ${readFileSync(file).length} bytes`);

/** What the lexical side reads: translations of stems, both ways. */
function stemLines() {
  const pairs = texts.flatMap(([en, fr, source]) => {
    const english = [...new Set(terms(en, 'en'))];
    const french = [...new Set(terms(fr, 'fr'))];
    const fits = [english, french].every(({ length }) => length > 0 && length <= MAX_TERMS);
    return fits ? [{ en: english, fr: french, weight: TERM_PAIR_WEIGHT[source] }] : [];
  });
  const forward = modelOne(pairs.map(({ fr, en, weight }) => ({ from: fr, to: en, weight })));
  const backward = modelOne(pairs.map(({ fr, en, weight }) => ({ from: en, to: fr, weight })));
  const entries = (direction, model, reverse) =>
    [...model].flatMap(([source, row]) => {
      const kept = [...row].filter(
        ([target, p]) =>
          p >= STEMS.minProbability && (reverse.get(target)?.get(source) ?? 0) >= STEMS.minReverseProbability,
      );
      const listed = likeliest(kept, STEMS.keptTranslations);
      return listed === '' || /^\d/.test(source) ? [] : [`${direction}\t${source}\t${listed}`];
    });
  return [...entries('fr', forward, backward), ...entries('en', backward, forward)].sort();
}

/** Set phrases of the term lists, by the stems of their content words; our own list first. */
function phraseLines() {
  const phrases = new Map();
  for (const [en, fr, source] of texts) {
    if (source === 'tatoeba') continue;
    const stems = terms(fr, 'fr');
    if (stems.length < PHRASE_TERMS.least || stems.length > PHRASE_TERMS.most) continue;
    const key = stems.join(' ');
    if (!phrases.has(key)) phrases.set(key, en.toLowerCase());
  }
  return [...phrases].map(([key, english]) => `phrase\t${key}\t${english}`).sort();
}

/** What the gloss reads: English words for French words as they are spelled, most frequent French words first. */
function formLines() {
  const pairs = texts.flatMap(([en, fr, source]) => {
    const english = spelledWords(en, 'en');
    const french = spelledWords(fr, 'fr');
    const fits = [english, french].every(({ length }) => length > 0 && length <= MAX_WORDS);
    return fits ? [{ en: english, fr: french, weight: TERM_PAIR_WEIGHT[source], inOrder: source === 'tatoeba' }] : [];
  });
  const forward = modelOne(pairs.map(({ fr, en, ...rest }) => ({ from: fr, to: en, ...rest })), true);
  const backward = modelOne(pairs.map(({ fr, en, ...rest }) => ({ from: en, to: fr, ...rest })), true);
  const counts = new Map();
  for (const { fr, weight } of pairs) for (const word of fr) counts.set(word, (counts.get(word) ?? 0) + weight);
  const own = new Map();
  for (const [en, fr, source] of texts) {
    const [word, ...others] = spelledWords(fr, 'fr');
    const english = spelledWords(en, 'en');
    if (source === 'domain' && others.length === 0 && english.length === 1) {
      own.set(word, [...(own.get(word) ?? []), english[0]]);
    }
  }
  const byFrequency = [...forward.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  return byFrequency.flatMap((word) => {
    if (word === '' || /^\d/.test(word) || isStopWord(fold(word), 'fr')) return [];
    const learned = [...forward.get(word)]
      .filter(([, p]) => p >= FORMS.minProbability)
      .map(([target, p]) => [target, p * (backward.get(target)?.get(word) ?? 0) ** 0.25]);
    const mass = learned.reduce((sum, [, worth]) => sum + worth, 0);
    const listed = own.get(word) ?? [];
    const worths = new Map(learned.map(([target, worth]) => [target, worth / mass]));
    if (listed.length > 0) {
      for (const [target, worth] of worths) worths.set(target, worth * (1 - OWN_LIST_SHARE));
      for (const target of listed) worths.set(target, (worths.get(target) ?? 0) + OWN_LIST_SHARE / listed.length);
    }
    const entry = likeliest([...worths], FORMS.keptTranslations);
    return entry === '' ? [] : [`form\t${word}\t${entry}`];
  });
}

function likeliest(weighted, most) {
  return weighted
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .filter(([, p]) => p >= 0.005)
    .map(([target, p]) => `${target} ${p.toFixed(2)}`)
    .join(' ');
}

/** t(to | from) for every pair of words that meet in a pair of texts; with `placed`, also "" (no word) as a source. */
function modelOne(pairs, placed = false) {
  let table = new Map();
  const probability = (source, target) => (table.size === 0 ? 1 : (table.get(source)?.get(target) ?? 0));
  for (let round = 0; round < ITERATIONS; round += 1) {
    const counts = new Map();
    const totals = new Map();
    for (const { from, to, weight, inOrder } of pairs) {
      const sources = placed ? ['', ...from] : from;
      for (const [toIndex, target] of to.entries()) {
        const worths = sources.map((source, index) => {
          if (!placed) return probability(source, target);
          if (index === 0) return NULL_PROBABILITY * probability(source, target);
          const distance = Math.abs((index - 0.5) / from.length - (toIndex + 0.5) / to.length);
          const place = inOrder ? 2 * Math.exp(-DIAGONAL_TENSION * distance) : 1;
          return (place / from.length) * probability(source, target);
        });
        const norm = worths.reduce((sum, worth) => sum + worth, 0);
        if (norm === 0) continue;
        for (const [index, source] of sources.entries()) {
          const share = (weight * worths[index]) / norm;
          if (share < 1e-4) continue;
          const row = counts.get(source) ?? new Map();
          counts.set(source, row);
          row.set(target, (row.get(target) ?? 0) + share);
          totals.set(source, (totals.get(source) ?? 0) + share);
        }
      }
    }
    table = new Map();
    for (const [source, row] of counts) {
      const total = totals.get(source);
      const likely = new Map();
      for (const [target, count] of row) if (count / total > 1e-3) likely.set(target, count / total);
      table.set(source, likely);
    }
  }
  return table;
}

function csvFields(line) {
  const fields = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    fields.push((match[1] ?? match[2] ?? '').replace(/""/g, '"'));
  return fields;
}

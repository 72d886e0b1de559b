#!/usr/bin/env node
/**
 * Learns the bilingual lexicon: which English stems may stand for a French stem and the other way round (for the lexical
 * side), and how French words and set phrases read in English (for the gloss that the embedding model hears).
 *
 *   node packages/retriever/lexicon/train.mjs --tatoeba fra.txt --gemet gemet-en-fr.csv [--agrovoc agrovoc-en-fr.tsv] [--branches PACKAGE]
 *
 * IBM Model 1 (Brown et al. 1993) with expectation maximisation over sentence pairs (Tatoeba) and term pairs (GEMET,
 * AGROVOC, the branches of industry in ADEME's model of a citizen's footprint, our own `domain-pairs.tsv` and the readings of `readings.mjs`), twice: on the very stems that the index holds, and on words as they are spelled, where
 * "données" and "donner", "marché" and "marche" are apart. The second run has function words on both sides and, in
 * sentences, prefers words at about the same place (Dyer et al. 2013): so a verb does not learn its neighbours. Term pairs count
 * several times, because they are short, clean and of the domain; a word of our own list has half its weight from there; set phrases (`set-phrases.tsv`)
 * are for what their words do not say by themselves. A form that
 * `readings.mjs` lists is read as it says: rare forms ("estimés", "dimensionnement") meet too few sentences to be learned.
 *
 * Writes `lexicon.tsv.gz`: lines "fr|en<TAB>stem<TAB>translation probability …", "form<TAB>French word<TAB>English word", the
 * same of the most frequent word that looks so without accents ("folded") or has the stem ("stem"), and "phrase<TAB>French stems<TAB>English".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { fold, isStopWord, spelledWords, stem, terms } from '../dist/index.js';
import { readings } from './readings.mjs';

const ITERATIONS = 6;
const TERM_PAIR_WEIGHT = { domain: 20, phrases: 1, readings: 6, gemet: 6, agrovoc: 2, branches: 1, tatoeba: 1 };
const STEMS = { keptTranslations: 6, minProbability: 0.04, minReverseProbability: 0.005 };
/** Readings less likely than this are chance. */
const MIN_FORM_PROBABILITY = 0.03;
/** Sentences longer than this align badly and cost most. */
const MAX_TERMS = 14;
const MAX_WORDS = 20;
/** How much a word prefers those at its own place in the other sentence. */
const DIAGONAL_TENSION = 4;
const NULL_PROBABILITY = 0.08;
/** What a reading counts as fitting its stem at least. */
const LEAST_STEM_PROBABILITY = 0.01;
const OWN_LIST_SHARE = 0.5;
/** A form without accents that is so much rarer than one with them ("energie") lacks them by mistake. */
const MISTYPED_TIMES_RARER = 50;
const PHRASE_TERMS = { least: 2, most: 4 };

const { values } = parseArgs({
  options: {
    tatoeba: { type: 'string' },
    gemet: { type: 'string' },
    agrovoc: { type: 'string' },
    branches: { type: 'string' },
  },
});
const lines = (file) =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));

const texts = [
  ...lines(new URL('domain-pairs.tsv', import.meta.url)).map((line) => [...line.split('\t'), 'domain']),
  ...lines(new URL('set-phrases.tsv', import.meta.url)).map((line) => [...line.split('\t'), 'phrases']),
  ...[...readings].map(([french, english]) => [english, french, 'readings']),
  ...(values.gemet ? csvRecords(values.gemet).slice(1) : []).map(([, en, fr]) => [en, fr, 'gemet']),
  ...(values.agrovoc ? lines(values.agrovoc) : []).map((line) => [...line.split('\t').slice(1, 3), 'agrovoc']),
  ...(values.branches ? branchPairs(values.branches) : []).map((pair) => [...pair, 'branches']),
  ...(values.tatoeba ? lines(values.tatoeba) : []).map((line) => [...line.split('\t').slice(0, 2), 'tatoeba']),
].filter(([en, fr]) => en && fr);

const byStems = stemModels();
const out = [...stemLines(byStems), ...phraseLines(), ...formLines(byStems.forward)];
const file = new URL('lexicon.tsv.gz', import.meta.url);
writeFileSync(file, gzipSync(out.join('\n'), { level: 9 }));
console.log(`${texts.length} pairs, ${out.length} entries, ${readFileSync(file).length} bytes`);

/** t(English stem | French stem) and the other way round. */
function stemModels() {
  const pairs = texts.flatMap(([en, fr, source]) => {
    const english = [...new Set(terms(en, 'en'))];
    const french = [...new Set(terms(fr, 'fr'))];
    const fits = [english, french].every(({ length }) => length > 0 && length <= MAX_TERMS);
    return fits ? [{ en: english, fr: french, weight: TERM_PAIR_WEIGHT[source] }] : [];
  });
  const forward = modelOne(pairs.map(({ fr, en, weight }) => ({ from: fr, to: en, weight })));
  const backward = modelOne(pairs.map(({ fr, en, weight }) => ({ from: en, to: fr, weight })));
  return { forward, backward };
}

/** What the lexical side reads: translations of stems, both ways. */
function stemLines({ forward, backward }) {
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

/** Set phrases of the term lists, by the stems of their content words; our own lists first. */
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

/**
 * What the gloss reads: the English word for a French word as it is spelled, without accents, and for its stem. A rare form
 * ("énergies") learns chance neighbours, so that a reading also has to fit the word's stem.
 */
function formLines(byStem) {
  const pairs = texts.flatMap(([en, fr, source]) => {
    const english = spelledWords(en, 'en');
    const french = spelledWords(fr, 'fr');
    const fits = [english, french].every(({ length }) => length > 0 && length <= MAX_WORDS);
    return fits ? [{ en: english, fr: french, weight: TERM_PAIR_WEIGHT[source], inOrder: source === 'tatoeba' }] : [];
  });
  const forward = modelOne(
    pairs.map(({ fr, en, ...rest }) => ({ from: fr, to: en, ...rest })),
    true,
  );
  const backward = modelOne(
    pairs.map(({ fr, en, ...rest }) => ({ from: en, to: fr, ...rest })),
    true,
  );
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
  // Of two forms that look alike without accents, or share a stem, the one that texts hold more often speaks for both.
  const byFrequency = [...forward.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  const commonest = firstBy(
    byFrequency.map((word) => [word, word]),
    ([word]) => fold(word),
  );
  const isMistyped = (word) => counts.get(commonest.get(word)) > MISTYPED_TIMES_RARER * counts.get(word);
  const found = byFrequency.flatMap((word) => {
    if (word === '' || /^\d/.test(word) || isStopWord(fold(word), 'fr') || isMistyped(word)) return [];
    if (readings.has(word) && !own.has(word)) return [[word, readings.get(word)]];
    const learned = [...forward.get(word)]
      .filter(([, p]) => p >= MIN_FORM_PROBABILITY)
      .map(([target, p]) => {
        const ofStem = byStem.get(stem(fold(word), 'fr'))?.get(stem(fold(target), 'en')) ?? 0;
        const reverse = backward.get(target)?.get(word) ?? 0;
        return [target, p * reverse ** 0.25 * Math.sqrt(Math.max(ofStem, LEAST_STEM_PROBABILITY))];
      });
    const mass = learned.reduce((sum, [, worth]) => sum + worth, 0);
    const listed = own.get(word) ?? [];
    const worths = new Map(learned.map(([target, worth]) => [target, worth / mass]));
    if (listed.length > 0) {
      for (const [target, worth] of worths) worths.set(target, worth * (1 - OWN_LIST_SHARE));
      for (const target of listed) worths.set(target, (worths.get(target) ?? 0) + OWN_LIST_SHARE / listed.length);
    }
    const [best] = [...worths].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return best ? [[word, best[0]]] : [];
  });
  const forms = new Map(found);
  const folded = firstBy(found, ([word]) => fold(word));
  const stems = firstBy(found, ([word]) => stem(fold(word), 'fr'));
  return [
    ...[...forms].map(([word, english]) => `form\t${word}\t${english}`),
    ...[...folded].flatMap(([key, english]) => (forms.get(key) === english ? [] : [`folded\t${key}\t${english}`])),
    ...[...stems].map(([key, english]) => `stem\t${key}\t${english}`),
  ].sort();
}

/** The English of the first, that is the most frequent, word of each key. */
function firstBy(found, keyOf) {
  const first = new Map();
  for (const entry of found) if (!first.has(keyOf(entry))) first.set(keyOf(entry), entry[1]);
  return first;
}

function likeliest(weighted, most) {
  return weighted
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([target, p]) => `${target} ${p.toFixed(2)}`)
    .join(' ');
}

/**
 * t(to | from) for every pair of words that meet in a pair of texts; with `placed`, also "" (no word) as a source. Each pair of
 * words has a number, so that a round is a walk over arrays.
 */
function modelOne(pairs, placed = false) {
  const sourceIds = new Map();
  const targetIds = new Map();
  const idIn = (ids, word) => ids.get(word) ?? ids.set(word, ids.size).size - 1;
  const meetings = pairs.map(({ from, to, ...rest }) => ({
    ...rest,
    sources: (placed ? ['', ...from] : from).map((word) => idIn(sourceIds, word)),
    targets: to.map((word) => idIn(targetIds, word)),
  }));
  const numbers = new Map();
  const refs = new Int32Array(meetings.reduce((sum, { sources, targets }) => sum + sources.length * targets.length, 0));
  const sourceOf = [];
  const targetOf = [];
  let at = 0;
  for (const { sources, targets } of meetings) {
    for (const target of targets) {
      for (const source of sources) {
        const key = source * targetIds.size + target;
        let number = numbers.get(key);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(key, number);
          sourceOf.push(source);
          targetOf.push(target);
        }
        refs[at++] = number;
      }
    }
  }

  const probabilities = new Float64Array(numbers.size).fill(1);
  const worths = new Float64Array(MAX_WORDS + 1);
  for (let round = 0; round < ITERATIONS; round += 1) {
    const counts = new Float64Array(numbers.size);
    const totals = new Float64Array(sourceIds.size);
    at = 0;
    for (const { sources, targets, weight, inOrder } of meetings) {
      for (let place = 0; place < targets.length; place += 1, at += sources.length) {
        let norm = 0;
        for (let i = 0; i < sources.length; i += 1) {
          const prior = placed ? priorOf(i, sources.length - 1, (place + 0.5) / targets.length, inOrder) : 1;
          worths[i] = prior * probabilities[refs[at + i]];
          norm += worths[i];
        }
        if (norm === 0) continue;
        for (let i = 0; i < sources.length; i += 1) {
          const share = (weight * worths[i]) / norm;
          if (share < 1e-4) continue;
          counts[refs[at + i]] += share;
          totals[sources[i]] += share;
        }
      }
    }
    for (let number = 0; number < probabilities.length; number += 1) {
      const probability = counts[number] / totals[sourceOf[number]];
      probabilities[number] = probability > 1e-3 ? probability : 0;
    }
  }

  const sourceWords = [...sourceIds.keys()];
  const targetWords = [...targetIds.keys()];
  const table = new Map(sourceWords.map((word) => [word, new Map()]));
  for (let number = 0; number < probabilities.length; number += 1) {
    if (probabilities[number] > 0) {
      table.get(sourceWords[sourceOf[number]]).set(targetWords[targetOf[number]], probabilities[number]);
    }
  }
  return table;
}

/** How likely a word at a place (0 to 1) comes from source `index` of `length`, before anything is known of words; source 0 is none. */
function priorOf(index, length, place, inOrder) {
  if (index === 0) return NULL_PROBABILITY;
  const distance = Math.abs((index - 0.5) / length - place);
  return (inOrder ? 2 * Math.exp(-DIAGONAL_TENSION * distance) : 1) / length;
}

/**
 * The branches of industry, trade and services that ADEME's model of a citizen's footprint lists in both languages, a line each with its share:
 * "- Horlogerie (4%)", "- Watchmaking (4%)". Lines that the translation ran together are left out.
 */
function branchPairs(folder) {
  const [english, french] = ['en', 'fr'].map((language) =>
    JSON.parse(readFileSync(join(folder, 'public', `co2-model.FR-lang.${language}.json`), 'utf8')),
  );
  const listed = (rule) =>
    String(rule?.description ?? '')
      .split('\n')
      .filter((line) => line.trim().startsWith('-'));
  const named = (line) => line.replace(/\([^)]*\)|\*|^\s*-/g, '').trim();
  const isOne = (line) => (line.match(/%\)/g) ?? []).length === 1;
  return Object.keys(french).flatMap((key) => {
    if (!key.startsWith('empreinte branche')) return [];
    const [own, other] = [listed(english[key]), listed(french[key])];
    if (own.length !== other.length) return [];
    return own.flatMap((line, at) => (isOne(line) && isOne(other[at]) ? [[named(line), named(other[at])]] : []));
  });
}

/** The records of a CSV file; a quoted field may run over several lines. */
function csvRecords(file) {
  const records = [[]];
  for (const [, quoted, plain, end] of readFileSync(file, 'utf8').matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    records.at(-1).push((quoted ?? plain).replaceAll('""', '"'));
    if (end !== ',') records.push([]);
  }
  return records;
}

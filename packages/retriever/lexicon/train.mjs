#!/usr/bin/env node
/**
 * Learns the bilingual lexicon: which English stems may stand for a French stem, and the other way round.
 *
 *   node packages/retriever/lexicon/train.mjs --tatoeba fra.txt --gemet gemet-en-fr.csv [--agrovoc agrovoc-en-fr.tsv]
 *
 * IBM Model 1 (Brown et al. 1993) with expectation maximisation over sentence pairs (Tatoeba) and term pairs (GEMET,
 * AGROVOC, our own `domain-pairs.tsv`), on the very stems that the index holds. Term pairs count several times, because
 * they are short, clean and of the domain. Both directions are learned; a translation is kept when it is likely in
 * its direction and not implausible in the other.
 *
 * Writes `lexicon.tsv.gz`: lines "fr|en<TAB>stem<TAB>translation probability …", and "word<TAB>English stem<TAB>its most frequent
 * word", with which a French question is glossed into English for the embedding model.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { isStopWord, stem, terms, words } from '../dist/index.js';

const ITERATIONS = 6;
const TERM_PAIR_WEIGHT = { domain: 20, gemet: 6, agrovoc: 2, tatoeba: 1 };
const KEPT_TRANSLATIONS = 6;
const MIN_PROBABILITY = 0.04;
const MIN_REVERSE_PROBABILITY = 0.005;
/** Sentences longer than this align badly and cost most. */
const MAX_TERMS = 14;

const { values } = parseArgs({
  options: { tatoeba: { type: 'string' }, gemet: { type: 'string' }, agrovoc: { type: 'string' } },
});
const pairs = [];
/** How often each English word stands for its stem. */
const surfaces = new Map();
const addPair = (en, fr, weight) => {
  const english = [...new Set(terms(en, 'en'))];
  const french = [...new Set(terms(fr, 'fr'))];
  if (english.length === 0 || french.length === 0) return;
  if (english.length > MAX_TERMS || french.length > MAX_TERMS) return;
  pairs.push({ en: english, fr: french, weight });
  for (const word of words(en, 'en')) {
    if (isStopWord(word, 'en')) continue;
    const own = stem(word, 'en');
    const counts = surfaces.get(own) ?? new Map();
    surfaces.set(own, counts.set(word, (counts.get(word) ?? 0) + weight));
  }
};
const lines = (file) =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));

for (const line of lines(new URL('domain-pairs.tsv', import.meta.url))) {
  const [en, fr] = line.split('\t');
  addPair(en, fr, TERM_PAIR_WEIGHT.domain);
}
if (values.gemet) {
  for (const line of lines(values.gemet).slice(1)) {
    const [, en, fr] = csvFields(line);
    if (en && fr) addPair(en, fr, TERM_PAIR_WEIGHT.gemet);
  }
}
if (values.agrovoc) {
  for (const line of lines(values.agrovoc)) {
    const [, en, fr] = line.split('\t');
    if (en && fr) addPair(en, fr, TERM_PAIR_WEIGHT.agrovoc);
  }
}
if (values.tatoeba) {
  for (const line of lines(values.tatoeba)) {
    const [en, fr] = line.split('\t');
    if (en && fr) addPair(en, fr, TERM_PAIR_WEIGHT.tatoeba);
  }
}

const forward = modelOne(pairs.map(({ fr, en, weight }) => ({ from: fr, to: en, weight })));
const backward = modelOne(pairs.map(({ fr, en, weight }) => ({ from: en, to: fr, weight })));
const translations = [...entries('fr', forward, backward), ...entries('en', backward, forward)];
const used = new Set(
  translations
    .filter((line) => line.startsWith('fr'))
    .flatMap((line) =>
      line
        .split('\t')[2]
        .split(' ')
        .filter((_, at) => at % 2 === 0),
    ),
);
const surfaceLines = [...surfaces].flatMap(([own, counts]) => {
  const [word] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  return used.has(own) && word !== own ? [`word\t${own}\t${word}`] : [];
});
const out = [...translations, ...surfaceLines].sort();
const file = new URL('lexicon.tsv.gz', import.meta.url);
writeFileSync(file, gzipSync(out.join('\n'), { level: 9 }));
console.log(`${pairs.length} pairs, ${out.length} stems, ${readFileSync(file).length} bytes`);

/** t(to | from) for every pair of stems that meet in a pair of texts. */
function modelOne(texts) {
  let table = new Map();
  for (let round = 0; round < ITERATIONS; round += 1) {
    const counts = new Map();
    const totals = new Map();
    for (const { from, to, weight } of texts) {
      for (const target of to) {
        let norm = 0;
        for (const source of from) norm += table.size === 0 ? 1 : (table.get(source)?.get(target) ?? 0);
        if (norm === 0) continue;
        for (const source of from) {
          const share = (weight * (table.size === 0 ? 1 : (table.get(source)?.get(target) ?? 0))) / norm;
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

function entries(direction, model, reverse) {
  const found = [];
  for (const [source, row] of model) {
    if (/^\d/.test(source)) continue;
    const kept = [...row]
      .filter(
        ([target, p]) => p >= MIN_PROBABILITY && (reverse.get(target)?.get(source) ?? 0) >= MIN_REVERSE_PROBABILITY,
      )
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, KEPT_TRANSLATIONS);
    if (kept.length > 0)
      found.push(`${direction}\t${source}\t${kept.map(([target, p]) => `${target} ${p.toFixed(2)}`).join(' ')}`);
  }
  return found;
}

function csvFields(line) {
  const fields = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    fields.push((match[1] ?? match[2] ?? '').replace(/""/g, '"'));
  return fields;
}

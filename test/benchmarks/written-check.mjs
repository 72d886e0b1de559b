#!/usr/bin/env node
// How good is the check after writing? Takes true sentences of the starter reports as they stand, and paraphrases of them in both
// languages (written-paraphrases.jsonl), makes each false in one way, and counts what the check catches and what it wrongly doubts.
//   node test/benchmarks/written-check.mjs --data DIR     DIR: a library that holds corpus/starter (lampyre add corpus/starter --data DIR)
// or any other reports, of which the paraphrases know nothing
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openLibrary } from '@lampyre/retriever';
import { splitSentences } from '../../packages/assistant/dist/sentences.js';
import { evidencePieces, supportOf } from '../../packages/assistant/dist/written-check.js';

const { values } = parseArgs({ options: { data: { type: 'string' }, verbose: { type: 'boolean', default: false } } });
if (!values.data) {
  console.error('--data DIR is missing: a library that holds corpus/starter');
  process.exit(2);
}
const SENTENCE_WORDS_MIN = 8;
const PASSAGES_OF_A_REPORT = 60;

const library = await openLibrary(values.data);
const passages = await passagesOf(library);
const paraphrases = readFileSync(new URL('written-paraphrases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** Text passages of each report: what searches with the reports' own sentences find. */
async function passagesOf(library) {
  const found = [];
  for (const report of library.list()) {
    const questions = library
      .document(report.id)
      .blocks.filter(({ kind, text }) => kind === 'paragraph' && text.length > 60)
      .map(({ text }) => text.slice(0, 200));
    // Spread over the whole report.
    const step = Math.max(1, Math.floor(questions.length / PASSAGES_OF_A_REPORT));
    const own = new Map();
    for (const question of questions.filter((_, at) => at % step === 0)) {
      const { ranked } = await library.search(question, { top: 3, report: report.id });
      for (const { passage } of ranked) if (passage.kind === 'text') own.set(passage.id, passage);
      if (own.size >= PASSAGES_OF_A_REPORT) break;
    }
    found.push(...own.values());
  }
  return found;
}

/** Ways to make a sentence false; each gives undefined where it does not apply. */
const FALSIFY = {
  // What a sentence begins with may be the number of a note.
  'a false number': (text) =>
    replaced(text, /(?<!^)(?<![\p{L}\d.,-])(\d+(?:[.,]\d+)?)(?![\d.,]*\d)/gu, (number) =>
      /^(?:19|20)\d\d$/.test(number)
        ? undefined
        : number.replace(/\d/, (digit) => String((Number(digit) + 3) % 9 || 7)),
    ),
  'a swapped year': (text) =>
    replaced(text, /(?<![\d.,])(?:18|19|20)\d\d(?![\d.,]*\d)/gu, (year) => String(Number(year) - 7)),
  'a changed unit': (text) =>
    replaced(
      text,
      /(?<=\d\s?)(?:%|°C|TWh|kWh|Wh|Gt|kg|tonnes|ppm|billion|milliards?|million(?:s)?|dollars)(?!\p{L}*\p{Lu}{2})/gu,
      (unit) => UNITS[unit],
    ),
  'a dropped not': (text) => {
    const dropped = text
      .replace(/\b(do|does|did|is|are|was|were|will|can|could|has|have) not\b/u, '$1')
      .replace(/\bne (\p{L}+) pas\b|\bn’(\p{L}+) pas\b/u, (_whole, a, b) => a ?? b);
    return dropped === text ? undefined : dropped;
  },
  'a stronger term': (text) => {
    const stronger = text
      .replace(/(?<!very )\bhigh confidence/u, 'very high confidence')
      .replace(/\bmedium confidence/u, 'high confidence')
      .replace(/confiance élevé/u, 'confiance très élevé')
      .replace(/(?<!very |more |extremely )\blikely\b/u, 'very likely');
    return stronger === text ? undefined : stronger;
  },
  'the other direction': (text) =>
    replaced(
      text,
      /(?<!\p{L})(?:fell|rose|grew|risen|increase|decrease|more|baissé|augmenté|hausse|baisse|shrinks|reduce|réduit)(?!\p{L})/gu,
      (word) => OPPOSITES[word],
    ),
  'exchanged numbers': (text) => {
    const numbers = [...text.matchAll(/(?<!^)(?<![\p{L}\d.,–-])\d+(?:[.,]\d+)?(?![\d.,]*\d|[–\p{L}-])/gu)];
    const [first, second] = [numbers[0], numbers.find(([number]) => number !== numbers[0][0])];
    if (!second || second.index - first.index < 12) return undefined;
    const between = text.slice(first.index + first[0].length, second.index);
    return text.slice(0, first.index) + second[0] + between + first[0] + text.slice(second.index + second[0].length);
  },
  'a dropped bound': (text) => {
    const dropped = text.replace(
      /\b(?:up to|at least|more than|less than|jusqu’à|au moins|plus de|moins de)\s(?=\d)/u,
      '',
    );
    return dropped === text ? undefined : dropped;
  },
  'a dropped likelihood': (text) => {
    const dropped = text
      .replace(/\b(is|are|was|were|will|has|have|would) (?:very |extremely )?likely (?:to )?/u, '$1 ')
      .replace(/\b[Ii]t is (?:very |extremely )?likely that /u, '');
    return dropped === text ? undefined : dropped;
  },
  'a lost place': (text) => {
    const lost = text.replace(
      /,? (?:in|dans|en) (?:the |les |des )?(?:urban areas|developing countries|(?:small )?islands?|cities|Africa|Asia|Europe|North America|South America|Australia|tropical regions|France|Europe|métropole|zones? [\p{L}-]+)(?=[ ,.;])/u,
      '',
    );
    return lost === text ? undefined : lost;
  },
  'one of two terms changed': (text) => {
    const terms = [...text.matchAll(/\b(?:very high|high|medium|low) confidence\b/gu)];
    if (terms.length < 2) return undefined;
    const last = terms.at(-1);
    const other = last[0] === 'medium confidence' ? 'high confidence' : 'medium confidence';
    return text.slice(0, last.index) + other + text.slice(last.index + last[0].length);
  },
};
const UNITS = {
  '%': '°C',
  '°C': '%',
  TWh: 'GWh',
  kWh: 'MWh',
  Wh: 'kWh',
  Gt: 'Mt',
  kg: 't',
  tonnes: 'kg',
  ppm: 'ppb',
  billion: 'million',
  milliards: 'millions',
  milliard: 'million',
  million: 'billion',
  millions: 'milliards',
  dollars: 'euros',
};
const OPPOSITES = {
  fell: 'rose',
  rose: 'fell',
  grew: 'shrank',
  risen: 'fallen',
  increase: 'decrease',
  decrease: 'increase',
  more: 'less',
  baissé: 'augmenté',
  augmenté: 'baissé',
  hausse: 'baisse',
  baisse: 'hausse',
  shrinks: 'grows',
  reduce: 'increase',
  réduit: 'augmenté',
};

/** The first place where `change` gives something. */
function replaced(text, pattern, change) {
  for (const match of text.matchAll(pattern)) {
    const into = change(match[0]);
    if (into !== undefined && into !== match[0])
      return text.slice(0, match.index) + into + text.slice(match.index + match[0].length);
  }
  return undefined;
}

const sources = { report: (id) => library.report(id) };
const piecesOf = new Map(passages.map((passage) => [passage.id, evidencePieces(passage, sources)]));
const supported = async (text, language, passage) => supportOf(text, language, piecesOf.get(passage.id), library);

const truths = [
  ...passages.flatMap((passage) =>
    splitSentences(passage.text, passage.language)
      .map(({ start, end }) => passage.text.slice(start, end).replace(/\s*\[\d[^\]]*\]/gu, ''))
      .filter((text) => /[.!]\)?$/u.test(text) && text.split(/\s+/).length >= SENTENCE_WORDS_MIN)
      .map((text) => ({ set: 'as printed', text, language: passage.language, passage })),
  ),
  ...paraphrases.flatMap(({ report, from, language, text }) => {
    const passage = passages.find((each) => each.report === report && each.text.includes(from));
    if (!passage) console.log(`no passage holds: ${from}`);
    return passage ? [{ set: language === passage.language ? 'paraphrase' : 'across', text, language, passage }] : [];
  }),
];

const counts = {};
const count = (set, what, caught) => {
  counts[set] ??= {};
  counts[set][what] ??= { of: 0, doubted: 0 };
  counts[set][what].of += 1;
  if (caught) counts[set][what].doubted += 1;
};
for (const [index, { set, text, language, passage }] of truths.entries()) {
  const verdict = await supported(text, language, passage);
  count(set, 'true', !verdict.supported);
  if (!verdict.supported)
    console.log(`doubted (${set}, ${verdict.problems.join(', ') || `meaning ${verdict.lexical.toFixed(2)}`}): ${text}`);
  for (const [what, falsify] of Object.entries(FALSIFY)) {
    const made = falsify(text);
    if (made === undefined) continue;
    const check = await supported(made, language, passage);
    count(set, what, !check.supported);
    if (check.supported && values.verbose) console.log(`missed (${what}): ${made}`);
  }
  const others = passages.filter(
    (other) => other.report === passage.report && other.id !== passage.id && !other.text.includes(text.slice(0, 40)),
  );
  const other = others[(index * 7) % others.length];
  const wrong = await supported(text, language, other);
  count(set, 'a false citation', !wrong.supported);
  if (wrong.supported && values.verbose) console.log(`missed (citation of ${other.sectionPath.at(-1)}): ${text}`);
}
for (const [set, kinds] of Object.entries(counts)) {
  const made = Object.entries(kinds).filter(([what]) => what !== 'true');
  const sum = made.reduce((all, [, { of, doubted }]) => ({ of: all.of + of, doubted: all.doubted + doubted }), {
    of: 0,
    doubted: 0,
  });
  console.log(`${set}: true sentences wrongly doubted ${share(kinds.true)}; false ones caught ${share(sum)}`);
  for (const [what, kind] of made) console.log(`  ${what.padEnd(20)} ${share(kind)}`);
}
function share({ of, doubted }) {
  return `${(doubted / of).toFixed(3)} (${doubted} of ${of})`;
}
await library.close();

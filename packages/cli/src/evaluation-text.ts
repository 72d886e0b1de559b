import type { Comparison, MeasureKey, Run } from '@lampyre/evaluation';

/** Measures that a terminal shows, in the words of its lines. */
const LINES: readonly [MeasureKey, string][] = [
  ['hit1', 'right page found first'],
  ['hit5', 'right page among the first 5'],
  ['mrr', 'MRR@10'],
  ['ndcg', 'nDCG@10'],
  ['rightPageCited', 'right page cited'],
  ['citationPrecision', 'citation precision'],
  ['citationRecall', 'citation recall'],
  ['verbatim', 'quotes word for word'],
  ['boxRight', 'boxes on the quoted words'],
  ['allFacts', 'all key facts'],
  ['facts', 'key facts'],
  ['calibratedKept', 'calibrated language kept'],
  ['supported', 'sentences supported'],
  ['unsupported', 'sentences unsupported'],
  ['languageRight', 'in the language asked'],
  ['refusedRightly', 'refused when it should'],
  ['refusedWrongly', 'refused when it should not'],
  ['failed', 'failed'],
];
const NAME_WIDTH = 30;

/** A run as a person reads it in a terminal: each figure with its 95 % interval and n. */
export function runText({ system, questions, summary, energy, seconds }: Run, path: string): string {
  const figures = summary.all.figures;
  const shares = LINES.flatMap(([key, words]) => {
    const figure = figures[key];
    if (!figure) return [];
    const { value, low, high, n, of } = figure;
    const counted = of === n ? `n = ${n}` : `n = ${n}, ${of} looked at`;
    return [`${words.padEnd(NAME_WIDTH)} ${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)}), ${counted}`];
  });
  const { words, milliseconds, joules } = figures;
  const cost = [
    words && `${words.value.toFixed(0)} words`,
    milliseconds && `${milliseconds.value.toFixed(0)} ms`,
    joules && `${joules.value.toPrecision(3)} J (${joules.low.toPrecision(3)}–${joules.high.toPrecision(3)})`,
  ].filter(Boolean);
  const used = Object.values(energy).reduce((sum, part) => sum + (part?.joules.value ?? 0), 0);
  return [
    `${system.name}: ${questions.length} questions`,
    ...shares,
    `${'an answer'.padEnd(NAME_WIDTH)} ${cost.join(', ') || 'cost unknown'}`,
    `${'this evaluation'.padEnd(NAME_WIDTH)} ${seconds.toFixed(0)} s, ${used.toPrecision(3)} J`,
    `${'kept in'.padEnd(NAME_WIDTH)} ${path}`,
    '',
  ].join('\n');
}

/** What changed, question by question, the worse first. */
export function comparisonText({ before, after, n, worse, better, otherwise }: Comparison): string {
  const lines = [...worse, ...better].flatMap(({ question, changes }) => [
    `${question.id}: ${question.question}`,
    ...changes.map(
      ({ kind, direction, before: was, after: is }) => `  ${direction}: ${kind}: ${short(was)} → ${short(is)}`,
    ),
  ]);
  return [
    `${before} → ${after}: of ${n} questions ${worse.length} worse, ${better.length} better, ${otherwise.length} otherwise changed`,
    ...lines,
  ].join('\n');
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line === '' ? '–' : line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

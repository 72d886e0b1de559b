import type { GivenAnswer } from './given-answer.js';
import type { MeasureKey } from './measures.js';
import type { Question } from './question.js';
import type { ScoredAnswer } from './score-answer.js';
import { numbersOf } from './sentence-support.js';
import { wordsAlone } from './words-alone.js';

export type ChangeKind =
  | 'failed'
  | 'mended'
  | 'refusal-removed'
  | 'refusal-added'
  | 'page-shifted'
  | 'number-changed'
  | 'fact-lost'
  | 'fact-gained'
  | 'quote-altered'
  | 'quote-restored'
  | 'box-misplaced'
  | 'box-restored'
  | 'calibrated-lost'
  | 'calibrated-kept'
  | 'support-lost'
  | 'support-gained'
  | 'text-changed';

/** One change of an answer; `before` and `after` are what changed, as a person reads it. */
export interface Change {
  kind: ChangeKind;
  direction: 'worse' | 'better' | 'neither';
  before: string;
  after: string;
}

interface Side {
  answer: GivenAnswer | undefined;
  score: ScoredAnswer | undefined;
}

/** Share of words, numbers aside, that two sentences share when they are the same sentence with other numbers. */
const SAME_SENTENCE = 0.8;

/** Names what changed between two answers to one question, the gravest first. */
export function changesOf(question: Question, before: Side, after: Side): Change[] {
  const [was, is] = [before.answer, after.answer];
  const failures = failureChange(before, after);
  if (failures || !was || !is) return failures ? [failures] : [];
  const changes = [
    ...refusalChanges(question, was, is),
    ...pageChanges(question, was, is, before.score, after.score),
    ...numberChanges(was, is),
    ...scoreChanges(before.score, after.score),
  ];
  if (changes.length === 0 && wordsAlone(was.text).join(' ') !== wordsAlone(is.text).join(' ')) {
    changes.push({ kind: 'text-changed', direction: 'neither', before: was.text, after: is.text });
  }
  return changes;
}

function failureChange({ answer: was }: Side, { answer: is }: Side): Change | undefined {
  const [failedBefore, failedAfter] = [!was || was.error !== undefined, !is || is.error !== undefined];
  if (failedBefore === failedAfter) return undefined;
  return {
    kind: failedAfter ? 'failed' : 'mended',
    direction: failedAfter ? 'worse' : 'better',
    before: was?.error?.message ?? was?.text ?? '',
    after: is?.error?.message ?? is?.text ?? '',
  };
}

function refusalChanges({ unanswerable }: Question, was: GivenAnswer, is: GivenAnswer): Change[] {
  if (was.abstained === is.abstained) return [];
  const right = is.abstained === unanswerable;
  return [
    {
      kind: is.abstained ? 'refusal-added' : 'refusal-removed',
      direction: right ? 'better' : 'worse',
      before: was.text,
      after: is.text,
    },
  ];
}

function pageChanges(
  { unanswerable }: Question,
  was: GivenAnswer,
  is: GivenAnswer,
  before: ScoredAnswer | undefined,
  after: ScoredAnswer | undefined,
): Change[] {
  const [pagesBefore, pagesAfter] = [pagesOf(was), pagesOf(is)];
  if (pagesBefore === pagesAfter || (was.abstained && is.abstained)) return [];
  const direction = unanswerable ? 'neither' : directionOf('citationPrecision', before, after);
  return [{ kind: 'page-shifted', direction, before: pagesBefore, after: pagesAfter }];
}

function pagesOf({ citations }: GivenAnswer): string {
  return [...new Set(citations.map(({ report, page }) => `${report}, p. ${page}`))].join('; ');
}

/** Sentences of the same words with other numbers. */
function numberChanges(was: GivenAnswer, is: GivenAnswer): Change[] {
  const earlier = was.sentences.map(({ text }) => ({ text, ...wordsAndNumbers(text) }));
  return is.sentences.flatMap(({ text }): Change[] => {
    const now = wordsAndNumbers(text);
    const same = earlier.find(({ words }) => overlap(words, now.words) >= SAME_SENTENCE);
    if (!same || same.numbers.join(' ') === now.numbers.join(' ')) return [];
    const gone = same.numbers.filter((number) => !now.numbers.includes(number));
    const come = now.numbers.filter((number) => !same.numbers.includes(number));
    if (gone.length === 0 && come.length === 0) return [];
    // Which of the two numbers is right is for the facts and the sources to say; a change by itself is a warning.
    return [{ kind: 'number-changed', direction: 'worse', before: gone.join(', '), after: come.join(', ') }];
  });
}

function wordsAndNumbers(text: string): { words: string[]; numbers: string[] } {
  return { words: wordsAlone(text).filter((word) => !/\d/.test(word)), numbers: numbersOf(text, 'fr') };
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const [inA, inB] = [new Set(a), new Set(b)];
  const shared = [...inA].filter((word) => inB.has(word)).length;
  return shared / Math.max(1, inA.size, inB.size);
}

function scoreChanges(before: ScoredAnswer | undefined, after: ScoredAnswer | undefined): Change[] {
  if (!before || !after) return [];
  const changes: Change[] = [];
  const say = (worse: ChangeKind, better: ChangeKind, key: MeasureKey, listOf: (score: ScoredAnswer) => string) => {
    const direction = directionOf(key, before, after);
    if (direction === 'neither') return;
    changes.push({
      kind: direction === 'worse' ? worse : better,
      direction,
      before: listOf(before),
      after: listOf(after),
    });
  };
  say('fact-lost', 'fact-gained', 'facts', ({ factsMissing }) =>
    factsMissing.map((fact) => (typeof fact === 'string' ? fact : fact.pattern)).join('; '),
  );
  say('quote-altered', 'quote-restored', 'verbatim', ({ notVerbatim }) => notVerbatim.map((n) => `[${n}]`).join(' '));
  say('box-misplaced', 'box-restored', 'boxRight', ({ boxElsewhere }) => boxElsewhere.map((n) => `[${n}]`).join(' '));
  say('calibrated-lost', 'calibrated-kept', 'calibratedKept', ({ calibratedLost }) => calibratedLost.join('; '));
  say('support-lost', 'support-gained', 'supported', ({ support }) => {
    return `${support.filter((level) => level === 'supported').length} / ${support.length}`;
  });
  return changes;
}

function directionOf(
  key: MeasureKey,
  before: ScoredAnswer | undefined,
  after: ScoredAnswer | undefined,
): Change['direction'] {
  const [first, second] = [before?.tallies[key], after?.tallies[key]];
  if (!first || !second) return 'neither';
  const step = second.sum / second.of - first.sum / first.of;
  if (Math.abs(step) < 1e-9) return 'neither';
  return step < 0 ? 'worse' : 'better';
}

import { stem } from '@lampyre/retriever';
import type { EvaluatedLibrary } from '../src/evaluate.js';
import type { Question } from '../src/question.js';

type Document = ReturnType<EvaluatedLibrary['document']>;
type Block = Document['blocks'][number];
type Report = ReturnType<EvaluatedLibrary['list']>[number];

const LINE_HEIGHT_PT = 12;
const LETTER_WIDTH_PT = 5;

/** A library of one English report, `warming`, set by hand: each page is a list of lines. */
export function printedLibrary(pages: readonly (readonly string[])[]): EvaluatedLibrary {
  const report = {
    id: 'warming',
    file: 'Warming_en',
    title: 'Warming',
    language: 'en',
    pages: pages.length,
    sha256: 'f'.repeat(64),
  } as Report;
  const blocks = pages.flatMap((lines, page) => lines.map((text, line) => printedBlock(text, page + 1, line)));
  const document = { pages: pages.map((_, index) => ({ page: index + 1 })), blocks } as Document;
  return {
    list: () => [report],
    document: () => document,
    questionTerms: (question) =>
      question
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word.length > 3)
        .map((word) => ({ word, alternatives: [{ stem: stem(word, 'en'), weight: 1 }] })),
    similarities: async (_question, _from, texts) => texts.map(() => undefined),
    embeddingModel: 'none',
    vectorSearch: { kind: 'exact', reason: { en: 'test', fr: 'test' } },
  };
}

/** Where a line of a page is printed. */
export function lineBox(line: number): [number, number, number, number] {
  return [0, line * LINE_HEIGHT_PT, 600, (line + 1) * LINE_HEIGHT_PT];
}

function printedBlock(text: string, page: number, line: number): Block {
  let at = 0;
  const words = text.split(' ').map((word): [number, number] => {
    const edges: [number, number] = [at, at + word.length * LETTER_WIDTH_PT];
    at = edges[1] + LETTER_WIDTH_PT;
    return edges;
  });
  return {
    id: `b${page}-${line}`,
    kind: 'paragraph',
    page,
    bbox: lineBox(line),
    text,
    lines: [{ bbox: lineBox(line), start: 0, end: text.length, words }],
  };
}

/** A question on the report `warming`, with what a test does not care about filled in. */
export function questionOn(change: Partial<Question>): Question {
  return {
    id: 'q1',
    language: 'en',
    kind: 'fact',
    question: 'How much warmer is it?',
    pages: { warming: [1] },
    quotes: [],
    facts: [],
    calibrated: [],
    unanswerable: false,
    ...change,
  };
}

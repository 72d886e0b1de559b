import type { Language, Library, Passage } from '@lampyre/retriever';
import type { AnswerSentence, Citation, WrittenCheck } from './answer.js';
import { marksBeforeStops, withoutMarks } from './citation-marks.js';
import { cite } from './citations.js';
import { type ClaimVerdict, checkClaim, type EvidencePiece } from './claim-check.js';
import type { Sources } from './compose.js';
import { instructsProgram } from './embedded-instructions.js';
import { splitSentences, type TextRange } from './sentences.js';
import { tableLines } from './table-lines.js';
import { inContext, unitsOf } from './unit.js';

/** What a model wrote, checked. */
export interface CheckedWriting {
  /** All sentences; those that nothing supports carry no citation. */
  sentences: AnswerSentence[];
  /** What the supported ones rest on, word for word. */
  citations: Citation[];
  check: WrittenCheck;
}

/** How much of a claim must be found in its evidence. Set on paraphrases and foreign sentences, see the README. */
const MEANING = {
  /** Share of its content words that is enough by itself. */
  lexicalEnough: 0.6,
  /** With less than this, nothing is. */
  lexicalLeast: 0.25,
  /** In between, claim and evidence must come this near in the embedding model (cosine). */
  similarEnough: 0.5,
};

/**
 * Checks what a model wrote against the passages that it was given.
 *
 * 1. The text is cut into sentences, marks of list and emphasis left out; one that was cut off at the limit is dropped, and
 *    so is one that was said already.
 * 2. Citation numbers that stand for no passage are taken out.
 * 3. Each sentence is checked against the passages that it cites, or against all where it cites none: quantities, names,
 *    calibrated terms, denials, directions (`claim-check.ts`), then its meaning.
 * 4. A supported sentence cites the very sentences that carry it, word for word.
 */
export async function checkWriting(
  writing: { text: string; cutOff: boolean },
  language: Language,
  passages: readonly { n: number; passage: Passage }[],
  library: Pick<Library, 'questionTerms' | 'similarities'>,
  sources: Sources,
): Promise<CheckedWriting> {
  const pieces = new Map(passages.map(({ n, passage }) => [n, evidencePieces(passage, sources)]));
  const judged: { text: string; supported: boolean; evidence: EvidencePiece[] }[] = [];
  let removedCitations = 0;
  for (const written of sentencesOf(writing, language)) {
    const { text, numbers } = withoutMarks(written);
    if (!/\p{L}/u.test(text) || judged.some((said) => said.text === text)) continue;
    const known = numbers.filter((n) => pieces.has(n));
    removedCitations += numbers.length - known.length;
    const cited = known.length > 0 ? known : [...pieces.keys()];
    judged.push({
      text,
      ...(await supportOf(
        text,
        language,
        cited.flatMap((n) => pieces.get(n)!),
        library,
      )),
    });
  }
  const citations = new Map<string, Citation>();
  const sentences: AnswerSentence[] = withoutLooseLeadIns(judged).map(({ text, supported, evidence }) => ({
    text,
    supported,
    citations: supported ? evidence.map((piece) => citationOf(piece, citations, sources).n) : [],
  }));
  const unsupported = sentences.filter(({ supported }) => !supported).length;
  return {
    sentences,
    citations: [...citations.values()],
    check: { sentences: sentences.length, unsupported, removedCitations },
  };
}

/** "The measures are:" says nothing where what follows it is not supported. */
function withoutLooseLeadIns<Judged extends { text: string; supported: boolean }>(judged: readonly Judged[]): Judged[] {
  let next = false;
  return judged
    .toReversed()
    .map((sentence) => {
      const supported = sentence.supported && (next || !sentence.text.endsWith(':'));
      next = supported;
      return { ...sentence, supported };
    })
    .reverse();
}

/** Whether pieces of passages carry a claim, with what they lack and which of them do. */
export async function supportOf(
  claim: string,
  language: Language,
  pieces: readonly EvidencePiece[],
  library: Pick<Library, 'questionTerms' | 'similarities'>,
): Promise<ClaimVerdict & { supported: boolean }> {
  const claimTerms = {
    en: library.questionTerms(claim, language, 'en'),
    fr: library.questionTerms(claim, language, 'fr'),
  };
  const verdict = checkClaim(claim, language, pieces, claimTerms);
  const supported = verdict.problems.length === 0 && (await meansTheSame(claim, language, verdict, library));
  return { ...verdict, supported };
}

async function meansTheSame(
  claim: string,
  language: Language,
  { lexical, evidence }: ClaimVerdict,
  library: Pick<Library, 'similarities'>,
): Promise<boolean> {
  if (evidence.length === 0 || lexical < MEANING.lexicalLeast) return false;
  if (lexical >= MEANING.lexicalEnough) return true;
  const texts = evidence.map(({ passage, text }) => ({ text: inContext(passage, text), language: passage.language }));
  const similarities = await library.similarities(claim, language, texts);
  return Math.max(0, ...similarities.map((similarity) => similarity ?? 0)) >= MEANING.similarEnough;
}

/** What of a passage may carry a claim: what can be shown by itself, but nothing that tells a program what to do. */
export function evidencePieces(
  passage: Passage,
  sources: { report: (id: string) => { title: string } },
): EvidencePiece[] {
  const header =
    passage.kind === 'table'
      ? tableLines(passage.text)
          .head.map(({ start, end }) => passage.text.slice(start, end))
          .join('\n')
      : '';
  const { title } = sources.report(passage.report);
  const context = [title, ...passage.sectionPath, passage.caption ?? '', header]
    .filter((part) => part !== '')
    .join('\n');
  return unitsOf(passage).flatMap((unit) => {
    const text = passage.text.slice(unit.start, unit.end);
    const sentences = splitSentences(text, passage.language).map(({ start, end }) => text.slice(start, end));
    return sentences.some(instructsProgram) ? [] : [{ passage, range: unit, text, context }];
  });
}

function sentencesOf({ text, cutOff }: { text: string; cutOff: boolean }, language: Language): string[] {
  const plain = marksBeforeStops(text)
    .replace(/\*\*|__|^#+\s*/gmu, '')
    .replace(/^\s*(?:[-•*]|\d{1,2}[.)])\s+/gmu, '')
    .replace(/^\s*(?:answer|réponse)\s*:\s*/iu, '');
  const sentences = splitSentences(plain, language).map(({ start, end }) => plain.slice(start, end));
  return cutOff && !/[.!?…]["”»)]*$/u.test(sentences.at(-1) ?? '') ? sentences.slice(0, -1) : sentences;
}

function citationOf({ passage, range }: EvidencePiece, citations: Map<string, Citation>, sources: Sources): Citation {
  const key = `${passage.id} ${range.start}`;
  const known = citations.get(key);
  if (known) return known;
  const ranges: TextRange[] = passage.kind === 'table' ? [...tableLines(passage.text).head, range] : [range];
  const unique = [...new Map(ranges.map((each) => [each.start, each])).values()].sort((a, b) => a.start - b.start);
  const report = sources.report(passage.report);
  const citation = cite(citations.size + 1, passage, unique, report, sources.printed(passage.report));
  citations.set(key, citation);
  return citation;
}

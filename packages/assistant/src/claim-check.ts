import { fold, isStopWord, type Language, type Passage, stem, type TermGroup, terms, words } from '@lampyre/retriever';
import { losesBound } from './bounded-numbers.js';
import { calibrationOf } from './calibration-scale.js';
import { exchangesNumbers } from './exchanged-numbers.js';
import { denialsOf, type Direction, directedPlaces, directionsOf } from './polarity.js';
import { holdsQuantity, missingQuantities, type Quantity, quantitiesOf } from './quantities.js';
import type { TextRange } from './sentences.js';

/** A sentence, list or row of a passage that may carry a claim. */
export interface EvidencePiece {
  passage: Passage;
  range: TextRange;
  text: string;
  /** What stands over it: section, caption, what heads the columns, the report's title. */
  context: string;
}

/** What of a claim its evidence does not hold. */
export type ClaimProblem = 'quantity' | 'name' | 'calibrated term' | 'denial' | 'direction';

export interface ClaimVerdict {
  problems: ClaimProblem[];
  /** Share (0 to 1) of the claim's content words, translated where need be, that the evidence holds. */
  lexical: number;
  /** The pieces that carry the claim best, at most three, best first. */
  evidence: EvidencePiece[];
}

/** The content words of the claim with what may stand for each in texts of a language. */
export type ClaimTerms = Readonly<Record<Language, readonly TermGroup[]>>;

const EVIDENCE_PIECES_MAX = 3;
/** A number says more of where a claim comes from than a word. */
const QUANTITY_WEIGHT = 1.5;
/** A further piece must bring so much that is not held yet: a number alone is found anywhere. */
const GAIN_MIN = 2.5;
/** Words that are unlikelier translations are none. */
const TRANSLATION_WEIGHT_MIN = 0.02;
/** "A.1.2", "B.5", "2.1": the number of a statement, which models copy with it. */
const STATEMENT_NUMBER_AHEAD = /^(?:\p{Lu}\.?\d+(?:\.\d+)*|\d+(?:\.\d+)+)\.?\s+(?=\p{Lu})/u;
/** "14 Typical value": the number of a note, which stands before its text in a passage but is none of its sentence. */
const NOTE_NUMBER_AHEAD = /^\d{1,3}\s+(?=\p{Lu})/u;
/** A sentence that begins with so many characters of another is that one. */
const SAME_BEGINNING = 20;
const NO_TRANSLATIONS: ReadonlyMap<string, readonly string[]> = new Map();
/** Share of a denial's words that a sentence must hold to be about the same thing. */
const SAME_THING = 0.5;

/**
 * Looks for what carries a claim, and for what in the claim it does not hold. Everything is looked for in the two or three
 * pieces that come nearest, not in the whole passage, where nearly any number can be found.
 *
 * 1. Every quantity must be there with its value and unit, beside the same words and with the same bound ("up to"); years are
 *    quantities.
 * 2. Names, acronyms and names with figures must be there or over it; one in words of the other language, in translation.
 * 3. A calibrated term must be there as the same degree, and "likely" there must not be a fact here.
 * 4. What is denied there must not be affirmed here, nor the other way round.
 * 5. What grows there must not shrink here, nor the other way round: nothing in all the piece, nor what the same words stand
 *    beside.
 */
export function checkClaim(
  given: string,
  language: Language,
  pieces: readonly EvidencePiece[],
  claimTerms: ClaimTerms,
): ClaimVerdict {
  const claim = withoutNoteNumber(given.replace(STATEMENT_NUMBER_AHEAD, ''), pieces);
  const quantities = quantitiesOf(claim, language);
  const evidence = nearestPieces(quantities, pieces, claimTerms);
  const problems = new Set<ClaimProblem>();
  const held = evidence.flatMap(({ passage, text }) => quantitiesOf(text, passage.language));
  const allText = evidence.map(({ text, context }) => `${context}\n${text}`).join('\n');
  if (missingQuantities(quantities, held, allText).length > 0) problems.add('quantity');
  const [nearest] = evidence;
  if (nearest) {
    const said = { text: claim, language };
    const there = { text: nearest.text, language: nearest.passage.language };
    const translations =
      language === there.language ? NO_TRANSLATIONS : translated(language, claimTerms, there.language);
    if (exchangesNumbers(said, there, translations) || losesBound(said, there)) problems.add('quantity');
  }
  if (namesOf(claim).some((name) => !holdsName(name, language, evidence, allText, claimTerms))) problems.add('name');
  if (!holdsCalibration(calibrationOf(claim), evidence) || losesLikelihood(claim, nearest, claimTerms))
    problems.add('calibrated term');
  if (evidence.some((piece) => deniesWhatIsSaid(claim, language, piece, claimTerms))) problems.add('denial');
  if (deniesByItself(claim, language, evidence, claimTerms)) problems.add('denial');
  if (goesOtherwise(claim, language, nearest, claimTerms)) problems.add('direction');
  return { problems: [...problems], lexical: lexicalShare(evidence, claimTerms), evidence };
}

function withoutNoteNumber(claim: string, pieces: readonly EvidencePiece[]): string {
  const rest = claim.replace(NOTE_NUMBER_AHEAD, '');
  return pieces.some(({ text }) => text.startsWith(rest.slice(0, SAME_BEGINNING))) ? rest : claim;
}

function nearestPieces(
  quantities: readonly Quantity[],
  pieces: readonly EvidencePiece[],
  claimTerms: ClaimTerms,
): EvidencePiece[] {
  const holds = pieces.map((piece) => {
    const { passage, text, context } = piece;
    const own = quantitiesOf(text, passage.language);
    const all = `${context}\n${text}`;
    return {
      piece,
      words: new Set(heldWords(piece, claimTerms)),
      numbers: new Set(quantities.filter((quantity) => holdsQuantity(own, quantity, all))),
    };
  });
  const chosen: EvidencePiece[] = [];
  const words = new Set<string>();
  const numbers = new Set<Quantity>();
  while (chosen.length < EVIDENCE_PIECES_MAX) {
    let best: (typeof holds)[number] | undefined;
    let bestGain = 0;
    for (const each of holds) {
      if (chosen.includes(each.piece)) continue;
      const newWords = [...each.words].filter((word) => !words.has(word)).length;
      const newNumbers = [...each.numbers].filter((number) => !numbers.has(number)).length;
      const gain = newWords + QUANTITY_WEIGHT * newNumbers;
      if (gain > bestGain) [best, bestGain] = [each, gain];
    }
    if (!best || (chosen.length > 0 && bestGain < GAIN_MIN)) break;
    chosen.push(best.piece);
    for (const word of best.words) words.add(word);
    for (const number of best.numbers) numbers.add(number);
  }
  return chosen;
}

function heldWords({ passage, text }: Pick<EvidencePiece, 'passage' | 'text'>, claimTerms: ClaimTerms): string[] {
  const stems = new Set(terms(text, passage.language));
  return wordsAlone(claimTerms[passage.language]).flatMap(({ word, alternatives }) =>
    alternatives.some(({ stem: own, weight }) => weight >= TRANSLATION_WEIGHT_MIN && stems.has(own)) ? [word] : [],
  );
}

function lexicalShare(evidence: readonly EvidencePiece[], claimTerms: ClaimTerms): number {
  const held = new Set(
    evidence.flatMap((piece) => heldWords({ ...piece, text: `${piece.context}\n${piece.text}` }, claimTerms)),
  );
  const all = wordsAlone(claimTerms.en);
  return all.length === 0 ? 1 : held.size / all.length;
}

/** Numbers are checked as quantities. */
function wordsAlone(groups: readonly TermGroup[]): TermGroup[] {
  return groups.filter(({ word }) => !/^\d/.test(word));
}

/** "21st": written alike within one language only. */
const ORDINAL = /^\d+(?:st|nd|rd|th|er|ère|e|ème)$/u;

/** Capitalised words that do not open the sentence, acronyms, names with figures and ordinals. */
function namesOf(claim: string): string[] {
  const names = new Set<string>();
  for (const match of claim.matchAll(/[\p{L}\d][\p{L}\d’'-]*(?:\.\d+)?/gu)) {
    const word = match[0]
      .replace(/^[dlnsDLNS][’']/u, '')
      .replace(/[’']s?$/u, '')
      .replace(/-$/u, '');
    const opens = /^[\s"“«(]*$/u.test(claim.slice(0, match.index));
    const acronym = /\p{Lu}.*(?:\p{Lu}|\d)/u.test(word);
    if (acronym || ORDINAL.test(word) || (!opens && /^\p{Lu}\p{Ll}/u.test(word))) names.add(word);
  }
  return [...names];
}

function holdsName(
  name: string,
  language: Language,
  evidence: readonly EvidencePiece[],
  allText: string,
  claimTerms: ClaimTerms,
): boolean {
  if (ORDINAL.test(name) && evidence.some(({ passage }) => passage.language !== language)) return true;
  const close = (text: string) => fold(text).replace(/[^\p{L}\d.]+/gu, '');
  if (close(allText).includes(close(name))) return true;
  if (words(name, language).every((word) => isStopWord(word, language))) return true;
  return evidence.some(({ passage, text, context }) => {
    const stems = new Set(terms(`${context}\n${text}`, passage.language));
    const parts = words(name, language).filter((word) => !isStopWord(word, language));
    return parts.every((part) => {
      if (stems.has(stem(part, passage.language))) return true;
      const group = claimTerms[passage.language].find(({ word }) => word === part);
      // Names that no lexicon knows ("Royaume-Uni") say nothing across languages; acronyms and names with figures do.
      if (passage.language !== language && !group?.alternatives.length && !/\p{Lu}{2}|\d/u.test(name)) return true;
      return group?.alternatives.some(({ stem: own }) => stems.has(own)) ?? false;
    });
  });
}

/** What each of the claim's words stands for in a language, and the stems of all. */
function translated(language: Language, claimTerms: ClaimTerms, to: Language): Map<string, string[]> {
  return new Map(
    claimTerms[to].map(({ word, alternatives }) => [stem(word, language), alternatives.map((each) => each.stem)]),
  );
}

function meets(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.includes(word));
}

/** Whether a piece denies what the claim says without denying it. */
function deniesWhatIsSaid(
  claim: string,
  language: Language,
  { passage, text }: EvidencePiece,
  claimTerms: ClaimTerms,
): boolean {
  const own = translated(language, claimTerms, passage.language);
  const claimStems = new Set([...own.values()].flat());
  const claimed = denialsOf(claim, language).map((scope) => scope.flatMap((word) => own.get(word) ?? [word]));
  return denialsOf(text, passage.language).some((scope) => {
    const held = scope.filter((word) => claimStems.has(word)).length;
    return scope.length > 0 && held >= SAME_THING * scope.length && !claimed.some((each) => meets(each, scope));
  });
}

/** Whether the claim denies something that no piece denies: what is not said there must not be made a "no" here. */
function deniesByItself(
  claim: string,
  language: Language,
  evidence: readonly EvidencePiece[],
  claimTerms: ClaimTerms,
): boolean {
  return denialsOf(claim, language).some(
    (scope) =>
      scope.length > 0 &&
      !evidence.some(({ passage, text }) => {
        const own = translated(language, claimTerms, passage.language);
        const there = scope.flatMap((word) => own.get(word) ?? [word]);
        return denialsOf(text, passage.language).some((each) => meets(there, each));
      }),
  );
}

/**
 * One degree must be that of the nearest piece, where that has any; of several, each must be somewhere, and where the nearest
 * piece has as many, in its order.
 */
function holdsCalibration(claimed: readonly string[], evidence: readonly EvidencePiece[]): boolean {
  const degrees = evidence.map(({ text }) => calibrationOf(text));
  const nearest = claimed.length === 1 && degrees[0]?.length ? [degrees[0]] : degrees;
  const isAsMany = claimed.length > 1 && degrees[0]?.length === claimed.length;
  if (isAsMany && claimed.some((degree, at) => degree !== degrees[0]![at])) return false;
  return claimed.every((degree) => nearest.flat().includes(degree));
}

/** "Likely to" and "it is likely that", with what is likely. */
const LIKELY: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:un)?likely (?:to |that )?(?<what>[^.;:()]*)/giu,
  fr: /(?<!\p{L})(?:im)?probable (?:que |qu’)?(?<what>[^.;:()]*)/giu,
};
/** Words that leave it open, in either language. */
const LEFT_OPEN =
  /likel|probab|expect|project|estimat|certain|\b(?:may|might|could|would|should|peut|peuvent|pourrai\w*|devrai\w*|attendu\w*|estim\w*)\b/iu;
/** Content words after "likely" that tell what is. */
const LIKELY_WORDS = 4;

/** Whether what the nearest piece calls likely is said here as a fact. */
function losesLikelihood(claim: string, nearest: EvidencePiece | undefined, claimTerms: ClaimTerms): boolean {
  if (!nearest || LEFT_OPEN.test(claim)) return false;
  const { language } = nearest.passage;
  const claimed = new Set(
    claimTerms[language].flatMap(({ alternatives }) =>
      alternatives.filter(({ weight }) => weight >= TRANSLATION_WEIGHT_MIN).map((each) => each.stem),
    ),
  );
  return [...nearest.text.matchAll(LIKELY[language])].some(({ groups }) => {
    const what = terms(groups!.what!, language).slice(0, LIKELY_WORDS);
    return what.length > 0 && what.every((word) => claimed.has(word));
  });
}

const OPPOSITE: Readonly<Record<Direction, Direction>> = { up: 'down', down: 'up' };

/** Words beside a direction that must be the same for two places to say it of the same thing. */
const SAME_PLACE_WORDS = 2;

/**
 * Whether the nearest piece goes the other way only: in words of the same kind, or, where it has none, of the other kind; or
 * whether words that stand beside one direction here stand beside the other one there.
 */
function goesOtherwise(
  claim: string,
  language: Language,
  nearest: EvidencePiece | undefined,
  claimTerms: ClaimTerms,
): boolean {
  if (!nearest) return false;
  const own = nearest.passage.language;
  const claimed = directionsOf(claim, language);
  const there = directionsOf(nearest.text, own);
  const isOnlyOther = (['change', 'comparison'] as const).some((kind) => {
    const ways = there[kind].size > 0 ? there[kind] : there[kind === 'change' ? 'comparison' : 'change'];
    return [...claimed[kind]].some((way) => !ways.has(way) && ways.has(OPPOSITE[way]));
  });
  if (isOnlyOther) return true;
  const places = directedPlaces(nearest.text, own);
  const meanings = translated(language, claimTerms, own);
  return directedPlaces(claim, language).some(({ way, beside }) => {
    const fit = (as: Direction) =>
      Math.max(
        0,
        ...places
          .filter((place) => place.way === as)
          .map((place) => beside.filter((word) => meets([word, ...(meanings.get(word) ?? [])], place.beside)).length),
      );
    const other = fit(OPPOSITE[way]);
    return other >= SAME_PLACE_WORDS && other > fit(way);
  });
}

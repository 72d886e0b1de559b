import type { Language, PassageKind } from '../passages/passage.js';
import { type Asked, readQuestion } from '../questions/question-focus.js';
import { fold } from '../words/stemming.js';

/** A number that measures: not a year, not a reference, not the digits of "CO2" or "SSP5-8.5". */
export const MEASURED =
  /(?<![\p{L}\d.,–-])(?!(?:1[89]|20|21)\d\d(?![\d.,]?\d|\s*%))[~<>≤≥±+−-]?\d+(?:[\s.,]\d{3})*(?:[.,]\d+)?(?!\p{L}*\d)/u;
/** A year. */
export const DATED = /(?<![\d.,])(?:1[89]|20|21)\d\d(?![\d.,]\d)/;

/**
 * Over folded text. Of a whole passage, only plain words of definition tell anything: the looser ones that single out a sentence are in
 * nearly every passage.
 */
const DEFINES: Record<Language, RegExp> = {
  en: /\b(?:is|are) (?:the|an?|defined)\b|\brefers? to\b|\bmeans?\b|\bstands? for\b|\bdefined as\b|^[^.\n]{3,60}: /m,
  fr: /\b(?:est|sont) (?:un|une|la|le|les|des|definie?s?|l')|\bse definit\b|\bdesigne(?:nt)?\b|\bon (?:entend|appelle)\b|\bcorrespond a\b|\bconsiste\b|\bsignifie\b|\bil s'agit\b|^[^.\n]{3,60}: /m,
};
const FIGURE =
  '(?:figures?|graphi(?:que|c)s?|graphes?|graphs?|schemas?|courbes?|curves?|cartes?|maps?|diagramm?e?s?|camemberts?|histogramm?e?s?|charts?|plots?|infographi(?:e|c)s?)';
const ASKS_FOR_FIGURE = new RegExp(String.raw`\b${FIGURE}\b`);
/** A picture whose words cannot be read is found by the text that leads to it. */
const LEADS_TO_FIGURE = new RegExp(
  String.raw`\b${FIGURE} (?:ci-dessous|ci-apres|ci-contre|suivante?s?|below|opposite)\b|\bfollowing ${FIGURE}\b`,
);
/** What text that leads to a figure gains of what the figure itself does. */
const LEADING_SHARE = 0.75;
const ASKS_FOR_TABLE = /\b(?:tableaux?|tables?)\b/;
/** Where a report's statements rest: "{2.3.1, Figure 2.5}". Its numbers measure nothing. */
const SOURCES = /\{[^}]*\}/g;

/** What a passage gains (scores run from 0 to about 2) by holding what is asked for. */
export interface AskedWeights {
  quantity: number;
  time: number;
  definition: number;
  /** A figure or a table where the question names one. */
  kind: number;
}

/** Chosen on questions of our own, leave one report out: docs/measures.md. */
export const ASKED_WEIGHTS: AskedWeights = { quantity: 0.05, time: 0.05, definition: 0.15, kind: 0.15 };

/** A passage as far as it shows what kind of answer it can give. */
export interface PassageShown {
  kind: PassageKind;
  language: Language;
  text: string;
}

/**
 * What a passage gains for being of the kind that a question asks for: "how many" wants a number, "when" a year, "what is" words that
 * define, "which map" a figure. Other questions (why, who, where, which) are met by any passage as a whole.
 */
export function askedGain(
  question: string,
  language: Language,
  weights: AskedWeights = ASKED_WEIGHTS,
): (passage: PassageShown) => number {
  const { asked } = readQuestion(question, language);
  const folded = fold(question);
  const kind = ASKS_FOR_FIGURE.test(folded) ? 'figure' : ASKS_FOR_TABLE.test(folded) ? 'table' : undefined;
  const ofKind = (own: PassageKind, text: string): number => {
    if (own === kind) return 1;
    return kind === 'figure' && LEADS_TO_FIGURE.test(fold(text)) ? LEADING_SHARE : 0;
  };
  return (passage) => {
    const text = passage.text.replace(SOURCES, '');
    const holds = (what: Asked & keyof AskedWeights, pattern: RegExp, read = (given: string) => given) =>
      asked.has(what) && pattern.test(read(text)) ? weights[what] : 0;
    return (
      holds('quantity', MEASURED) +
      holds('time', DATED) +
      holds('definition', DEFINES[passage.language], fold) +
      weights.kind * ofKind(passage.kind, text)
    );
  };
}

import type { Language } from '../passages/passage.js';
import { stem, words } from '../words/stemming.js';
import { isStopWord } from '../words/stop-words.js';
import { type Slot, slotsOf } from './question-slots.js';

/**
 * How a question hangs on those before it:
 * - `fragment`: it names only what changes ("and in Europe?", "why?");
 * - `reference`: it asks something of its own about what went before ("is it dangerous?", "what are the consequences?").
 */
export type FollowUp =
  | { kind: 'fragment'; text: string; slots: Slot[]; others: string[] }
  | { kind: 'reference'; text: string };

/** How a follow-up begins; what comes after is its own. */
const OPENER =
  /^(?:(?:(?:and|but|so|then|ok|okay|also|et|mais|alors|donc|ok|sinon)(?:\s*,\s*|\s+))*(?:what about|how about|same for|the same for|qu['’]en est-il (?:de |du |des |d['’]|pour |en |au |aux |à )?|quid (?:de |du |des |d['’])?|et si|(?:la )?même question pour|pareil pour)|(?:and|but|so|also|then|et|mais|alors|donc|sinon))(?:\s*,\s*|\s+|(?<=[\s'’]))/iu;
/** After "qu'en est-il de", the article that was cut off with it comes back. */
const CUT_ARTICLE = /(?:qu['’]en est-il|quid)\s+(du|des)\s+$/iu;

/** Words that make a clause of its own out of what follows an opener. */
const CLAUSE: Record<Language, RegExp> = {
  en: /(?<!\p{L})(?:how|what|which|who|whom|where|when|why|is|are|was|were|do|does|did|can|could|will|would|should|has|have|may|might|must)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:comment|quels?|quelles?|qui|où|quand|pourquoi|combien|est|sont|était|étaient|sera|seront|peut|peuvent|pourrait|doit|doivent|faut|fait|font|va|vont|a-t|ont|que|qu['’]est-ce)(?!\p{L})|\p{L}-t?-?(?:il|elle|on|ils|elles)(?!\p{L})/iu,
};

const PRONOUN: Record<Language, RegExp> = {
  en: /(?<![\p{L}-])(?:it|they|them|its|their|theirs|this|that|these|those|there|one|ones)(?![\p{L}-])/iu,
  fr: /(?<!\p{L})c['’]est|(?<![\p{L}-])(?:cela|ça|ceci|celui-ci|celle-ci|ceux-ci|celles-ci|ce|ces|cet|cette|ils?|elles?|leurs?|lui|y|eux)(?!\p{L})|(?<=-)(?:ils?|elles?|ce|le|la|les|y|en)(?!\p{L})|(?<!\p{L})(?:le|la|les)\s+\p{L}{3,}(?:er|ir|oir|dre|tre|ire)\s*\??$|(?<!\p{L})l['’]\p{L}{3,}(?:er|ir|oir|dre|tre|ire)\s*\??$/iu,
};
/** "It" that stands for nothing, and time words that "this" and "ce" belong to. */
const NO_REFERENCE: Record<Language, RegExp> = {
  en: /(?<!\p{L})(?:is|was|will|would|does|make|makes|be)\s+it\s+(?:\p{L}+\s+){1,3}(?:to|that|for|when|if)(?!\p{L})|(?<!\p{L})it\s+(?:rain|snow|take)|(?<!\p{L})it(?:['’]s|\s+is)\s+\p{L}+\s+(?:to|that)(?!\p{L})|(?<!\p{L})(?:are|is|were|was|will)\s+there(?!\p{L})|there\s+(?:is|are|be)(?!\p{L})|th(?:is|ese)\s+(?:year|decade|century|week|month)|(?:no|any|every|some|which|the|this)\s+ones?(?!\p{L})/iu,
  fr: /y\s+a(?:-t)?-?(?:-il)?|il\s+y\s+a|il\s+(?:faut|existe|est|fait|s['’]agit)|(?:faut|fait|existe-t|s['’]agit|suffit|reste-t)-il|est-il\s+(?:\p{L}+\s+){1,2}(?:de|d['’]|que|qu['’])|est-ce\s+qu|qu['’]est-ce|c['’]est\s+quoi|ce\s+(?:que|qui|qu['’])|cette\s+(?:année|décennie)|ce\s+(?:siècle|mois)/iu,
};
/** A clause after these has its antecedent inside the question. */
const INNER_CLAUSE: Record<Language, RegExp> = {
  en: /(?<!\p{L})(?:when|if|because|while|although|so that|and|that)\s+(?:it|they|them|this)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:quand|si|lorsqu['’]|parce qu['’]|car|qu['’]|et)\s*(?:ils?|elles?|cela|ça)(?!\p{L})/iu,
};
const DEFINITION =
  /^(?:and\s+|et\s+)?(?:what\s+(?:is|are|does)\s+(?:an?\s+)?\p{L}+(?:\s+mean)?|define\s+\p{L}+|qu['’]est-ce qu['’](?:e\s+)?.+|que signifie.+|c['’]est quoi.+)\s*\??$/iu;

/** What can only be asked of something: alone in a question, they ask it of what went before. Stems are compared. */
const RELATIONAL = {
  en: `consequence cause effect impact risk solution cost price reason example source detail benefit advantage drawback limit
    alternative difference evidence proof confidence uncertainty measure option trend main explain elaborate precise exactly
    sure certain know quantify mean figure number`,
  fr: `consequence cause effet impact risque solution cout prix raison exemple source detail avantage inconvenient limite
    alternative difference preuve confiance incertitude mesure option tendance principal expliquer preciser exactement sur
    certain savoir chiffre nombre precision`,
};
const relational = {
  en: new Set(RELATIONAL.en.split(/\s+/).map((word) => stem(word, 'en'))),
  fr: new Set(RELATIONAL.fr.split(/\s+/).map((word) => stem(word, 'fr'))),
};

const MOST_FRAGMENT_WORDS = 3;
const MOST_REFERENCE_WORDS = 2;

/**
 * Whether a question can be understood only with those before it; undefined when it stands by itself.
 *
 * 1. Nothing but question words, places, times and scenarios: a fragment.
 * 2. An opener ("and", "what about", "qu'en est-il de") and a few words that make no clause: a fragment.
 * 3. A pronoun that stands for nothing in the question, or an opener, with at most two content words: a reference.
 * 4. Nothing but words that are always of something ("the consequences", "an example"): a reference.
 */
export function followUpOf(question: string, language: Language): FollowUp | undefined {
  const given = question.trim();
  const opener = OPENER.exec(given)?.[0] ?? '';
  const cut = CUT_ARTICLE.exec(opener)?.[1]?.toLowerCase();
  const text = `${cut === 'du' ? 'le ' : cut === 'des' ? 'les ' : ''}${given.slice(opener.length)}`.replace(
    /[\s?!.…]+$/u,
    '',
  );
  const slots = slotsOf(text, language);
  const fixed = slots.filter(({ type }) => !type.startsWith('thing:'));
  const own = contentWords(outside(text, fixed), language);
  const clause = CLAUSE[language].test(text);
  if (own.length === 0) {
    if (fixed.length > 0 || ASKING_FRAGMENT[language].test(text))
      return { kind: 'fragment', text, slots: fixed, others: [] };
    if (opener || ASKING_MORE[language].test(text)) return { kind: 'reference', text };
  }
  if (opener && !clause && own.length <= MOST_FRAGMENT_WORDS) {
    return { kind: 'fragment', text, slots, others: own };
  }
  if (own.length > MOST_REFERENCE_WORDS) return undefined;
  if (refersBack(given, language)) return { kind: 'reference', text };
  const allRelational = own.length > 0 && own.every((word) => relational[language].has(stem(word, language)));
  if (allRelational) return { kind: 'reference', text };
  return opener && own.length <= 1 && !DEFINITION.test(given) ? { kind: 'reference', text } : undefined;
}

/** The content words of a text, folded, in their order. */
export function contentWords(text: string, language: Language): string[] {
  return words(text, language).filter((word) => !isStopWord(word, language) && !QUESTION_WORDS.has(word));
}

/** Words of asking that the stop words leave in. */
const QUESTION_WORDS = new Set([
  ...[
    'since',
    'long',
    'far',
    'often',
    'else',
    'possible',
    'happen',
    'happens',
    'tell',
    'bit',
    'precisely',
    'today',
    'now',
  ],
  ...['explain', 'example', 'examples', 'longtemps', 'temps', 'loin', 'cas', 'possible', 'passe', 'autrement'],
  ...['aujourdhui', 'actuellement', 'en', 'est', 'peux', 'pouvez', 'donner', 'expliquer', 'exemple', 'exemples'],
  ...['lequel', 'laquelle', 'lesquels', 'lesquelles'],
]);
/** Begins a fragment that asks one thing more of the question before. */
const ASKING_FRAGMENT = {
  en: /^(?:why|how|when|where|who|since when|until when|by when)(?!\p{L})/iu,
  fr: /^(?:pourquoi|comment|quand|où|qui|combien|depuis|jusqu['’]à quand)(?!\p{L})/iu,
};
const ASKING_MORE = {
  en: /(?<!\p{L})(?:more|else|example|examples|which|really|sure)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:plus|exemples?|lequel|laquelle|lesquels|lesquelles|vraiment|sûr)(?!\p{L})/iu,
};

function refersBack(question: string, language: Language): boolean {
  const pronoun = PRONOUN[language].exec(question);
  if (!pronoun || NO_REFERENCE[language].test(question) || INNER_CLAUSE[language].test(question)) return false;
  // "La mer monte-t-elle ?": the subject stands before the verb that its pronoun hangs on.
  const verb = language === 'fr' ? /\S*-(?:t-)?$/u.exec(question.slice(0, pronoun.index)) : null;
  return !verb || contentWords(question.slice(0, verb.index), language).length === 0;
}

function outside(text: string, slots: readonly Slot[]): string {
  let rest = text;
  for (const { start, end } of [...slots].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest;
}

import type { Language } from '../passages/passage.js';
import { fold } from '../words/stemming.js';
import { numberedParts, withPlainSigns } from './report-names.js';

/** Nouns that documents are called by. Folded. */
const DOCUMENTS: Record<Language, RegExp> = {
  en: /^(?:report|stud(?:y|ies)|assessment|summary|chapter|guide|guidelines?|(?:fact)?sheet|paper|publication|synthesis|review|bulletin)$/,
  fr: /^(?:rapport|etudes?|synthese|resume|chapitre|guide|referentiel|fiche|publication|avis|bulletin|barometre)$/,
};
/** Those that mostly mean a thing in the world: they name a document only with all of its words. */
const PERHAPS_DOCUMENTS: Record<Language, RegExp> = {
  en: /^(?:strategy|roadmap|plan|program(?:me)?|framework|standard|rules|method|reference|document|outlook|group)$/,
  fr: /^(?:strategie|feuille|plan|programme|programmation|norme|methode|document|inventaire|bilan|livre|groupe)$/,
};
/** What opens the words that name, as typed: the first kind takes a bare name, too, and does nothing but name. */
const SOURCE: Record<Language, string> = {
  en: 'according to|as stated (?:in|by)',
  fr: `selon|d['’]apr[eè]s`,
};
const WITHIN: Record<Language, string> = {
  en: 'in|from|of|by',
  fr: String.raw`dans|du|au|de(?=\s+(?:la\s|l['’]))`,
};
/** A sign after any other of them is mostly a subject: "le développement de l'IA". */
const WITHIN_SIGN = /^(?:in|dans)$/i;
const DEFINITE: Record<Language, RegExp> = {
  en: /^(?:the|this)\s|['’]s\s/iu,
  fr: /^(?:les?\s|la\s|l['’]|ce(?:tte)?\s)/iu,
};
const NATIONS = /^(?:french|english|european|francais\w*|anglais\w*|europeen\w*)$/;
/** Ends the words that name when no comma does. */
const QUESTION_WORDS: Record<Language, string> = {
  en: 'how|what|which|why|when|where|who|is|are|was|were|does|do|did|has|have|can|could|should|will|would',
  fr: 'combien|quel|quelle|quels|quelles|comment|pourquoi|quand|où|qui|que|est-ce|est-il|faut-il',
};
const SAYING: Record<Language, RegExp> = {
  en: /^what (?:does|do|did) (?:the )?(?<name>.{2,80}?) (?:say|recommend|conclude|find|report|propose|state|write|think|tell us|advise|require)s? (?:about |on |regarding )?/iu,
  fr: /^(?:que|qu['’]est-ce que) (?:dit|disent|recommande|recommandent|préconise|préconisent|conclut|propose|pense|écrit|explique|prévoit|demande|exige)\s+(?<name>(?:le |la |les |l['’]).{2,80}?)(?= (?:sur|de|du|des|à|au|aux|pour|en|concernant|au sujet)\b)/iu,
};
const ENGLISH_PREPOSITION = /\b(?:of|on|about|for|in|by|from|that|which|to|with|regarding)\b/;
/** Words between an article and the noun: "le dernier rapport", "the latest report". */
const FRENCH_BEFORE_NOUN = /^(?:derni\w+|premi\w+|nouve\w+|recent\w*|\w+ieme|grand\w*)$/;
/** What is before a name that something is only compared with: "than those in SR1.5". */
const COMPARING: Record<Language, RegExp> = {
  en: /(?<!\p{L})(?:than|versus|vs|compared (?:to|with))(?: (?:those|that|the ones?|what))? *$/iu,
  fr: /(?<!\p{L}|est-ce )(?:que|par rapport [àa])(?: (?:ceux|celles|celui|celle))? *$/iu,
};
const LONGEST_NAME_WORDS = 14;
/** Stands for all openers that take a bare name and do nothing but name. */
export const SOURCE_OPENER = 'source';

/** Words of a question that may name a report. Offsets are into the question. */
export interface Clause {
  start: number;
  end: number;
  /** Without the word that opens it. */
  name: string;
  /** The word that opens it. */
  opener: string;
}

/** What a clause speaks of, and how. */
export interface ClauseHead {
  /** As typed. */
  word: string;
  /** "report", "synthèse". */
  isDocument: boolean;
  /** "strategy", "programmation", and the group of "Working Group III". */
  isPerhapsDocument: boolean;
  /** Whether it is a certain one: "the report", "du rapport", "chapter 6", but no "reports". */
  isDefinite: boolean;
  /** "Working Group III", "chapter 6". */
  isNumbered: boolean;
}

/** The head of a clause: in English the last word of its first part, in French the first word. */
export function headOf({ name, opener }: Clause, language: Language): ClauseHead | undefined {
  const bare = name.replace(language === 'en' ? /^(?:the|this)\s+/iu : DEFINITE.fr, '');
  const part = language === 'en' ? bare.split(ENGLISH_PREPOSITION)[0]! : bare;
  const typed = part.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? [];
  const isNumbered = numberedParts(part).length > 0;
  if (language === 'en' && isNumbered) typed.pop();
  const word = language === 'en' ? typed.at(-1) : typed.find((each) => !FRENCH_BEFORE_NOUN.test(fold(each)));
  if (!word) return undefined;
  return {
    word,
    isDocument: DOCUMENTS[language].test(fold(word)),
    isPerhapsDocument: PERHAPS_DOCUMENTS[language].test(fold(word)),
    // "du rapport" has its article in the opener.
    isDefinite: DEFINITE[language].test(name) || /^(?:du|au)$/i.test(opener) || isNumbered,
    isNumbered,
  };
}

/** Whether a word stands in the names of too many documents to tell one; folded. */
export function isCommonInNames(word: string, language: Language): boolean {
  return DOCUMENTS[language].test(word) || PERHAPS_DOCUMENTS[language].test(word);
}

/** Whose a document is says little of which; folded. */
export function isNation(word: string): boolean {
  return NATIONS.test(word);
}

/** Whether a sign can be a name after an opener; after others it is mostly a subject. */
export function takesSign(opener: string): boolean {
  return opener === SOURCE_OPENER || WITHIN_SIGN.test(opener);
}

/** The parts of a question that may name a report, from left to right. */
export function clausesOf(question: string, language: Language): Clause[] {
  const saying = SAYING[language].exec(question);
  const clauses: Clause[] = [];
  if (saying) clauses.push({ start: 0, end: saying[0].length, name: saying.groups!.name!, opener: SOURCE_OPENER });
  const heading = /^(?!\P{L}*(?:\d|$))([^:?!]{3,90}?)\s*:\s/u.exec(question);
  if (heading) clauses.push({ start: 0, end: heading[0].length, name: heading[1]!, opener: SOURCE_OPENER });
  const openers = new RegExp(
    String.raw`(?<![\p{L}\p{N}'’-])(?:(?<source>${SOURCE[language]})|(?:${WITHIN[language]}))(?:\s+|(?<=['’]))`,
    'giu',
  );
  const ends = new RegExp(
    String.raw`\s*(?:[,;:?!](?:\s|$)|\.(?:\s|$)|\s(?=(?:${QUESTION_WORDS[language]})(?![\p{L}]))|$)`,
    'iu',
  );
  for (const opener of question.matchAll(openers)) {
    const from = opener.index + opener[0].length;
    const name = question.slice(from, from + ends.exec(question.slice(from))!.index);
    if (name.split(/\s+/).length > LONGEST_NAME_WORDS) continue;
    const word = opener.groups!.source === undefined ? opener[0].trim() : SOURCE_OPENER;
    if (word !== SOURCE_OPENER && COMPARING[language].test(question.slice(0, opener.index))) continue;
    clauses.push({ start: opener.index, end: from + name.length, name, opener: word });
  }
  return clauses.map((clause) => ({ ...clause, name: withPlainSigns(clause.name) }));
}

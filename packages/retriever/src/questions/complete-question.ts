import type { Language } from '../passages/passage.js';
import { detectLanguage } from '../words/language.js';
import { contentWords, type FollowUp, followUpOf } from './follow-up.js';
import { type Slot, slotsOf } from './question-slots.js';

/** A question as it is to be searched for. */
export interface CompletedQuestion {
  question: string;
  /** Whether anything was taken over from the questions before. */
  completed: boolean;
}

/**
 * Completes a follow-up ("and in Europe?", "et pourquoi ?", "is it dangerous?") from the questions before it, by rules alone.
 *
 * 1. A question that stands by itself stays as it is.
 * 2. A place, time, scenario or thing takes the place of the last one of its type in the question before, or is added to it.
 * 3. Other fragments are added to the question before: "…, and why?".
 * 4. A question about what went before gets the content words of the question before, in parentheses.
 *
 * @param previousQuestions oldest first, as they were asked or as they were completed
 */
export function completeQuestion(
  question: string,
  previousQuestions: readonly string[],
  language: Language,
): CompletedQuestion {
  let base: string | undefined;
  for (const previous of previousQuestions)
    base = completedBy(previous, base, detectLanguage(previous, language)) ?? previous;
  const completed = completedBy(question, base, language);
  return completed === undefined ? { question, completed: false } : { question: completed, completed: true };
}

function completedBy(question: string, base: string | undefined, language: Language): string | undefined {
  if (base === undefined) return undefined;
  const followUp = followUpOf(question, language);
  if (!followUp) return undefined;
  const sameLanguage = detectLanguage(base, language) === language;
  if (followUp.kind === 'reference' || !sameLanguage) return withContext(followUp, base, language);
  return withFragment(followUp, base, language);
}

function withFragment(
  { text, slots, others }: Extract<FollowUp, { kind: 'fragment' }>,
  base: string,
  language: Language,
): string {
  let result = unmarked(base);
  const replaceable = slots.filter(({ type }) => lastOf(slotsOf(result, language), type));
  const named = contentWords(slots.map(({ name }) => name).join(' '), language);
  const onlySlots = others.every((word) => named.includes(word));
  if (slots.length === 0 || !onlySlots || slots.some((slot) => isThing(slot) && !replaceable.includes(slot))) {
    return asked(`${result}, ${language === 'fr' ? 'et' : 'and'} ${lowerFirst(text)}`, language);
  }
  for (const slot of slots) {
    const old = lastOf(slotsOf(result, language), slot.type);
    result = old ? replaced(result, old, slot, language) : `${result} ${bound(slot, language)}`;
  }
  return asked(result, language);
}

function withContext({ text }: FollowUp, base: string, language: Language): string {
  const baseLanguage = detectLanguage(base, language);
  const kept = new Set(contentWords(base, baseLanguage));
  const context = (unmarked(base).match(/[\p{L}\p{N}]+(?:[-.,'’°][\p{L}\p{N}]+)*/gu) ?? []).filter((word) =>
    contentWords(word, baseLanguage).some((own) => kept.has(own)),
  );
  const own = text.charAt(0).toUpperCase() + text.slice(1);
  return asked(context.length === 0 ? own : `${own} (${context.map(withoutElision).join(' ')})`, language);
}

function lastOf(slots: readonly Slot[], type: Slot['type']): Slot | undefined {
  return slots.filter((slot) => slot.type === type).at(-1);
}

function isThing({ type }: Slot): boolean {
  return type.startsWith('thing:');
}

/** Puts `slot` where `old` stands, with its own preposition where both have one. */
function replaced(base: string, old: Slot, slot: Slot, language: Language): string {
  const put = (start: number, text: string) => `${base.slice(0, start)}${text}${base.slice(old.end)}`;
  const contracted = language === 'fr' ? contraction(base, old, slot) : undefined;
  if (contracted) return put(contracted.start, contracted.text);
  if (isThing(slot) || !old.preposition || (!slot.preposition && language === 'en')) {
    const name = old.nameStart === 0 ? slot.name.charAt(0).toUpperCase() + slot.name.slice(1) : slot.name;
    return put(old.nameStart, name);
  }
  return put(old.start, bound(slot, language));
}

/** "du transport" with "l'agriculture" becomes "de l'agriculture"; "d'insectes" with "les oiseaux", "d'oiseaux". */
function contraction(base: string, old: Slot, slot: Slot): { start: number; text: string } | undefined {
  const article = /^(?:les?\s+|la\s+|l['’])/iu.exec(slot.name)?.[0];
  const before = /(?<!\p{L})(?:du|des|de\s+(?=l)|de|d['’]|au|aux|à)\s*$/iu.exec(base.slice(0, old.nameStart));
  if (!before || !article || (old.preposition && !/^(?:au|aux|à)$/iu.test(old.preposition))) return undefined;
  const noun = slot.name.slice(article.length);
  const word = before[0].trim().toLowerCase();
  const bare = !/^(?:les?|la|l['’])/iu.test(old.name) && /^d(?:e|['’])$/u.test(word);
  if (bare) return { start: before.index, text: /^[aeiouyhàâéèêîôœ]/iu.test(noun) ? `d'${noun}` : `de ${noun}` };
  const to = word.startsWith('a') || word === 'à';
  const plain = article.trim().toLowerCase();
  if (plain === 'le') return { start: before.index, text: `${to ? 'au' : 'du'} ${noun}` };
  if (plain === 'les') return { start: before.index, text: `${to ? 'aux' : 'des'} ${noun}` };
  return { start: before.index, text: `${to ? 'à' : 'de'} ${slot.name}` };
}

/** A slot with the words that bind it; what has none gets the usual one. */
function bound({ preposition, name, type }: Slot, language: Language): string {
  if (preposition) return `${preposition}${/['’]$/u.test(preposition) ? '' : ' '}${name}`;
  if (language === 'en') return type === 'scenario' ? `under ${name}` : `in ${name}`;
  if (type === 'time' && /^\d/.test(name)) return `en ${name}`;
  return type === 'scenario' ? `avec ${name}` : `pour ${name}`;
}

function asked(text: string, language: Language): string {
  return `${text.trim()}${language === 'fr' ? ' ?' : '?'}`;
}

function unmarked(question: string): string {
  return question.trim().replace(/[\s?!.…]+$/u, '');
}

function lowerFirst(text: string): string {
  const [first = ''] = text.split(/\s/, 1);
  return first === first.toUpperCase() && first.length > 1 ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** "l'air" → "air", "monte-t-elle" → "monte". */
function withoutElision(word: string): string {
  return word.replace(/^(?:[ldjmtscn]|qu)['’](?=\p{L})/iu, '').replace(/-t?-?(?:ils?|elles?|on)$/iu, '');
}

/** How assistants say that they have no answer, at the start of what they say. English and French. */
const REFUSALS: readonly RegExp[] = [
  /\b(?:do(?:es)? not|don[’']t|doesn[’']t|cannot|can[’']t|could not|couldn[’']t|unable to|not able to) (?:\w+ ){0,3}?(?:answer|contain|provide|mention|find|include|say|address|specify)\b/iu,
  /\b(?:no|not enough|insufficient) (?:relevant |specific )?(?:information|answer|mention|data)\b/iu,
  /\bi (?:do not|don[’']t) know\b/iu,
  /\bne (?:\p{L}+ ){0,2}?(?:répond(?:ent)?|contien(?:t|nent)|permet(?:tent)?|mentionne(?:nt)?|donne(?:nt)?|précise(?:nt)?|peux|peut|sais|fourni(?:t|ssent)) (?:\p{L}+ ){0,2}?(?:pas|aucun)/iu,
  /\b(?:je n[’'](?:ai|y) (?:\p{L}+ ){0,2}pas|je ne sais pas|aucune (?:information|réponse|donnée|mention)|pas d[’']information)/iu,
];
const OPENING_CHARACTERS = 240;

/** Whether an answer of an assistant that does not say so itself is a refusal, by the words of its opening. */
export function readsAsRefusal(text: string): boolean {
  const opening = text.trim().slice(0, OPENING_CHARACTERS);
  return opening === '' || REFUSALS.some((refusal) => refusal.test(opening));
}

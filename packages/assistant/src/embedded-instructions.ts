/** Sentences in a report that speak to a program and not to a reader. */
const TO_A_PROGRAM = [
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules?|prompts?|above|everything)\b/iu,
  /\b(?:ignore[zr]?|oublie[zr]?|néglige[zr]?|ne ten(?:ez|ir|s) (?:pas|aucun) compte)\b.{0,40}(?:instructions?|consignes?|règles?|prompts?|ci-dessus)/iu,
  /\b(?:system prompt|your (?:rules|instructions)|(?:tes|vos) (?:règles|consignes|instructions)|invite système)\b/iu,
  /\byou are (?:now )?(?:an?|the) (?:ai|assistant|language model|chatbot|bot)\b|\b(?:tu es|vous êtes) (?:désormais )?(?:un |une |l[’'])?(?:assistant|ia\b|modèle de langage|robot)/iu,
  /^(?:please |now )?(?:answer|reply|respond|say|write|output|print)\b.{0,30}\b(?:that|with|only|exactly|the following)\b/iu,
  /^(?:réponds|répondez|dis|dites|écris|écrivez|affiche[zr]?)\b.{0,30}(?:que|seulement|exactement|uniquement|ceci)(?!\p{L})/iu,
];

/** Whether a sentence of a report tells a language model what to do: it is never handed to one, and supports nothing. */
export function instructsProgram(sentence: string): boolean {
  return TO_A_PROGRAM.some((pattern) => pattern.test(sentence.trim()));
}

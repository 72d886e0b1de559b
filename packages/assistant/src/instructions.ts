import { fold } from '@lampyre/retriever';

/** Words that tell the assistant what to be or to do instead of asking the reports; both languages, folded text. */
const INSTRUCTIONS =
  /\b(?:ignore|forget|disregard|override|bypass)\b.{0,30}\b(?:rules?|instructions?|prompts?|guidelines|previous|above)\b|\b(?:system|hidden) prompt\b|\b(?:pretend|act as|role-?play|you are now|from now on you)\b|\b(?:answer|reply|respond) only with\b|\b(?:write|compose) (?:me )?an? (?:poem|song|story|essay|joke|code|script)\b|\b(?:ignore|oublie|neglige|contourne)[zr]?\b.{0,30}\b(?:consignes?|regles?|instructions?|precedent\w*)\b|\b(?:invite|prompt|message) systeme\b|\b(?:fais|faites) (?:comme si|semblant)\b|\b(?:tu es|vous etes) (?:maintenant|desormais)\b|\b(?:reponds|repondez|dis) (?:uniquement|seulement|sans citer)\b|\b(?:ecris|redige)[sz]?(?:-moi)? (?:un |une )?(?:poeme|chanson|histoire|blague|code|script)\b|(?:^\W*|\bet )invente[zr]?\b/;

/**
 * Whether a message gives orders to the assistant in place of a question to the reports. The extractive tier could not follow
 * them; it says so shortly and offers no passages, which would only look like an answer. A summary or a translation of what the
 * reports say is no such order (`writing-request.ts`).
 */
export function isInstruction(message: string): boolean {
  return INSTRUCTIONS.test(fold(message));
}

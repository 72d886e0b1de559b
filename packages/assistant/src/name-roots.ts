import { fold } from '@lampyre/retriever';

const ROOT_LETTERS = 4;
/** What names of places and their people end in, behind what they share: "Europe" and "European", "Italy" and "Italian". */
const ENDING = /^(?:|[aeinosy]|an|ia|ian|ean|ais|ain|ese|ien|ienne?|ish)$/;

/** Whether two words in folded letters name a place and its people, or are the same. */
export function shareRoot(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared >= ROOT_LETTERS && ENDING.test(one.slice(shared)) && ENDING.test(other.slice(shared));
}

/** The words of a text that are written with a capital, folded. */
export function capitalised(text: string): Set<string> {
  return new Set((text.match(/\p{Lu}\p{L}+/gu) ?? []).map(fold));
}

import type { Language } from '../passages/passage.js';

/**
 * Words that say how a thing is said, not what it is about: articles, pronouns, prepositions, auxiliaries and the words
 * that questions are made of. Lower case, without diacritics, after elisions are cut ("l'", "qu'"), as `terms` sees them.
 */
const STOP_WORDS: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    `a about all also am an and any are as at be been being but by can could did do does doing done for from get gets
     give given had has have having he her here him his how i if in into is it its itself just let like made make many may me
     might more most much my no nor not of off on one only or other our out over own please same say says shall she should
     so some such tell than that the their them then there these they thing things this those through to too under up us
     very was we were what when where which while who whom whose why will with would you your yes dont doesnt isnt im
     ive whats really actually exactly still`.split(/\s+/),
  ),
  fr: new Set(
    `a afin ai aient ait alors apres as au aucun aucune aujourdhui aura aurait aussi autre autres aux avant avec avez avoir avons ayant
     beaucoup bien ca ce ceci cela celle celles celui ces cet cette ceux chaque chez ci combien comme comment dans de depuis
     des deja dire dis dit doit doivent donc dont du elle elles en encore entre es est et etaient etait etant ete etes etre
     eu eux faire fait faut font il ils je jusque la le les leur leurs lors lorsque lui ma mais me meme memes mes moi moins mon
     ne ni nos notre nous on ont ou par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi pourrait puis
     quand que quel quelle quelles quelque quelques quels qui quoi sa sans se sera serait ses si soit son sont sous
     sur t ta tant te tel telle tes toi ton toujours tous tout toute toutes tres truc trucs tu un une va vers veut
     voici voila vont vos votre vous vraiment vrai y`.split(/\s+/),
  ),
};

export function stopWords(language: Language): ReadonlySet<string> {
  return STOP_WORDS[language];
}

/** Whether a folded, lower-case word carries no subject of its own in `language`. */
export function isStopWord(word: string, language: Language): boolean {
  return STOP_WORDS[language].has(word);
}

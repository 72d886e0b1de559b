import { fold, type Language } from '@lampyre/retriever';

/** What sentences of the reports cannot give: their gist, a comparison, plain words, another language. Over folded text. */
const ASKS_FOR_WRITING: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:summari[sz]e|(?:give|write|make|want|need|provide)\b.{0,20}\bsummary|sum up|synthesi[sz]e|synthesis|overview of|compare|comparison|contrast|pros and cons|translate (?:this|that|it)|translation of|rephrase|reword|paraphrase|simplif(?:y|ied)|simply put|in (?:simple|plain|easy|your own|other) (?:words|terms|language|english)|explain (?:it )?(?:simply|to (?:a|my|me)\b)|like i'?m (?:five|5)|for (?:a |my )?(?:child|children|kids?|beginners?)|in (?:french|english))\b|^\W*(?:please,? |(?:can|could|would) you (?:please )?)?translate\b|^\W*(?:a )?(?:short |brief )?summary of\b/,
  fr: /\b(?:(?<!\b(?:les?|des?|du|au|quels?|ces?|leurs?) )resum(?:e|er|ez|es)|synthese|synthetis\w+|compar(?:e|er|ez|aison)|en quoi different|avantages et inconvenients|tradui(?:re|s|sez|t)|traduction d|reformul\w+|simplifi\w+|vulgaris\w+|en (?:termes|mots|langage) (?:simples?|clairs?)|avec (?:des|tes|vos) mots|simplement|expliqu\w+ (?:simplement|a (?:un|une|mon|ma)\b)|pour (?:un |une |mon |ma |des )?(?:enfants?|debutants?)|en (?:francais|anglais))\b/,
};

/** The order at the beginning, which says nothing of the subject. */
const ORDER: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:please,? |(?:can|could|would) you (?:please )?)?(?:(?:translate|summari[sz]e|sum up|synthesi[sz]e|rephrase|reword|paraphrase|simplify)\b(?: for me\b)?|(?:give|write|make)(?: me)? an? (?:\w+ )?(?:summary|synthesis|translation|overview) of\b)\s*(?:(?:in|into|to) (?:french|english)\s*)?:?/i,
  fr: /^\W*(?:(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|veuillez) )?(?:(?:me |nous )?(?:tradui(?:sez|re|s)|résum(?:ez|er|e)|resum(?:ez|er|e)|synthétis(?:ez|er|e)|reformul(?:ez|er|e)|simplifi(?:ez|er|e)|vulgaris(?:ez|er|e))(?![\p{L}])(?:-(?:moi|nous))?|(?:fai(?:s|tes)|donnez?|écri(?:s|vez))(?:-(?:moi|nous))? une? (?:\p{L}+ )?(?:résumé|synthèse|traduction)(?: (?:des?|du|d’|d')(?![\p{L}]))?)\s*(?:en (?:français|anglais)\s*)?:?/iu,
};

/** The manner at the end. */
const MANNER: Readonly<Record<Language, RegExp>> = {
  en: /[\s,]+(?:(?:in|into|to) (?:french|english)|in (?:simple|plain|easy|your own|other) (?:words|terms|language|english)|in (?:one|two|three|four|five|a few|\d+) (?:sentences?|words|lines)|for (?:a |my )?(?:child|children|kids?|beginners?)|for me|please)(?=\W*$)/i,
  fr: /[\s,]+(?:en (?:français|anglais)|en (?:termes|mots|langage) (?:simples?|clairs?)|en (?:une|deux|trois|quatre|cinq|quelques|\d+) (?:phrases?|mots|lignes)|avec (?:des|tes|vos) mots|simplement|pour (?:un |une |mon |ma |des )?(?:enfants?|débutants?)|s[’']il (?:te|vous) plaît)(?=\P{L}*$)/iu,
};

const LANGUAGE_WANTED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:in|into|to) english|en anglais)\b/,
  fr: /\b(?:(?:in|into|to) french|en francais)\b/,
};

/** Whether a question asks for something that only a language model can make of the passages. */
export function asksForWriting(question: string, language: Language): boolean {
  return ASKS_FOR_WRITING[language].test(fold(question));
}

/**
 * What a question is about, without the order to write and its manner: "Summarise the effects of drought in two sentences" is
 * about the effects of drought. The question itself where nothing would be left.
 */
export function subjectOf(question: string, language: Language): string {
  let subject = question.replace(ORDER[language], '');
  for (let before = ''; before !== subject; ) {
    before = subject;
    subject = subject.replace(MANNER[language], '');
  }
  subject = subject.trim();
  return /\p{L}{2}/u.test(subject) ? subject : question;
}

/** The language that a text is asked for in ("… in French"), where it is said. */
export function languageWanted(question: string): Language | undefined {
  const folded = fold(question);
  return (['en', 'fr'] as const).find((language) => LANGUAGE_WANTED[language].test(folded));
}

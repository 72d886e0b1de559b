import { fold, type Language } from '@lampyre/retriever';

/** Somebody asks what to do. Over folded text. */
const ASKS_FOR_ADVICE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:should|shall|can|could|must|do) (?:i|we)|i (?:should|can|could|must)|(?:what|how) (?:can|should|could) (?:one|people|someone|anyone) do|what to do)\b/,
  fr: /\b(?:(?:puis|dois|devrais|pourrais|peux)[- ]je|(?:pouvons|devons|devrions|pourrions)[- ]nous|je (?:dois|peux|devrais|pourrais)|(?:que|quoi|comment) faire|(?:peut|doit|devrait|pourrait)[- ]on faire)\b/,
};
/** Somebody asks whether a thing is to be done, by whom is not said: of daily life it is advice. Over folded text. */
const ASKS_WHETHER_TO: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:is it (?:better|best|bad|good|ok|okay|worth|wrong|useful|necessary)|is there any point in)\b/,
  fr: /\b(?:faut-il|il faut|faudrait-il|vaut-il mieux|est-ce (?:bien|mal|utile|grave|mieux)|est-il (?:bien|utile|preferable|necessaire)|ca sert a quoi|cela sert-il)\b/,
};

/** Words of daily life, over folded text, and those that reports use for it. */
const SUBJECTS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\b(?:eat\w*|food|meals?|cook\w*|meat|vegan|vegetarian|diet\w*)\b/, 'diets food plant-based meat land'],
    [
      /\b(?:driv\w+|cars?|travel\w*|fly\w*|flights?|plane|trains?|commut\w+|bikes?)\b/,
      'transport mobility electric vehicles public transport walking cycling aviation',
    ],
    [
      /\b(?:heat\w*|homes?|house\w*|flat|insulat\w+|boiler)\b/,
      'buildings households heating energy efficiency renovation',
    ],
    [
      /\b(?:phones?|computers?|laptops?|stream\w*|internet|online|videos?|ai|chatgpt)\b/,
      'digital devices lifetime video streaming environmental impact',
    ],
    [/\b(?:buy\w*|shop\w*|clothes|waste|throw|recycl\w+)\b/, 'consumption lifetime repair reuse recycling waste'],
  ],
  fr: [
    [
      /\b(?:mange\w*|aliment\w*|repas|cuisin\w*|viande|vegetarien\w*|vegan\w*|regime)\b/,
      'alimentation régimes alimentaires viande végétal terres',
    ],
    [
      /\b(?:condui\w+|voitures?|voyag\w*|avion|trains?|velos?|deplac\w+)\b/,
      'transports mobilité véhicules électriques marche vélo aviation',
    ],
    [
      /\b(?:chauff\w*|maison|logement|appartement|isol\w+|chaudiere)\b/,
      'bâtiments ménages chauffage efficacité énergétique rénovation',
    ],
    [
      /\b(?:telephones?|smartphones?|ordinateurs?|stream\w*|internet|en ligne|videos?|ia|chatgpt)\b/,
      'numérique équipements durée de vie vidéo impact environnemental',
    ],
    [
      /\b(?:achet\w*|acheter|vetements|dechets|jet\w+|recycl\w+)\b/,
      'consommation durée de vie réparation réemploi recyclage déchets',
    ],
  ],
};
const ANY_SUBJECT: Readonly<Record<Language, string>> = {
  en: 'individual behaviour lifestyle households consumption reduce emissions climate',
  fr: 'comportements individuels modes de vie ménages consommation réduire émissions climat',
};

/**
 * A question for advice on one's own life ("what should I eat?") in the words that reports use for its subject; undefined for
 * any other question. Reports give no such advice, but may say what is known of its subject.
 */
export function subjectOfAdvice(question: string, language: Language): string | undefined {
  const folded = fold(question);
  const isPersonal = ASKS_FOR_ADVICE[language].test(folded);
  if (!isPersonal && !ASKS_WHETHER_TO[language].test(folded)) return undefined;
  const words = SUBJECTS[language].filter(([cue]) => cue.test(folded)).map(([, of]) => of);
  return words.join(' ') || (isPersonal ? ANY_SUBJECT[language] : undefined);
}

import { fold, type Language } from '@lampyre/retriever';

/** What a question wants measured. */
export type Measure =
  | 'temperature'
  | 'money'
  | 'mass'
  | 'energy'
  | 'power'
  | 'length'
  | 'area'
  | 'share'
  | 'duration'
  | 'people';

const HOW_MANY: Record<Language, string> = {
  en: 'how (?:many|much) (?:more |extra |of )?',
  fr: "combien de |combien d'|nombre de |nombre d'",
};
const WHAT: Record<Language, string> = {
  en: String.raw`(?:what|which) (?:(?:is|are|was|were|will be|would be) (?:the |an? )?(?:[\w-]+ ){0,2})?`,
  fr: String.raw`quel(?:le)?s?(?: (?:est|etait|sera|serait|sont))?(?: (?:la|le|les|l'|une?))? ?(?:\w+ )?`,
};
const UNITS_ASKED: readonly (readonly [Measure, string])[] = [
  ['temperature', 'degre(?:e|s|es)?|celsius'],
  ['money', 'money|dollars?|usd|euros?|argent'],
  ['mass', '(?:kilo|giga|mega)?ton(?:n?e)?s?|gigatonnes?|kilos?|kg|gt(?:co2)?|mt(?:co2)?|grammes?|grams?'],
  ['energy', '[kmgt]?wh|(?:kilo|mega|giga|tera)?watt-?(?:heures?|hours?)|[em]j|exajoules?|joules?'],
  ['power', '[kmg]?w|(?:kilo|mega|giga)?watts?'],
  ['length', '[cmk]?m|(?:centi|milli|kilo)?met(?:er|re)s?'],
  ['area', String.raw`hectares?|km2|m2|square \w+|\w+ carres?`],
  ['share', 'per ?cent|pour ?cent|percentage|pourcentage'],
  [
    'duration',
    'years?|decades?|months?|weeks?|days?|hours?|minutes?|ans|annees|decennies|mois|semaines?|jours|heures|minutes|temps',
  ],
  ['people', 'people|inhabitants|residents|persons|personnes|habitants|gens'],
];
/** Words that leave no doubt without a unit, over folded text. */
const ASKS: Record<Language, readonly (readonly [Measure, RegExp])[]> = {
  en: [
    ['duration', /\bhow (?:long|old)\b/],
    ['money', /\bhow (?:much|many|expensive)\b.{0,60}\b(?:costs?|paid|pay|spen[dt]|invest\w*|worth|money)\b/],
    [
      'temperature',
      /\bhow (?:hot|warm|cold)\b|\bhow (?:much|far|fast)\b.{0,40}\b(?:warm(?:ed|ing|er)?|heat(?:ed|ing)? up|hotter|cool(?:ed)?)\W*$|\bhow (?:much|far|fast) (?:has|have|is|will|did|does) (?:the )?(?:world|earth|planet|globe|climate|europe|france|arctic|ocean)s? (?:\w+ )?(?:warm|heat)\w*\b/,
    ],
    [
      'length',
      /\bhow (?:much|far|high|fast|quickly)\b.{0,40}\b(?:seas?|sea levels?|oceans?) (?:level )?(?:\w+ ){0,2}(?:ris\w+|rose|go(?:ne)? up)\b|\bhow (?:deep|tall)\b/,
    ],
  ],
  fr: [
    ['duration', /\bcombien de temps\b|\bquel age\b/],
    ['temperature', /\b(?:de )?combien\b.{0,50}\b(?:rechauff\w+|chaud)\b\W*$|\bde combien de degres\b/],
    ['money', /\bcombien\b.{0,30}\b(?:cout\w+|investi\w*|depens\w+|finance\w*|paie\w*|paye\w*)\b/],
    [
      'length',
      /\bde combien\b.{0,40}\b(?:mers?|oceans?|eaux?)\b.{0,20}\b(?:mont\w+|elev\w+|augment\w+)\b|\bquelle profondeur\b/,
    ],
  ],
};
/** "What is the price", "quelle part". */
const NAMES: Record<Language, readonly (readonly [Measure, string])[]> = {
  en: [
    ['temperature', 'temperature|warming'],
    ['money', 'costs?|price|investment'],
    ['share', 'share|proportion|percentage|fraction|per ?cent'],
    ['duration', 'lifetime|lifespan|duration|age'],
  ],
  fr: [
    ['temperature', 'temperature|rechauffement'],
    ['money', 'couts?|prix|montant|tarif|investissements?'],
    ['share', 'part|proportion|pourcentage|fraction'],
    ['duration', 'duree|age'],
    ['power', 'puissance'],
  ],
};

/** A unit of each measure behind a number or a bracket that closes ("2390 ± 240 (likely range) GtCO₂"), or a currency before one; over folded text. */
const HELD: Readonly<Record<Measure, RegExp>> = {
  temperature: behind(String.raw`°\s?c|degre(?:e|s|es)`),
  money:
    /(?:usd|us\$|\$|€|eur)\s?(?:\d{4} )?\d|[\d\])]\s*(?:(?:thousand|million|billion|trillion|milliard|mille)s? )?(?:d'|de )?(?:[mk]?(?:d|ds)?€|\$|us\$|usd|euros?|dollars?)/u,
  mass: behind(
    String.raw`(?:[gmkt] ?t|t|kg|g)(?:\s?(?:co|eq|ch|de |d'|\b))|(?:(?:million|billion|milliard)s? )?(?:of |de )?(?:giga|mega|kilo)?tonnes?|kilos?`,
  ),
  energy: behind(String.raw`[kmgtp]?wh\b|[emgt]j\b|(?:kilo|mega|giga|tera)?watt-?(?:heures?|hours?)`),
  power: behind(String.raw`[kmgt]?wc?\b|(?:kilo|mega|giga)?watts?\b|kva\b`),
  length: behind(String.raw`(?:[cmk]?m|(?:centi|milli|kilo)?met(?:er|re)s?)\b(?![²³])`),
  area: behind(String.raw`ha\b|hectares?|[kc]?m ?[²2]|(?:million )?square|\w+ carres?`),
  share:
    /\d\s*[\])]?\s*(?:%|per ?cent|pour ?cent)|\b(?:half|thirds?|quarters?|fifths?|moitie|tiers|quarts?|cinquiemes?)\b|\b(?:one|two|three|un|deux|trois) (?:in|sur) \w+/u,
  duration: new RegExp(
    String.raw`${behind('(?:years?|yrs?|decades?|centuries|months?|weeks?|days?|hours?|minutes?|seconds?|ans?|annees?|decennies|siecles?|mois|semaines?|jours?|heures?|secondes?)').source}|\b(?:(?:two|three|four|five|six|seven|eight|ten|several|many|few) (?:years|decades|months|weeks|days|hours)|centuries|millennia|(?:deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente) (?:ans|annees|mois|jours|heures|semaines|decennies)|siecles|millenaires)\b`,
    'u',
  ),
  people: behind(
    String.raw`(?:(?:million|billion|milliard)s?\b|(?:\w+ )?(?:people|persons|inhabitants|residents|personnes|habitants))`,
  ),
};

function behind(unit: string): RegExp {
  return new RegExp(String.raw`[\d\])]\s*(?:[-–]\s*)?(?:${unit})`, 'u');
}

/** What a question wants measured, where its words leave no doubt. */
export function measureAsked(question: string, language: Language): Measure | undefined {
  const folded = fold(question);
  for (const [measure, asks] of ASKS[language]) if (asks.test(folded)) return measure;
  for (const [measure, unit] of UNITS_ASKED)
    if (new RegExp(String.raw`\b(?:${HOW_MANY[language]})(?:${unit})\b`).test(folded)) return measure;
  for (const [measure, name] of NAMES[language])
    if (new RegExp(String.raw`\b${WHAT[language]}(?:${name})\b`).test(folded)) return measure;
  return undefined;
}

/**
 * Whether a text holds a quantity of this measure.
 *
 * @param over what stands over it: there, and in the label of a row, a unit in brackets is that of the numbers under it
 */
export function holdsMeasure(text: string, measure: Measure, over = ''): boolean {
  const folded = fold(text);
  if (HELD[measure].test(folded)) return true;
  if (over === '' || !/\d/.test(folded)) return false;
  return [...fold(`${over} ${text}`).matchAll(/\(([^()]*)\)/g)].some(([, unit]) => HELD[measure].test(`1 ${unit}`));
}

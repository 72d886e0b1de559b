import type { Language } from '../passages/passage.js';
import { fold, terms } from '../words/stemming.js';

/** What kind of words would answer. */
export type Asked = 'quantity' | 'time' | 'who' | 'place' | 'definition' | 'reason' | 'list' | 'fact';

/** What a question asks, as far as its form tells. */
export interface QuestionFocus {
  language: Language;
  /** A question may ask for several things ("when, and how likely"); never empty. */
  asked: ReadonlySet<Asked>;
  /** Stems of the names in it (towns, countries, products): an answer about something else is none. */
  names: string[];
  /** Units or measures that the question names ("per cent", "GtCO2", "euros"), as patterns over folded text. */
  units: RegExp[];
}

type Cues = readonly (readonly [Asked, RegExp])[];

/** Over the folded question: lower case, no diacritics, straight apostrophes. */
const CUES: Record<Language, Cues> = {
  en: [
    [
      'quantity',
      /\bhow (?:much|many|often|far|large|big|high|deep|tall|long|old|hot|warm|strong|fast|sure|likely|probable)\b/,
    ],
    [
      'quantity',
      /\b(?:what|which) (?:share|part|percentage|per ?cent|fraction|proportion|number|amount|rate|level|range|size|cost|price|chance|probability|temperature|factor|odds)\b/,
    ],
    [
      'quantity',
      /\b(?:percentage|figures?|numbers?|share|per ?cent|best (?:guess|estimate)|by what|times (?:more|as|higher|deadlier))\b/,
    ],
    [
      'quantity',
      /\b(?:what|which) (?:is|are|was|were|will be|would be) (?:the |an? )?(?:\w+ ){0,3}(?:amount|rate|level|cost|price|temperature|consumption|capacity|size|lifetime|lifespan|duration|budget|target|footprint|speed|ratio|area|volume|height|weight|salary|depth|concentration)\b|\blife(?:time|span) of\b/,
    ],
    ['quantity', /^\W*(?:(?:carbon )?footprint|consumption|cost|price|number|share)\b/],
    [
      'time',
      /\bwhen\b|\b(?:what|which|by what|in what|since what) (?:years?|dates?|decades?|month|day)\b|\b(?:since|until) when\b|\bbetween which years\b|\bdeadline\b/,
    ],
    [
      'who',
      /(?:^|[?.,;:]\s|\band |\bor )\W*who\b|\bwhose\b|\bby whom\b|\bwhich (?:compan\w+|organi[sz]ation|body|institution|ministr\w+|foundation)\b/,
    ],
    [
      'place',
      /\bwhere\b|\b(?:which|what|in which|in what) (?:\w+ )?(?:countr\w+|regions?|cit\w+|places?|areas?|continents?)\b/,
    ],
    [
      'definition',
      /^\W*(?:and )?(?:what(?:'s| is| are| does| do)|define|definition|meaning)\b(?=.*\b(?:mean|means|stand for|definition|exactly|called)\b|[^,]{0,40}\?*$)|\bdefinition\b|\bwhat (?:does|do) .{1,60}\b(?:mean|stand for)\b|\bmeaning of\b|\bmeant by\b|\bwhat is (?:that|this|it)\b\W*$|\bdifference between\b/,
    ],
    [
      'reason',
      /\bwhy\b|\bhow come\b|\bwhat (?:causes?|drives?|explains?|led)\b|\breasons?\b|\bbecause of what\b|\bhow (?:does|do|did|can|could)\b/,
    ],
    [
      'list',
      /\b(?:which|what) (?:are )?(?:the |are )?(?:\w+ ){0,2}(?:kinds?|types?|ways|options|measures|examples?|effects|impacts|factors|steps|things|conditions|criteria|barriers|benefits|risks|causes|categories|sectors|services|functions|changes|components)\b|\blist\b|\bname (?:the|some|three|two|four)\b/,
    ],
  ],
  fr: [
    [
      'quantity',
      /\bcombien\b|\b(?:quel(?:le)?s?|a quel(?:le)?|de quel(?:le)?|pour quel(?:le)?) (?:(?:est|etait|sera|serait) (?:la |le |l')?|sont (?:les )?)?(?:part|proportion|pourcentage|fraction|nombre|quantite|taux|niveau|valeur|cout|prix|montant|puissance|duree|poids|temperature|hausse|baisse|surface|longueur|profondeur|frequence|chance|probabilite|coefficient|score|budget|capacite|tarif|plafond|seuil|taille|age|consommation|production|volume|empreinte|intensite|vitesse|distance|population|ratio|masse|objectif|cible|rendement|delai|hauteur|largeur|superficie|debit|salaire|teneur|concentration|(?:bilan|impact) carbone)\b/,
    ],
    [
      'quantity',
      /^\W*(?:empreinte|consommation|cout|prix|nombre|part|taux|puissance|duree de vie|(?:bilan|impact) carbone)\b/,
    ],
    ['quantity', /\b(?:pourcentage|chiffres?|en moyenne|quel (?:age|pourcentage)|part de|part des|a quel point)\b/],
    [
      'time',
      /\bquand\b|\b(?:quel(?:le)?s?|en quel(?:le)?|depuis quel(?:le)?|a quel(?:le)?|d'ici quel(?:le)?) (?:annees?|dates?|jour|mois|decennie|echeance|horizon|periode)\b|\bdepuis (?:quand|combien de temps)\b|\bjusqu'(?:a|en) quand\b/,
    ],
    [
      'who',
      /(?:^|[?.,;:]\s)\W*qui\b(?! se\b)|\b(?:par|a|pour|avec) qui\b|\bquel(?:le)? (?:entreprise|organisme|societe|autorite|institution|ministere|agence)\b/,
    ],
    [
      'place',
      /\bou (?:est|se|sont|trouve|peut|va)\b|\bd'ou\b|\b(?:quel(?:le)?s?|dans quel(?:le)?s?|de quel(?:le)?s?) (?:pays|regions?|villes?|lieux?|endroits?|zones?|continents?)\b/,
    ],
    [
      'definition',
      /\bc'est quoi\b|\bc koi\b|\bqu'est[- ]ce qu(?:e|')\s?(?:c'est que |un|une|le|la|l'|les|on (?:appelle|entend)|signifi)|\bque (?:signifie|veut dire|designe)\w*\b|\bqu'(?:entend|appelle)\b|\bveut dire\b|\bdefinition\b|\bsignifi\w+\b|\bdifference entre\b|\bse definit\b/,
    ],
    [
      'reason',
      /\bpourquoi\b|\bcomment se fait\b|\ben quoi\b|\braisons?\b|\ba cause de\b|\bcomment\b|\bqu'est-ce qui (?:explique|cause|a|fait)\b/,
    ],
    ['list', /\b(?:quel(?:le)?s|lesquel(?:le)?s)\b|\bciter?\b|\bliste\b|\benumer\w+\b/],
  ],
};

/** A unit that the question names: what a fitting number is followed or preceded by. Both languages, folded text. */
const UNITS: readonly (readonly [asks: RegExp, answers: RegExp])[] = [
  [
    /%|\bper ?cent(?:age)?\b|\bpour ?cent(?:age)?\b|\bshare\b|\bpart\b|\bproportion\b|\bfraction\b|\btaux\b/,
    /\d[\d\s.,–-]*(?:\[[^\]]*\]\s*)?(?:%|per ?cent|pour ?cent)|\b(?:half|third|quarter|moitie|tiers|quart)\b/,
  ],
  [
    /\bdegr\w+\b|°|\bwarm(?:er|ing|ed|s)?\b|\bhot(?:ter)?\b|\btemperatures?\b|\brechauff\w+\b|\bchaud\b/,
    /\d[\d\s.,–-]*(?:\[[^\]]*\]\s*|\([^)]*\)\s*)?°\s*c\b/,
  ],
  [
    /\bmoney\b|\bcosts?\b|\bdollars?\b|\busd\b|\beuros?\b|\bprice\b|\bfinance\b|\binvest\w*\b|\bcout\w*\b|\bprix\b|\bmontant\b|\btarif\b|\bbudget\b|\bmilliards?\b|\bmillions?\b|\bbillions?\b|\btrillions?\b|€|\$/,
    /(?:usd|\$|€|us\$)\s*\(?\d*\)?\s*\d|\d[\d\s.,–-]*(?:m€|md€|k€|€|\$|euros?|dollars?|milliards?|millions?|billions?|trillions?)/,
  ],
  [
    /\byears?\b|\bans?\b|\bannees?\b|\bduree\b|\bage\b|\bhow long\b|\bhow old\b|\blifetime\b/,
    /\d[\d\s.,–-]*(?:years?|ans?|annees?|months?|mois)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|one) (?:years?|ans|annees|decades?|decennies)\b/,
  ],
  [
    /\bgigat\w+\b|\bgt\w*\b|\btonnes?\b|\bmt\w*\b|\bkilos?\b|\bkg\b/,
    /\d[\d\s.,–-]*(?:\[[^\]]*\]\s*)?(?:gt|mt|kt|gigat|megat|tonnes?|kg|kilo|t\s?co2|t\s?eq)/,
  ],
  [
    /\bt?wh\b|\b[kmgt]wh?\b|\bwattheures?\b|\bpuissance\b|\belectricite\b|\belectricity\b|\bwatts?\b/,
    /\d[\d\s.,–-]*(?:[kmgt]?wh?\b|watt|%)/,
  ],
  [
    /\bmet(?:er|re)s?\b|\bcentim\w+\b|\bcm\b|\bsea level\b|\bniveau (?:de la mer|des mers)\b|\bdepth\b|\bprofondeur\b|\bdeep\b|\bkilomet\w+\b|\bkm\b/,
    /\d[\d\s.,–-]*(?:\[[^\]]*\]\s*)?(?:mm|cm|m|km|metres?|meters?|kilomet\w+)\b/,
  ],
  [
    /\bpeople\b|\bpersonnes?\b|\bhabitants?\b|\bpopulation\b/,
    /\d[\d\s.,–-]*(?:million|billion|milliard|people|personnes|habitants|residents)/,
  ],
  [/\bhours?\b|\bheures?\b/, /\d[\d\s.,–-]*(?:hours?|heures?|h)\b|\b(?:deux|trois|two|three) (?:heures|hours)\b/],
];

/** Words with a capital inside a question that name nothing, or, by custom, something that is said without it, too. */
const CAPITALISED_COMMON =
  /^(?:I|I'm|I've|OK|Je|J|If|In|The|A|An|And|To|By|On|At|Of|For|Le|La|Les|Un|Une|Des|De|Du|Et|Si|En|À|A|Au|Aux|Dans|Pour|Par|Sur|Avec|Selon|Y|Il|Elle|On|Nous|Vous|Que|Qui|Quoi|Quel|Quels|Quelle|Quelles|Comment|Combien|Pourquoi|Où|Quand|What|Which|Who|Where|When|Why|How|Do|Does|Did|Is|Are|Was|Were|Can|Could|Should|Would|Will|Has|Have|Had|Mr|Mme|États?|Terre|Soleil|Nord|Sud|Est|Ouest|Internet|Web|Earth|Sun|January|February|March|April|June|July|August|September|October|November|December)$/u;
/** "IA", "ACV": a report may write them in full, so that their absence says little. */
const SHORT_ACRONYM = /^\p{Lu}{1,5}s?$/u;
/** Gases, units and centuries: "CO2", "GtCO2", "kWh", "XIXe". */
const SIGN = /^(?:[GMk]?t?(?:CO2|CH4|N2O|SF6|NF3|H2)(?:e|eq)?|[GMk]t|[TGMk]?Wh?|[XVI]+e)$/u;
/** After one of these a capital is only that of a first word. */
const OPENS_SENTENCE = /(?:^|[.!?:;…«"“(]\s*)$/u;

/**
 * Reads a question's form.
 *
 * 1. Cue words of its language say what kind of words would answer; without any it asks for a fact.
 * 2. A quantity is also asked where a unit is named beside "which" or "what"; a year asked for is a time.
 * 3. Names are the words written with a capital that do not open a sentence, or hold two capitals or a digit
 *    ("ChatGPT", "COP27"); short acronyms are left out, and so are gases, units, months and what French writes with a capital ("l'État").
 */
export function readQuestion(question: string, language: Language): QuestionFocus {
  const folded = fold(question);
  const asked = new Set<Asked>();
  for (const [kind, cue] of CUES[language]) if (cue.test(folded)) asked.add(kind);
  if (asked.size === 0) asked.add('fact');
  return {
    language,
    asked,
    names: namesOf(question, language),
    units: UNITS.filter(([asks]) => asks.test(folded)).map(([, answers]) => answers),
  };
}

function namesOf(question: string, language: Language): string[] {
  const names = new Set<string>();
  for (const match of question.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.,'’-]*/gu)) {
    const word = match[0].replace(/[.,'’-]+$/u, '').replace(/^\p{L}['’](?=\p{Lu})/u, '');
    if (!/^\p{Lu}/u.test(word) || CAPITALISED_COMMON.test(word) || SHORT_ACRONYM.test(word) || SIGN.test(word))
      continue;
    const isMixed = /\p{Lu}.*\p{Lu}|\p{Lu}.*\d/u.test(word);
    if (!isMixed && OPENS_SENTENCE.test(question.slice(0, match.index))) continue;
    for (const term of terms(word, language)) if (!/^\d/.test(term)) names.add(term);
  }
  return [...names];
}

import type { Language } from '../passages/passage.js';
import { fold, stem } from '../words/stemming.js';
import { placeNames } from './place-names.js';

/** What a part of a question names; a follow-up puts another of the same type in its place. */
export type SlotType = 'place' | 'time' | 'scenario' | `thing:${string}`;

/** A part of a question, with the words that bind it to the rest. Offsets are into the question. */
export interface Slot {
  type: SlotType;
  /** "in", "d'ici à"; empty when nothing binds it. */
  preposition: string;
  /** The name with its article: "Europe", "la France", "2050". */
  name: string;
  /** Where the preposition begins. */
  start: number;
  nameStart: number;
  end: number;
}

/** Things of one family take one another's place: "and methane?" after a question on CO₂. Folded, singular where it differs by -s only. */
const THING_FAMILIES: Record<string, string> = {
  gas: `co2 methane ch4 n2o carbon ozone sf6 hfc protoxyde azote dioxyde carbone aerosol`,
  sector: `transport agriculture industry industrie building batiment housing logement aviation shipping forestry
    tourism tourisme fishery peche farming elevage construction digital numerique waste dechet`,
  energy: `solar wind nuclear hydropower coal gas oil biomass hydrogen biogas geothermal solaire eolien eolienne nucleaire
    hydroelectricite charbon gaz petrole biomasse hydrogene biogaz geothermie photovoltaique wood bois`,
  device: `smartphone phone telephone television tv computer laptop ordinateur tablet tablette server serveur router box
    screen ecran console printer imprimante datacenter`,
  living: `bird insect fish mammal plant tree bee pollinator coral amphibian reptile forest oiseau insecte poisson
    mammifere plante arbre abeille pollinisateur corail amphibien foret`,
  hazard: `flood drought heatwave wildfire storm cyclone landslide inondation secheresse canicule incendie tempete
    glissement erosion`,
  people: `child children elderly woman women worker farmer poor youth enfant femme travailleur agriculteur pauvre jeune senior`,
  water: `ocean sea lake river glacier groundwater wetland mer lac riviere fleuve nappe`,
};
const familyOf = new Map<string, string>();
for (const [family, things] of Object.entries(THING_FAMILIES)) {
  for (const thing of things.split(/\s+/)) {
    for (const language of ['en', 'fr'] as const) familyOf.set(stem(thing, language), family);
  }
}

const PREPOSITION = String.raw`(?:d['’]ici(?:\s+à)?|à\s+l['’]horizon(?:\s+de)?|jusqu['’](?:en|à)|by|in|for|on|at|to|of|under|with|within|across|since|until|before|after|around|en|au|aux|à|pour|dans|sur|depuis|avant|après|vers|sous|avec|selon|chez)`;
const ARTICLE = String.raw`(?:the\s+|les?\s+|la\s+|l['’])`;
const TIME = String.raw`(?:années\s+)?(?:1[5-9]|20|21)\d\d(?:s|(?:\s*[-–]\s*(?:20|21)\d\d))?|(?:mid|end|fin|milieu)[\s-]+(?:of\s+)?(?:the\s+|du\s+|de\s+)?(?:century|siècle)|today|now|aujourd['’]hui|actuellement`;
const SCENARIO = String.raw`(?:un\s+(?:réchauffement|monde)\s+(?:de|à)\s+)?(?:SSP\s?\d(?:-\d[.,]\d)?|RCP\s?\d(?:[.,]\d)?|[+]?\d(?:[.,]\d)?\s?(?:°\s?C?|degrees?|degrés?)|sc[eé]nario\s+[\p{L}\p{N}.-]+)`;

const WORD = /\p{L}{1,2}['’](?=\p{L})|[\p{L}\p{N}]+(?:[-.,'’][\p{L}\p{N}]+)*/gu;
const LONGEST_PLACE_WORDS = 4;

/** The parts of a question that name a place, a time, a scenario or a thing of a known family, in their order. */
export function slotsOf(question: string, language: Language): Slot[] {
  const named = [
    ...placesIn(question),
    ...patternSlots(question, 'time', TIME),
    ...patternSlots(question, 'scenario', SCENARIO),
    ...thingsIn(question, language),
  ];
  return named
    .filter((slot) => !named.some((other) => other !== slot && covers(other, slot)))
    .map((slot) => withPreposition(question, slot))
    .sort((a, b) => a.start - b.start);
}

type Named = { type: SlotType; start: number; end: number };

function placesIn(question: string): Named[] {
  const words = [...question.matchAll(WORD)];
  const found: Named[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(LONGEST_PLACE_WORDS, words.length - at); count > 0; count--) {
      const start = words[at]!.index;
      const last = words[at + count - 1]!;
      const end = last.index + last[0].length;
      const name = question.slice(start, end);
      // "us" is a pronoun, "US" a country.
      if (!placeNames().has(fold(name)) || name === 'us') continue;
      found.push({ type: 'place', start, end });
      at += count - 1;
      break;
    }
  }
  return found;
}

function patternSlots(question: string, type: SlotType, pattern: string): Named[] {
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'giu');
  return [...question.matchAll(whole)].map((match) => ({
    type,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

function thingsIn(question: string, language: Language): Named[] {
  return [...question.matchAll(WORD)].flatMap((match) => {
    const family = familyOf.get(stem(fold(match[0]), language));
    return family ? [{ type: `thing:${family}` as const, start: match.index, end: match.index + match[0].length }] : [];
  });
}

function withPreposition(question: string, { type, start, end }: Named): Slot {
  const before = question.slice(0, start);
  const article = new RegExp(String.raw`(?<![\p{L}\p{N}])${ARTICLE}$`, 'iu').exec(before);
  const nameStart = article?.index ?? start;
  const bound = new RegExp(String.raw`(?<![\p{L}\p{N}'’-])(${PREPOSITION})\s+$`, 'iu').exec(before.slice(0, nameStart));
  return {
    type,
    preposition: bound?.[1] ?? '',
    name: question.slice(nameStart, end),
    start: bound?.index ?? nameStart,
    nameStart,
    end,
  };
}

function covers(outer: Named, inner: Named): boolean {
  const longer = outer.end - outer.start > inner.end - inner.start;
  return longer && outer.start <= inner.start && outer.end >= inner.end;
}

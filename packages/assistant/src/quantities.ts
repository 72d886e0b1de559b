import type { Language } from '@lampyre/retriever';

/** A number of a text with its unit. */
export interface Quantity {
  /** Without its sign; "2.5 million" is 2500000. */
  value: number;
  /** One name for a unit in both languages; null where none follows. */
  unit: string | null;
}

/** Ways to write a unit after a number, each with its one name; longer ones first where one begins another. */
const UNITS: readonly (readonly [unit: string, written: string])[] = [
  ['%', String.raw`%|per\s?cent(?:age points?)?|pour\s?cent|points? de pourcentage`],
  ['°C', String.raw`°\s?C|degr[ée]+s?(?: celsius)?|celsius`],
  ['ppm', 'ppm'],
  ['ppb', 'ppb'],
  ['Gt', 'Gt|gigatonn?e?s?'],
  ['Mt', 'Mt|megatonn?e?s?|mégatonnes?'],
  ['kt', 'kt'],
  ['kg', 'kg|kilogram(?:me)?s?|kilos?'],
  ['g', 'g|gram(?:me)?s?'],
  ['t', 't|tonn?e?s?'],
  ['km²', 'km(?:2|²)|square kilomet(?:re|er)s|kilomètres carrés'],
  ['m²', 'm(?:2|²)|square met(?:re|er)s?|mètres? carrés?'],
  ['m³', 'm(?:3|³)|cubic met(?:re|er)s?|mètres? cubes?'],
  ['km', 'km|kilomet(?:re|er)s?|kilomètres?'],
  ['cm', 'cm|centimet(?:re|er)s?|centimètres?'],
  ['mm', 'mm|millimet(?:re|er)s?|millimètres?'],
  ['m', 'm|met(?:re|er)s?|mètres?'],
  ['ha', 'ha|hectares?'],
  ['TWh', 'TWh|terawatt-?hours?|térawattheures?'],
  ['GWh', 'GWh|gigawatt-?hours?|gigawattheures?'],
  ['MWh', 'MWh|megawatt-?hours?|mégawattheures?'],
  ['kWh', 'kWh|kilowatt-?hours?|kilowattheures?'],
  ['Wh', 'Wh|watt-?hours?|wattheures?'],
  ['GW', 'GW|gigawatts?'],
  ['MW', 'MW|megawatts?|mégawatts?'],
  ['kW', 'kW|kilowatts?'],
  ['W', 'W|watts?'],
  ['EJ', 'EJ|exajoules?'],
  ['MJ', 'MJ|megajoules?|mégajoules?'],
  ['J', 'J|joules?'],
  ['€', '€|euros?|EUR'],
  ['$', String.raw`US\$|USD|\$|dollars?`],
  ['l', 'l|lit(?:re|er)s?'],
  ['year', 'years?|yrs?|ans?|années?'],
  ['decade', 'decades?|décennies?'],
  ['century', 'centur(?:y|ies)|siècles?'],
  ['month', 'months?|mois'],
  ['week', 'weeks?|semaines?'],
  ['day', 'days?|jours?'],
  ['hour', 'hours?|heures?|h'],
  ['minute', 'minutes?|min'],
  ['second', 'seconds?|secondes?|s'],
  ['×', 'times|fois|×|-?fold'],
];
/** What follows a unit of mass: "kgCO2e", "GtCO2-eq". */
const OF_GAS = String.raw`(?:[  ]?(?:CO2|CO₂|CH4|eq)[\p{L}\d-]*)?`;
const UNIT = new RegExp(
  String.raw`^[  \-]?(?:(?:of|de|d’|d')[  ]?)?(?:${UNITS.map(([, written], index) => `(?<u${index}>${written})`).join('|')})${OF_GAS}(?![\p{L}\d])`,
  'u',
);
const UNIT_LOOSE = new RegExp(UNIT.source, 'iu');
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^[  -]?(?:thousand|mille|milliers)(?!\p{L})/iu, 1e3],
  [/^[  -]?millions?(?!\p{L})/iu, 1e6],
  [/^[  -]?(?:billions?|milliards?)(?!\p{L})/iu, 1e9],
  [/^[  -]?trillions?(?!\p{L})/iu, 1e12],
];
/** Names with figures in them are no quantities: CO2, SSP1-2.6, PM2.5. */
const NAME_WITH_FIGURES = /(?<![\p{L}\d])\p{L}[\p{L}.]*\d+(?:[-–.]\d+)*/gu;
/** Ordinals ("19th", "XIXe") name a century or a rank. */
const NUMBER = /(?<![\p{L}\d.,])\d+(?:[  ]\d{3}(?!\d))*(?:[.,]\d+)*(?!\d|(?:st|nd|rd|th|er|ère|e|ème)(?!\p{L}))/gu;
const CURRENCY_BEFORE = /(US\$|USD|\$|€|EUR)[  ]?$/u;
/** What parts the two ends of a range, whose unit stands once. */
const RANGE = /^\s*(?:[-–—−]|to|à|and|et|or|ou|[[(]|[;,/])\s*[[(]?$/iu;

/** The words that count, from two on; "one" and "un" are also articles. */
export const COUNTING_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' '),
};

/** Small numbers in words. */
const NUMBER_WORDS: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: {
    ...counted(COUNTING_WORDS.en),
    ...{ thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
    ...{ half: 0.5, third: 1 / 3, thirds: 1 / 3, quarter: 0.25, quarters: 0.25 },
    ...{ twice: 2, double: 2, doubled: 2, triple: 3, tripled: 3, tenfold: 10, hundredfold: 100 },
  },
  fr: {
    ...counted(COUNTING_WORDS.fr),
    ...{ vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, cent: 100 },
    ...{ moitié: 0.5, demi: 0.5, tiers: 1 / 3, quart: 0.25, quarts: 0.25 },
    ...{ double: 2, doublé: 2, triple: 3, triplé: 3 },
  },
};

/**
 * The quantities of a text, in order.
 *
 * 1. "1,5", "1.5", "20 000" and "20,000" are read as their language writes them.
 * 2. A scale ("million", "milliard") multiplies; then the unit is read, with its many spellings as one.
 * 3. In ranges ("20 to 30 %", "1.1 [0.8–1.3] °C", "2 et 3 milliards") all numbers have the unit and scale of the last.
 * 4. Small numbers in words count, too.
 */
export function quantitiesOf(text: string, language: Language): Quantity[] {
  const plain = text.replace(/[   ]/gu, ' ').replace(NAME_WITH_FIGURES, (name) => '_'.repeat(name.length));
  const found: { value: number; unit: string | null; scale: number; start: number; end: number }[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    let end = match.index + match[0].length;
    let scale = 1;
    for (const [pattern, factor] of SCALES) {
      const scaled = pattern.exec(plain.slice(end));
      if (!scaled) continue;
      scale = factor;
      end += scaled[0].length;
      break;
    }
    const after = UNIT.exec(plain.slice(end)) ?? UNIT_LOOSE.exec(plain.slice(end));
    const before = CURRENCY_BEFORE.exec(plain.slice(0, match.index))?.[1];
    const unit = after ? unitOf(after) : before ? (/€|EUR/u.test(before) ? '€' : '$') : null;
    if (after) end += after[0].length;
    found.push({ value: numberOf(match[0], language), unit, scale, start: match.index, end });
  }
  for (let index = found.length - 2; index >= 0; index--) {
    const [own, next] = [found[index]!, found[index + 1]!];
    if (own.unit !== null || own.scale !== 1 || !RANGE.test(plain.slice(own.end, next.start))) continue;
    // A year beside a quantity is no range with it.
    if (isYear(own.value) !== isYear(next.value)) continue;
    own.unit = next.unit;
    own.scale = next.scale;
  }
  const inWords = plain.toLowerCase().matchAll(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu);
  return [
    ...found.map(({ value, unit, scale }) => ({ value: value * scale, unit })),
    ...[...inWords].flatMap(([word]) => {
      const value = NUMBER_WORDS[language][word];
      return value === undefined ? [] : [{ value, unit: null }];
    }),
  ];
}

/** Whether one of the quantities of a text is this one; `text` is searched for the unit where a table names it elsewhere. */
export function holdsQuantity(quantities: readonly Quantity[], quantity: Quantity, text: string): boolean {
  return quantities.some((other) => isQuantity(other, quantity, text));
}

/** The quantities of a claim that a text does not hold: each of the text's carries one of the claim's. */
export function missingQuantities(
  claimed: readonly Quantity[],
  quantities: readonly Quantity[],
  text: string,
): Quantity[] {
  const free = [...quantities];
  return claimed.filter((quantity) => {
    const at = free.findIndex((other) => isQuantity(other, quantity, text));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
}

function isQuantity(other: Quantity, { value, unit }: Quantity, text: string): boolean {
  if (same(value, 0.5) && unit === null && same(other.value, 50) && other.unit === '%') return true;
  if (!same(other.value, value)) return false;
  if (unit === null || unit === other.unit) return true;
  return other.unit === null && !isYear(value) && namesUnit(text, unit);
}

function namesUnit(text: string, unit: string): boolean {
  const written = UNITS.find(([name]) => name === unit)?.[1];
  return written !== undefined && new RegExp(`(?<![\\p{L}\\d])(?:${written})${OF_GAS}(?![\\p{L}\\d])`, 'u').test(text);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1700 && value <= 2150;
}

function unitOf(match: RegExpExecArray): string | null {
  const index = UNITS.findIndex((_, at) => match.groups?.[`u${at}`] !== undefined);
  return UNITS[index]?.[0] ?? null;
}

function numberOf(written: string, language: Language): number {
  const closed = written.replaceAll(' ', '');
  if (language === 'en' && /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(closed)) return Number(closed.replaceAll(',', ''));
  if ((closed.match(/[.,]/gu) ?? []).length > 1)
    return Number(closed.replace(/[.,](?=.*[.,])/gu, '').replace(',', '.'));
  return Number(closed.replace(',', '.'));
}

/** Numbers from two on, by their words. */
function counted(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, index + 2]));
}

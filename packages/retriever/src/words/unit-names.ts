import type { Language } from '../passages/passage.js';
import type { Alternative } from './question-terms.js';
import { stem } from './stemming.js';

/** Symbols of units as the index holds them, with their names in both languages, folded and in the singular. */
const UNITS: readonly (readonly [symbols: readonly string[], names: readonly string[]])[] = [
  [['kw'], ['kilowatt']],
  [['mw'], ['megawatt']],
  [['gw'], ['gigawatt']],
  [['kwh'], ['kilowattheure', 'kilowatthour']],
  [['mwh'], ['megawattheure', 'megawatthour']],
  [['gwh'], ['gigawattheure', 'gigawatthour']],
  [['twh'], ['terawattheure', 'terawatthour', 'terawatt']],
  [['kg'], ['kilogramme', 'kilogram', 'kilo']],
  [
    ['mt', 'mtco2'],
    ['megatonne', 'megaton'],
  ],
  [
    ['gt', 'gtco2', 'gtc'],
    ['gigatonne', 'gigaton'],
  ],
  [['mm'], ['millimetre', 'millimeter']],
  [['cm'], ['centimetre', 'centimeter']],
  [['km'], ['kilometre', 'kilometer']],
  [['ha'], ['hectare']],
  [['md'], ['milliard']],
];
/** What is only another way of writing counts a little less than the word itself. */
const OTHER_WRITING_WEIGHT = 0.8;

/** The other writings of a unit: "GW" for "gigawatts", and the other way round. Empty for any other word, folded. */
export function unitAlternatives(word: string, to: Language): Alternative[] {
  const singular = word.replace(/s$/, '');
  const unit = UNITS.find(([symbols, names]) => symbols.includes(word) || names.includes(singular));
  if (!unit) return [];
  const [symbols, names] = unit;
  const stems = new Set([...symbols, ...names].map((written) => stem(written, to)));
  return [...stems].map((each) => ({ stem: each, weight: OTHER_WRITING_WEIGHT }));
}

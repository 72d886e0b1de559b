import type { Language } from '@lampyre/assistant';
import type { Figure } from '../bootstrap.js';
import { MEASURES, type MeasureDefinition, type MeasureKey } from '../measures.js';
import { REPORT_WORDING } from './report-wording.js';

/** A share as a person reads it: "87 %", and "0.4 %" where whole per cents would hide it. */
export function percent(share: number, language: Language): string {
  const fine = (share > 0 && share < 0.01) || (share > 0.99 && share < 1);
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: fine ? 1 : 0 }).format(share);
}

/** A quantity with three significant digits, in full: "1,230". */
export function significant(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(value);
}

/** A figure of a measure in its unit, without interval: "87 %", "0.741", "4.3 J". */
export function inUnit(key: MeasureKey, value: number, language: Language): string {
  const { unit, pooling }: MeasureDefinition = MEASURES[key];
  if (unit) return `${significant(value, language)}\u00a0${REPORT_WORDING[language].units[unit]}`;
  if (key === 'mrr' || key === 'ndcg') {
    return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  }
  return pooling === 'share' ? percent(value, language) : significant(value, language);
}

/** A figure with its interval: "87 % (79 % to 94 %)". */
export function withInterval(key: MeasureKey, { value, low, high }: Figure, language: Language): string {
  return `${inUnit(key, value, language)} (${REPORT_WORDING[language].interval(inUnit(key, low, language), inUnit(key, high, language))})`;
}

import type { Language } from '@lampyre/assistant';
import { type PageAddress, screenAddress } from '../address.js';

/** Where a question is answered, as somebody marked it: what a new question of a set starts from. */
export interface MarkedPlace {
  report: string;
  /** 1-based PDF page. */
  page: number;
  quote?: string;
  question?: string;
  /** Of the question. */
  language?: Language;
}

/** The editor of question sets with a place filled in; the set is chosen there. */
export function editorAddress(from: PageAddress, { question = '', ...place }: MarkedPlace): PageAddress {
  return { ...screenAddress(from, 'evaluation'), question, fields: fieldsOf(place) };
}

/** The fields of an address that hold a place: `of` the report, `at` the page, the `quote`, and the language `asked` in. */
export function fieldsOf({ report, page, quote, language }: Omit<MarkedPlace, 'question'>): Record<string, string> {
  return {
    of: report,
    at: String(page),
    ...(quote ? { quote } : {}),
    ...(language ? { asked: language } : {}),
  };
}

/** The place that an address holds; undefined where it holds none. */
export function markedPlace({
  question,
  fields = {},
}: Pick<PageAddress, 'question' | 'fields'>): MarkedPlace | undefined {
  const { of, at, quote, asked } = fields;
  if (!of || !at || !/^[1-9]\d{0,5}$/.test(at)) return undefined;
  return {
    report: of,
    page: Number(at),
    ...(quote ? { quote } : {}),
    ...(question ? { question } : {}),
    ...(asked === 'fr' || asked === 'en' ? { language: asked } : {}),
  };
}

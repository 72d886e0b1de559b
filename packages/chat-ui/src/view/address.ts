import type { Language } from '@lampyre/assistant';

/** What the address of the page says: `/?q=…&lang=fr&report=…&source=2&page=14`. All of it can be shared, and all works without script. */
export interface PageAddress {
  question: string;
  /** Only when it was chosen; else the browser's language serves. */
  language?: Language;
  /** Ask this report only. */
  report?: string;
  /** Number of the opened citation. */
  source?: number;
  /** Report opened for reading, when no citation is. */
  open?: string;
  /** PDF page of the opened source, when it is not the citation's own. */
  page?: number;
  /** Over the opened page, what was read of it. */
  read?: true;
}

export function readAddress(search: string | URLSearchParams): PageAddress {
  const fields = new URLSearchParams(search);
  const address: PageAddress = { question: (fields.get('q') ?? '').trim() };
  const language = fields.get('lang');
  if (language === 'fr' || language === 'en') address.language = language;
  const report = fields.get('report');
  if (report) address.report = report;
  const source = countingNumber(fields.get('source'));
  if (source) address.source = source;
  const open = fields.get('open');
  if (open && !source) address.open = open;
  const page = countingNumber(fields.get('page'));
  if (page && (source || open)) address.page = page;
  if (fields.get('read') === '1' && (source || open)) address.read = true;
  return address;
}

export function writeAddress(address: PageAddress): string {
  const fields = new URLSearchParams();
  if (address.question) fields.set('q', address.question);
  if (address.language) fields.set('lang', address.language);
  if (address.report) fields.set('report', address.report);
  if (address.source) fields.set('source', String(address.source));
  if (address.open) fields.set('open', address.open);
  if (address.page) fields.set('page', String(address.page));
  if (address.read) fields.set('read', '1');
  const search = fields.toString();
  return search ? `/?${search}` : '/';
}

/** The same address with no source opened. */
export function withoutSource({ source: _s, open: _o, page: _p, read: _r, ...rest }: PageAddress): PageAddress {
  return rest;
}

function countingNumber(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

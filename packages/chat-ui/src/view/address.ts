import type { Language, Tier } from '@lampyre/assistant';

export type AskedTier = 'auto' | Tier;

const TIERS: readonly AskedTier[] = ['auto', 'extractive', 'local', 'remote'];

/**
 * What the address of the page says: `/library?lang=fr`, `/?q=…&report=…&source=2&page=14`. All of it can be shared, and
 * all works without script.
 */
export interface PageAddress {
  /** Name of the screen: the path of the address. None where one asks. */
  screen?: string;
  question: string;
  /** Only when it was chosen; else the browser's language serves. */
  language?: Language;
  /** Ask these reports only. */
  reports?: string[];
  /** The reports can be chosen. */
  choose?: true;
  /** Means that was asked for. */
  tier?: AskedTier;
  /** Id of the conversation that the question goes on with. */
  conversation?: string;
  /** Number of the opened citation. */
  source?: number;
  /** Report opened for reading, when no citation is. */
  open?: string;
  /** PDF page of the opened source, when it is not the citation's own. */
  page?: number;
  /** Over the opened page, what was read of it. */
  read?: true;
  /** The headings of the opened report are shown. */
  outline?: true;
  /** Words looked for in the opened report. */
  find?: string;
  /** Fields that only the screen knows. */
  fields?: Record<string, string>;
}

/** Fields that every screen shares; the others are the screen's own. */
const SHARED = new Set('q lang report choose tier conversation source open page read outline find'.split(' '));

/** @param path `/` or `/library` */
export function readAddress(path: string, search: string | URLSearchParams): PageAddress {
  const fields = new URLSearchParams(search);
  const address: PageAddress = { question: (fields.get('q') ?? '').trim() };
  const screen = path.replace(/^\/+|\/+$/g, '');
  if (screen) address.screen = screen;
  const language = fields.get('lang');
  if (language === 'fr' || language === 'en') address.language = language;
  const reports = [...new Set(fields.getAll('report').filter(Boolean))];
  if (reports.length > 0) address.reports = reports;
  if (fields.get('choose') === '1') address.choose = true;
  const tier = TIERS.find((one) => one === fields.get('tier'));
  if (tier) address.tier = tier;
  const conversation = fields.get('conversation');
  if (conversation) address.conversation = conversation;
  readOpened(fields, address);
  const own = [...fields].filter(([name]) => !SHARED.has(name));
  if (screen && own.length > 0) address.fields = Object.fromEntries(own);
  return address;
}

function readOpened(fields: URLSearchParams, address: PageAddress): void {
  const source = countingNumber(fields.get('source'));
  const open = fields.get('open');
  if (!source && !open) return;
  if (source) address.source = source;
  else if (open) address.open = open;
  const page = countingNumber(fields.get('page'));
  if (page) address.page = page;
  if (fields.get('read') === '1') address.read = true;
  if (fields.get('outline') === '1') address.outline = true;
  const find = fields.get('find')?.trim();
  if (find) address.find = find;
}

export function writeAddress(address: PageAddress): string {
  const search = searchOf(address);
  return `/${address.screen ?? ''}${search ? `?${search}` : ''}`;
}

/** The part of the address after the question mark. */
export function searchOf(address: PageAddress): string {
  const fields = new URLSearchParams();
  if (address.question) fields.set('q', address.question);
  if (address.language) fields.set('lang', address.language);
  for (const report of address.reports ?? []) fields.append('report', report);
  if (address.choose) fields.set('choose', '1');
  if (address.tier) fields.set('tier', address.tier);
  if (address.conversation) fields.set('conversation', address.conversation);
  if (address.source) fields.set('source', String(address.source));
  if (address.open) fields.set('open', address.open);
  if (address.page) fields.set('page', String(address.page));
  if (address.read) fields.set('read', '1');
  if (address.outline) fields.set('outline', '1');
  if (address.find) fields.set('find', address.find);
  for (const [name, value] of Object.entries(address.fields ?? {})) fields.set(name, value);
  return fields.toString();
}

/** The same address with no source opened. */
export function withoutSource(address: PageAddress): PageAddress {
  const { source: _source, open: _open, page: _page, read: _read, outline: _outline, find: _find, ...rest } = address;
  return rest;
}

/** Another screen, with nothing but the language kept. */
export function screenAddress(address: PageAddress, screen?: string): PageAddress {
  return {
    ...(screen ? { screen } : {}),
    question: '',
    ...(address.language ? { language: address.language } : {}),
  };
}

function countingNumber(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

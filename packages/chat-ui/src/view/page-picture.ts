import type { SourcePage } from './page-state.js';

/** The widths in which pages are drawn; another width gets the next one, so that few pictures lie on the disk. */
export const PAGE_WIDTHS_PX = [640, 960, 1280, 1920] as const;

/** The smallest width drawn that is at least the one asked for, else the largest. */
export function drawnWidthPx(wantedPx: number): number {
  return PAGE_WIDTHS_PX.find((widthPx) => widthPx >= wantedPx) ?? PAGE_WIDTHS_PX[PAGE_WIDTHS_PX.length - 1]!;
}

/** First digits of a report's sha256: in the address they let the browser keep the picture for good. */
export const VERSION_DIGITS = 12;

export function pagePictureAddress(
  { report, page }: Pick<SourcePage, 'report' | 'page'>,
  widthPx: number,
  sha256 = '',
): string {
  const version = sha256 ? `&v=${sha256.slice(0, VERSION_DIGITS)}` : '';
  return `/api/reports/${encodeURIComponent(report)}/pages/${page}.webp?width=${widthPx}${version}`;
}

/** A figure or table alone. */
export function blockPictureAddress(report: string, block: string, widthPx: number, sha256 = ''): string {
  const version = sha256 ? `&v=${sha256.slice(0, VERSION_DIGITS)}` : '';
  return `/api/reports/${encodeURIComponent(report)}/blocks/${block}.webp?width=${widthPx}${version}`;
}

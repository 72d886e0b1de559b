import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { type Box, type Document, renderArea, renderPage } from '@lampyre/ingest';
import type { Report } from './report.js';

const DEFAULT_WIDTH_PX = 1000;
const CROP_MARGIN_PT = 4;

/**
 * A page as a WebP picture, from the folder's `pages/` or drawn from the PDF and kept there. The file's hash is part of the
 * name, so that a new edition never shows the old pictures.
 *
 * @throws LampyreError LAMPYRE_PAGE_UNKNOWN, LAMPYRE_REPORT_FILE_MISSING
 */
export async function pageImage(
  folder: string,
  report: Report,
  page: number,
  widthPx = DEFAULT_WIDTH_PX,
): Promise<Uint8Array> {
  if (!Number.isInteger(page) || page < 1 || page > report.pages) {
    throw new LampyreError('LAMPYRE_PAGE_UNKNOWN', { id: report.id, page, pages: report.pages });
  }
  return keptPicture(folder, report, `${page}-${widthPx}.webp`, () => renderPage(report.path, page, widthPx));
}

/**
 * A figure or table of a report as a WebP picture of its own.
 *
 * @throws LampyreError LAMPYRE_BLOCK_UNKNOWN, LAMPYRE_REPORT_FILE_MISSING
 */
export async function blockImage(
  folder: string,
  report: Report,
  document: Document,
  blockId: string,
  widthPx = DEFAULT_WIDTH_PX,
): Promise<Uint8Array> {
  const block = document.blocks.find(({ id }) => id === blockId);
  if (!block) throw new LampyreError('LAMPYRE_BLOCK_UNKNOWN', { id: report.id, block: blockId });
  return keptPicture(folder, report, `${blockId}-${widthPx}.webp`, () =>
    renderArea(report.path, block.page, withMargin(block.bbox), widthPx),
  );
}

/** A little white round a crop, so that no letter at its edge is cut. */
function withMargin([x0, y0, x1, y1]: Box): Box {
  return [Math.max(0, x0 - CROP_MARGIN_PT), Math.max(0, y0 - CROP_MARGIN_PT), x1 + CROP_MARGIN_PT, y1 + CROP_MARGIN_PT];
}

async function keptPicture(
  folder: string,
  report: Report,
  name: string,
  draw: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const kept = join(picturesOf(folder, report), name);
  if (existsSync(kept)) return readFile(kept);
  if (!existsSync(report.path)) {
    throw new LampyreError('LAMPYRE_REPORT_FILE_MISSING', { id: report.id, path: report.path });
  }
  const picture = await draw();
  await mkdir(picturesOf(folder, report), { recursive: true });
  const fresh = `${kept}.${process.pid}.new`;
  await writeFile(fresh, picture);
  await rename(fresh, kept);
  return picture;
}

/** Drops the pictures of reports that are removed or replaced. */
export async function dropOrphanedPageImages(
  folder: string,
  reports: readonly Pick<Report, 'sha256'>[],
): Promise<void> {
  const wanted = new Set(reports.map((report) => picturesOf(folder, report)));
  const present = await readdir(join(folder, 'pages')).catch((): string[] => []);
  for (const name of present) {
    const pictures = join(folder, 'pages', name);
    if (!wanted.has(pictures)) await rm(pictures, { recursive: true, force: true });
  }
}

function picturesOf(folder: string, report: Pick<Report, 'sha256'>): string {
  return join(folder, 'pages', report.sha256.slice(0, 16));
}

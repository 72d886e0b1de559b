import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { type FetchOptions, fetchFile, originOf, sizeOf } from './resumable-download.js';

export interface DownloadOptions extends Pick<FetchOptions, 'address' | 'onProgress' | 'signal'> {
  /** The folder that keeps the PDFs; made when it is missing. */
  folder: string;
  /** Base name of the PDF, with `.pdf`. */
  name: string;
}

/**
 * Fetches a PDF and keeps it in `folder` (`fetchFile` says how). A whole copy from the same address is used as it is: adding again
 * costs no network. An error page is refused before it is downloaded whole.
 *
 * @returns the absolute path of the PDF.
 * @throws LampyreError LAMPYRE_DOWNLOAD_FAILED, LAMPYRE_PDF_INVALID; the reason of `signal` when it aborts.
 */
export async function download(options: DownloadOptions): Promise<string> {
  const { folder: _folder, name: _name, ...wanted } = options;
  const path = await placeFor(options);
  if (await isWhole(path, options.address)) return path;
  await fetchFile({ ...wanted, path, accept: 'application/pdf,*/*;q=0.1', checkHead: refuseUnlessPdf });
  return path;
}

/** Where a download of `address` under this name lies: two addresses that end alike do not share a file. */
async function placeFor({ address, folder, name }: DownloadOptions): Promise<string> {
  const plain = join(folder, basename(name));
  const origin = (await originOf(`${plain}.json`)) ?? (await originOf(`${plain}.part.json`));
  if (!origin || origin.address === address) return plain;
  const mark = createHash('sha256').update(address).digest('hex').slice(0, 8);
  return plain.replace(/\.pdf$/i, `-${mark}.pdf`);
}

async function isWhole(path: string, address: string): Promise<boolean> {
  return (await originOf(`${path}.json`))?.address === address && (await sizeOf(path)) > 0;
}

/** A PDF says so within its first 1024 bytes (ISO 32000-1, annex H, implementation note 13). */
function refuseUnlessPdf(head: Uint8Array, response: Response): void {
  if (Buffer.from(head).includes('%PDF-')) return;
  const type = response.headers.get('content-type')?.split(';')[0];
  const detail = type ? `the server sent ${type}` : 'the server sent something else';
  throw new LampyreError('LAMPYRE_PDF_INVALID', { file: response.url, detail });
}

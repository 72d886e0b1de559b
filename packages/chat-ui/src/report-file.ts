import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { LampyreError } from '@lampyre/errors';
import type { Context } from 'hono';
import type { ReadableLibrary } from './rooms.js';

/** The browser's own reader of PDFs styles its frame; nothing in the file itself may run or ask for anything. */
const PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/**
 * The PDF of a report, whole or in the part asked for (RFC 9110 § 14): a reader of PDFs then opens page 100 of a large file
 * without the 99 before.
 *
 * @throws LampyreError LAMPYRE_REPORT_UNKNOWN, LAMPYRE_REPORT_FILE_MISSING
 */
export async function reportFile(library: ReadableLibrary, context: Context): Promise<Response> {
  const { id, path, file, sha256 } = library.report(context.req.param('id') ?? '');
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new LampyreError('LAMPYRE_REPORT_FILE_MISSING', { id, path });
  const etag = `"${sha256}"`;
  const headers = {
    ETag: etag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, no-cache',
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${file}.pdf`)}`,
    'Content-Security-Policy': PDF_POLICY,
  };
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
  const condition = context.req.header('if-range');
  const wanted = condition && condition !== etag ? undefined : context.req.header('range');
  const range = byteRange(wanted, found.size);
  if (range === 'unsatisfiable') return context.body(null, 416, { 'Content-Range': `bytes */${found.size}` });
  const { first, last } = range ?? { first: 0, last: found.size - 1 };
  const length = { 'Content-Length': String(last - first + 1) };
  if (context.req.method === 'HEAD') return context.body(null, 200, { ...headers, ...length });
  const body = Readable.toWeb(createReadStream(path, { start: first, end: last })) as ReadableStream<Uint8Array>;
  if (!range) return context.body(body, 200, { ...headers, ...length });
  return context.body(body, 206, { ...headers, ...length, 'Content-Range': `bytes ${first}-${last}/${found.size}` });
}

/** One range of bytes, both ends included; undefined when the whole is wanted, which is also the answer to several ranges. */
export function byteRange(header: string | undefined, size: number) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last || first >= size ? ('unsatisfiable' as const) : { first, last };
}

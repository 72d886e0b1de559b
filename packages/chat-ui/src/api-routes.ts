import { LampyreError } from '@lampyre/errors';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answerStream } from './answer-stream.js';
import type { Answering } from './answering.js';
import { readAskRequest } from './ask-request.js';
import { askedBy } from './keeping.js';
import { openApiDescription } from './openapi/description.js';
import { reportFile } from './report-file.js';
import { summary } from './report-summary.js';
import type { ReadableLibrary } from './rooms.js';
import type { SourcePages } from './source-page.js';
import { drawnWidthPx, VERSION_DIGITS } from './view/page-picture.js';

/** A question of 2000 characters takes at most 12 kB as JSON with every character escaped. */
const BODY_MAX_BYTES = 16 * 1024;

const WIDTH_DEFAULT_PX = 1280;
const FIND_CHARACTERS_MAX = 200;
const LEDGER_DEFAULT_ROWS = 100;
const LEDGER_MAX_ROWS = 1000;

/** The addresses below `/api`; `docs/http.md` describes them. */
export function apiRoutes(library: ReadableLibrary, answering: Answering, sourcePages: SourcePages): Hono {
  const api = new Hono();

  api.get('/health', (context) =>
    context.json({
      status: 'ok',
      reports: library.list().length,
      vectorSearch: library.vectorSearch,
      embeddingModel: library.embeddingModel,
    }),
  );

  const description = openApiDescription();
  api.get('/openapi.json', (context) => context.json(description));

  api.get('/reports', (context) => context.json(library.list().map(summary)));

  api.post('/ask', bodyLimit({ maxSize: BODY_MAX_BYTES, onError: refuseLargeBody }), async (context) => {
    // Another site's page can only send a plain form or text here without being asked first; JSON it cannot.
    if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
      throw invalid('the content type is not application/json');
    }
    const body = await context.req.json().catch(() => {
      throw invalid('the body is not JSON');
    });
    const request = askedBy(context, readAskRequest(body));
    if (context.req.header('accept')?.includes('text/event-stream')) return answerStream(context, answering, request);
    return context.json(await answering.ask(request, { signal: context.req.raw.signal }));
  });

  api.get('/reports/:id/document', (context) => {
    const { document, etag } = withTag(library, context.req.param('id'));
    context.header('ETag', etag);
    if (context.req.header('if-none-match') === etag) return context.body(null, 304);
    return context.json(document());
  });

  api.get('/reports/:id/pages/:picture{[0-9]{1,6}\\.webp}', async (context) => {
    const page = Number.parseInt(context.req.param('picture'), 10);
    return picture(library, context, String(page), (id, widthPx) => library.pageImage(id, page, widthPx));
  });

  api.get('/reports/:id/blocks/:picture{b[0-9]{1,6}.webp}', async (context) => {
    const block = context.req.param('picture').replace('.webp', '');
    return picture(library, context, block, (id, widthPx) => library.blockImage(id, block, widthPx));
  });

  api.get('/reports/:id/pages/:page{[0-9]{1,6}}', (context) => {
    const [id, page] = [context.req.param('id'), Number(context.req.param('page'))];
    return context.json(
      context.req.query('read') === '1' ? sourcePages.findRead(id, page) : sourcePages.find(id, page),
    );
  });

  api.get('/reports/:id/outline', (context) => context.json(sourcePages.outline(context.req.param('id'))));

  api.get('/reports/:id/find', (context) => {
    const words = context.req.query('words') ?? '';
    if (words.length > FIND_CHARACTERS_MAX) throw invalid('"words" is too long');
    return context.json(sourcePages.findWords(context.req.param('id'), words));
  });

  api.get('/reports/:id/file.pdf', (context) => reportFile(library, context));

  api.get('/ledger', (context) => {
    const limit = Math.min(wholeNumber(context, 'limit', LEDGER_DEFAULT_ROWS), LEDGER_MAX_ROWS);
    const rows = library.ledger(limit);
    return context.json(rows.map((row) => ({ ...row, footprint: JSON.parse(row.footprint) })));
  });

  return api;
}

/** The document is large: it is read only when the browser does not hold it yet. */
function withTag(library: ReadableLibrary, id: string) {
  const report = library.report(id);
  return { etag: `"${report.sha256.slice(0, VERSION_DIGITS)}-document"`, document: () => library.document(id) };
}

/** A picture of a part of a report, in the width asked for. `part` tells it from the report's other pictures. */
async function picture(
  library: ReadableLibrary,
  context: Context,
  part: string,
  draw: (id: string, widthPx: number) => Promise<Uint8Array>,
): Promise<Response> {
  const widthPx = drawnWidthPx(wholeNumber(context, 'width', WIDTH_DEFAULT_PX));
  const report = library.report(context.req.param('id') ?? '');
  const version = report.sha256.slice(0, VERSION_DIGITS);
  const etag = `"${version}-${part}-${widthPx}"`;
  // An address that names the version of the file never changes what it shows.
  const forGood = context.req.query('v') === version;
  const headers = {
    ETag: etag,
    'Cache-Control': forGood ? 'private, max-age=31536000, immutable' : 'private, no-cache',
  };
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
  const drawn = await draw(report.id, widthPx);
  return context.body(new Uint8Array(drawn), 200, { ...headers, 'Content-Type': 'image/webp' });
}

function wholeNumber(context: Context, name: string, fallback: number): number {
  const text = context.req.query(name);
  if (text === undefined) return fallback;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw invalid(`"${name}" is not a whole number above 0`);
  return Number(text);
}

function refuseLargeBody(): never {
  throw new LampyreError('LAMPYRE_REQUEST_TOO_LARGE', { limit: BODY_MAX_BYTES });
}

function invalid(detail: string): LampyreError {
  return new LampyreError('LAMPYRE_REQUEST_INVALID', { detail });
}

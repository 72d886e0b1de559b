import { fileURLToPath } from 'node:url';
import { LampyreError, toLampyreError } from '@lampyre/errors';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { Answering } from './answering.js';
import { apiRoutes } from './api-routes.js';
import { errorStatus } from './error-status.js';
import { hostCheck } from './host-check.js';
import { loadPageAssets } from './page-assets.js';
import { PageRoute } from './page-route.js';
import type { AskingAssistant, ReadableLibrary } from './rooms.js';
import { securityHeaders } from './security-headers.js';
import { SourcePages } from './source-page.js';

export interface ServerParts {
  assistant: AskingAssistant;
  library: ReadableLibrary;
  /** Name or address that the server listens on; requests that name another host are refused. 127.0.0.1 by default. */
  host?: string;
  /** Folder of the built page. */
  pageFolder?: string;
}

export const HOST_DEFAULT = '127.0.0.1';

const PAGE_FOLDER = fileURLToPath(new URL('../dist/page/', import.meta.url));

/**
 * The web server as a Hono app: the page and the HTTP interface over it. It listens to nothing by itself.
 *
 * @throws LampyreError LAMPYRE_INTERNAL when the page was not built
 */
export function createServer({ assistant, library, host = HOST_DEFAULT, pageFolder = PAGE_FOLDER }: ServerParts): Hono {
  const assets = loadPageAssets(pageFolder);
  const answering = new Answering(assistant, library);
  const sourcePages = new SourcePages(library);
  const page = new PageRoute({ library, answering, sourcePages, assets });

  const app = new Hono();
  app.use(securityHeaders);
  app.use(compress());
  app.use(hostCheck(host));
  // What the library says may change at any moment; routes that know better say so.
  app.use('/api/*', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });

  app.get('/', (context) => page.respond(context));
  app.route('/api', apiRoutes(library, answering, sourcePages));
  for (const [address, { bytes, type }] of assets.files) {
    // Hashed names never change what they hold.
    const lifetime = address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=86400';
    app.get(address, (context) => context.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': lifetime }));
  }

  app.notFound((context) => {
    const error = new LampyreError('LAMPYRE_ADDRESS_UNKNOWN', { path: context.req.path });
    return context.json({ error: error.toReport() }, errorStatus(error.code));
  });
  app.onError((thrown, context) => {
    const error = toLampyreError(thrown);
    context.header('Cache-Control', 'no-store');
    return context.json({ error: error.toReport() }, errorStatus(error.code));
  });
  return app;
}

import { fileURLToPath } from 'node:url';
import { LampyreError, toLampyreError } from '@lampyre/errors';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { accessToken } from './access-token.js';
import { Answering } from './answering.js';
import { apiRoutes } from './api-routes.js';
import { conversationRoutes } from './conversation-routes.js';
import { errorStatus } from './error-status.js';
import { exportRoutes } from './export/export-route.js';
import { EvaluationRoom } from './evaluation-room.js';
import { evaluationRoutes } from './evaluation-routes.js';
import { hostCheck } from './host-check.js';
import { keepsAnswers } from './keeping.js';
import { loadPageAssets } from './page-assets.js';
import { markRoutes } from './mark-routes.js';
import { PageRoute } from './page-route.js';
import { preferredLanguage } from './preferred-language.js';
import type { Catalogue } from './catalogue.js';
import { LibraryJobs } from './library-jobs.js';
import { libraryRoutes } from './library-routes.js';
import { Removals } from './removals.js';
import { rateLimit } from './rate-limit.js';
import type { AskingAssistant, FoundMeter, ServedLibrary } from './rooms.js';
import { sameOrigin } from './same-origin.js';
import { securityHeaders } from './security-headers.js';
import { SourcePages } from './source-page.js';
import { readAddress } from './view/address.js';
import { SCREENS } from './view/screens.js';

export interface ServerParts {
  assistant: AskingAssistant;
  library: ServedLibrary;
  /** Official reports that can be downloaded; none when it is left out. */
  catalogue?: Catalogue;
  /** Ways of measuring energy that were looked for on this machine. */
  meters?: FoundMeter[];
  /** Name or address that the server listens on; requests that name another host are refused. 127.0.0.1 by default. */
  host?: string;
  /** Lets in only those who know it; everybody when it is left out. */
  token?: string;
  /** Folder of the built page. */
  pageFolder?: string;
}

/** From one address of the network, behind which a whole class may sit. */
const QUESTIONS_PER_MINUTE = 300;

export const HOST_DEFAULT = '127.0.0.1';

const PAGE_FOLDER = fileURLToPath(new URL('../dist/page/', import.meta.url));

export interface WebServer {
  /** It listens to nothing by itself. */
  app: Hono;
  /** Takes up what an earlier server did not end. */
  resume: () => Promise<void>;
  /** Stops adding reports; what is not done goes on with `resume`. */
  close: () => Promise<void>;
}

/**
 * The web server: the page and the HTTP interface over it.
 *
 * @throws LampyreError LAMPYRE_INTERNAL when the page was not built
 */
export function createServer(parts: ServerParts): WebServer {
  const { assistant, library, catalogue, meters = [], host = HOST_DEFAULT, token, pageFolder = PAGE_FOLDER } = parts;
  const assets = loadPageAssets(pageFolder);
  const answering = new Answering(assistant, library);
  const sourcePages = new SourcePages(library);
  const jobs = new LibraryJobs(library, catalogue);
  const removals = new Removals(library);
  const evaluation = new EvaluationRoom(library);
  const page = new PageRoute({
    assistant,
    library,
    jobs,
    removals,
    catalogue,
    meters,
    evaluation,
    answering,
    sourcePages,
    assets,
  });

  const app = new Hono();
  app.use(securityHeaders);
  app.use(compress());
  app.use(hostCheck(host));
  if (token !== undefined) app.use(accessToken(token));
  app.use(sameOrigin);
  app.use('/api/ask', rateLimit(QUESTIONS_PER_MINUTE));
  // What the library says may change at any moment; routes that know better say so.
  app.use('/api/*', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });

  app.get('/', (context) => page.respond(context));
  for (const { name } of SCREENS) {
    app.get(`/${name}`, (context) => page.respond(context));
    app.get(`/api/screens/${name}`, async (context) => {
      const { searchParams } = new URL(context.req.url);
      const address = readAddress(`/${name}`, searchParams);
      const language = address.language ?? preferredLanguage(context.req.header('accept-language'));
      return context.json(await page.screenData(name, address, language, keepsAnswers(context)));
    });
  }
  app.route('/api', apiRoutes(library, answering, sourcePages));
  app.route('/api', exportRoutes(library, answering));
  app.route('/api', markRoutes(library));
  app.route('/api/conversations', conversationRoutes(assistant));
  app.route('/api/evaluation', evaluationRoutes(evaluation));
  app.route('/api', libraryRoutes({ jobs, removals, catalogue }));
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
  return {
    app,
    resume: () => jobs.resume(),
    async close() {
      removals.close();
      evaluation.close();
      await jobs.close();
    },
  };
}

import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { backToPage } from './back-to-page.js';
import { appendMark, readMark, readMarks } from './marked-questions.js';
import type { ServedLibrary } from './rooms.js';

const BODY_MAX_BYTES = 16 * 1024;

/** Marks of passages as right or wrong: a test set that grows with use. */
export function markRoutes(library: Pick<ServedLibrary, 'folder' | 'report'>): Hono {
  const routes = new Hono();

  routes.get('/marks', async (context) => context.json(await readMarks(library.folder)));

  routes.post('/marks', bodyLimit({ maxSize: BODY_MAX_BYTES }), async (context) => {
    const isJson = context.req.header('content-type')?.includes('application/json');
    const fields = isJson ? await context.req.json() : await context.req.parseBody();
    const mark = readMark(fields, (report) => library.report(report).file);
    await appendMark(library.folder, mark);
    return backToPage(context) ?? context.json(mark, 201);
  });

  return routes;
}

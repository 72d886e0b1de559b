import { LampyreError } from '@lampyre/errors';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { backToPage } from './back-to-page.js';
import type { Catalogue } from './catalogue.js';
import type { LibraryJobs } from './library-jobs.js';
import type { Removals } from './removals.js';
import { receiveUploads } from './uploads.js';

/** Progress is told at most so often. */
const TELL_EVERY_MILLISECONDS = 250;
/** A line that says nothing, so that whoever stands between does not think the connection dead. */
const STILL_HERE_EVERY_MILLISECONDS = 15_000;

export interface LibraryChanges {
  jobs: LibraryJobs;
  removals: Removals;
  catalogue: Catalogue | undefined;
}

/** The addresses below `/api` that change the library. Each takes a plain form, too, and then goes back to the page. */
export function libraryRoutes({ jobs, removals, catalogue }: LibraryChanges): Hono {
  const routes = new Hono();
  const now = () => ({ jobs: jobs.list(), removals: removals.list() });

  routes.post('/uploads', async (context) => {
    const { body } = context.req.raw;
    const paths = await receiveUploads(body as never, context.req.header(), jobs.uploads);
    const added = paths.map((path) => jobs.addUpload(path));
    return backToPage(context) ?? context.json({ jobs: added }, 202);
  });

  routes.get('/catalogue', async (context) => context.json((await catalogue?.list()) ?? []));

  routes.post('/catalogue/:id', async (context) => {
    const id = context.req.param('id');
    const entry = (await catalogue?.list())?.find((one) => one.id === id);
    if (!entry) throw new LampyreError('LAMPYRE_CATALOGUE_UNKNOWN', { id });
    const job = jobs.addFromCatalogue(entry);
    return backToPage(context) ?? context.json({ jobs: [job] }, 202);
  });

  routes.get('/jobs', (context) => context.json(now()));

  routes.post('/jobs/:id/cancel', (context) => {
    jobs.cancel(context.req.param('id'));
    return backToPage(context) ?? context.json(now());
  });

  routes.post('/reports/:id/remove', (context) => {
    removals.remove(context.req.param('id'));
    return backToPage(context) ?? context.json(now());
  });

  routes.post('/reports/:id/keep', (context) => {
    removals.undo(context.req.param('id'));
    return backToPage(context) ?? context.json(now());
  });

  routes.get('/jobs/events', (context) =>
    streamSSE(context, async (stream) => {
      let wake = () => {};
      let changed = true;
      const notice = () => {
        changed = true;
        wake();
      };
      const unlisten = [jobs.onChange(notice), removals.onChange(notice)];
      stream.onAbort(notice);
      try {
        while (!stream.aborted && !stream.closed) {
          if (changed) {
            changed = false;
            await stream.writeSSE({ event: 'jobs', data: JSON.stringify(now()) });
            await stream.sleep(TELL_EVERY_MILLISECONDS);
          } else {
            const timer = setTimeout(() => wake(), STILL_HERE_EVERY_MILLISECONDS);
            await new Promise<void>((resolve) => {
              wake = resolve;
              if (changed) resolve();
            });
            clearTimeout(timer);
            if (!changed) await stream.write(': still here\n\n');
          }
        }
      } finally {
        for (const stop of unlisten) stop();
      }
    }),
  );

  return routes;
}

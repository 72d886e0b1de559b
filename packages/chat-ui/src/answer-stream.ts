import { toLampyreError } from '@lampyre/errors';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Answering } from './answering.js';
import type { AskRequest } from './ask-request.js';

/**
 * An answer as it comes, as server-sent events: `waiting` (`{before}`), then the assistant's own (`stage`, `tier`, `text`), and at
 * the end `answer` or `error`. Whoever goes away before stops it.
 */
export function answerStream(context: Context, answering: Answering, request: AskRequest): Response {
  const response = streamSSE(context, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    let written: Promise<unknown> = Promise.resolve();
    const write = (event: string, data: unknown) => {
      written = written.then(() => stream.writeSSE({ event, data: JSON.stringify(data) }));
    };
    try {
      const answer = await answering.ask(request, {
        signal: gone.signal,
        onWaiting: (before) => write('waiting', { before }),
        onEvent: ({ type, ...event }) => write(type, event),
      });
      write('answer', answer);
    } catch (thrown) {
      if (!gone.signal.aborted) write('error', toLampyreError(thrown).toReport());
    }
    await written;
  });
  // It is UTF-8 by definition, but not everything that reads it knows.
  response.headers.set('Content-Type', 'text/event-stream; charset=utf-8');
  return response;
}

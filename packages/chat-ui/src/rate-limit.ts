import { getConnInfo } from '@hono/node-server/conninfo';
import { LampyreError } from '@lampyre/errors';
import type { Context, MiddlewareHandler } from 'hono';

const WINDOW_MILLISECONDS = 60_000;
/** Addresses remembered at once; when there are more, all begin anew. */
const CLIENTS_MAX = 10_000;

/**
 * Refuses more than so many requests a minute from one address of the network. This machine itself is not limited: its
 * person may well run a thousand questions.
 *
 * @param now clock in milliseconds
 */
export function rateLimit(
  perMinute: number,
  clientOf: (context: Context) => string | undefined = remoteAddress,
  now: () => number = Date.now,
): MiddlewareHandler {
  let since = now();
  const asked = new Map<string, number>();
  return async (context, next) => {
    const client = clientOf(context);
    if (client !== undefined) {
      if (now() - since >= WINDOW_MILLISECONDS || asked.size >= CLIENTS_MAX) {
        asked.clear();
        since = now();
      }
      const count = (asked.get(client) ?? 0) + 1;
      asked.set(client, count);
      if (count > perMinute) throw new LampyreError('LAMPYRE_TOO_MANY_REQUESTS', { limit: perMinute });
    }
    await next();
  };
}

/** The address that a request comes from; undefined when that is this machine. */
function remoteAddress(context: Context): string | undefined {
  let address: string | undefined;
  try {
    address = getConnInfo(context).remote.address;
  } catch {
    // Asked without a network, as tests do.
  }
  return address && /^(?:127\.|::1$|::ffff:127\.)/.test(address) ? undefined : address;
}

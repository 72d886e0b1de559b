import { isIP } from 'node:net';
import { LampyreError } from '@lampyre/errors';
import type { MiddlewareHandler } from 'hono';

/**
 * Refuses requests that name another host than this server's, so that no web page can reach it by having its own domain
 * name resolve to this machine (DNS rebinding). Names of this machine, plain IP addresses (which cannot be rebound) and
 * `host` are let in; the port does not matter.
 *
 * @param host name or address that the server listens on
 */
export function hostCheck(host: string): MiddlewareHandler {
  return async (context, next) => {
    const named = context.req.header('host') ?? '';
    const name = hostName(named);
    if (name !== 'localhost' && name !== host.toLowerCase() && isIP(name) === 0) {
      throw new LampyreError('LAMPYRE_HOST_REFUSED', { host: named || '(none)' });
    }
    await next();
  };
}

/** The name in a Host header: without its port, and without the brackets of IPv6. */
function hostName(header: string): string {
  const withoutPort = header.trim().toLowerCase().replace(/:\d*$/, '');
  return /^\[.*\]$/.test(withoutPort) ? withoutPort.slice(1, -1) : withoutPort;
}

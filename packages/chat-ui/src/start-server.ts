import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { LampyreError } from '@lampyre/errors';
import { createServer, HOST_DEFAULT, type ServerParts } from './server.js';

export interface RunningServer {
  /** Where to open it: `http://127.0.0.1:4517/`. */
  address: string;
  /** Stops taking requests, lets those under way end, and resolves when all are done. */
  close: () => Promise<void>;
}

/**
 * Starts the web server.
 *
 * @param port 0 for any free port
 * @throws LampyreError LAMPYRE_PORT_TAKEN, LAMPYRE_INTERNAL when the page was not built
 */
export async function startServer({ port, ...parts }: ServerParts & { port: number }): Promise<RunningServer> {
  const host = parts.host ?? HOST_DEFAULT;
  const server = createAdaptorServer({ fetch: createServer({ ...parts, host }).fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new LampyreError('LAMPYRE_PORT_TAKEN', { port }, { cause }) : cause);
    });
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      // Browsers hold connections open without asking anything; waiting for them would take minutes.
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    });
  return { address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`, close };
}

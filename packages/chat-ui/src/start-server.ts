import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { LampyreError } from '@lampyre/errors';
import { createServer, HOST_DEFAULT, type ServerParts } from './server.js';

export interface RunningServer {
  /** Where to open it: `http://127.0.0.1:4517/`; with its token when the network can reach it. */
  address: string;
  /** Stops taking requests, lets those under way end, and resolves when all are done. */
  close: () => Promise<void>;
}

const TOKEN_BYTES = 16;

/** So long requests under way may take to end when the server stops. */
const STREAMS_END_MILLISECONDS = 3000;

/**
 * Starts the web server.
 *
 * @param port 0 for any free port
 * @throws LampyreError LAMPYRE_PORT_TAKEN, LAMPYRE_INTERNAL when the page was not built
 */
export async function startServer({ port, ...parts }: ServerParts & { port: number }): Promise<RunningServer> {
  const host = parts.host ?? HOST_DEFAULT;
  // Whoever can reach it could read, add and remove reports.
  const token = isLoopback(host) ? undefined : (parts.token ?? randomBytes(TOKEN_BYTES).toString('hex'));
  const { app, resume, close: closeJobs } = createServer({ ...parts, host, ...(token ? { token } : {}) });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new LampyreError('LAMPYRE_PORT_TAKEN', { port }, { cause }) : cause);
    });
    server.listen(port, host, resolve);
  });
  await resume();
  const { port: taken } = server.address() as AddressInfo;
  const close = async () => {
    // Streams of progress never end by themselves.
    if ('closeAllConnections' in server)
      setTimeout(() => server.closeAllConnections(), STREAMS_END_MILLISECONDS).unref();
    await Promise.all([closeJobs(), stopListening()]);
  };
  const stopListening = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      // Browsers hold connections open without asking anything; waiting for them would take minutes.
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    });
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`;
  return { address: token ? `${address}?token=${token}` : address, close };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

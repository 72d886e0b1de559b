import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HandMadeAssistant, HandMadeLibrary } from '../test-data/hand-made-library.js';
import { startServer } from './start-server.js';

let pageFolder: string;

beforeAll(() => {
  pageFolder = mkdtempSync(path.join(tmpdir(), 'lampyre-page-'));
  writeFileSync(path.join(pageFolder, 'manifest.json'), '{"main.tsx": {"file": "main.js", "isEntry": true}}');
});
afterAll(() => rmSync(pageFolder, { recursive: true, force: true }));

const start = (port: number, host?: string) =>
  startServer({
    ...(host ? { host } : {}),
    assistant: new HandMadeAssistant(),
    library: new HandMadeLibrary(),
    pageFolder,
    port,
  });

it('listens on this machine only, says where, and stops', async () => {
  const server = await start(0);
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const response = await fetch(`${server.address}api/health`);
  expect(await response.json()).toMatchObject({ status: 'ok' });
  await server.close();
  await expect(fetch(server.address)).rejects.toThrow();
});

it('refuses a foreign host over a real connection too', async () => {
  const server = await start(0);
  // fetch sets the Host header itself.
  const status = await new Promise((resolve, reject) => {
    const asked = request(server.address, { headers: { host: 'rebound.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
  expect(status).toBe(421);
  await server.close();
});

it('says that a port is taken', async () => {
  const server = await start(0);
  const port = Number(new URL(server.address).port);
  await expect(start(port)).rejects.toMatchObject({ code: 'LAMPYRE_PORT_TAKEN', details: { port } });
  await server.close();
});

it('is open to the network only for those who know its token', async () => {
  const server = await start(0, '0.0.0.0');
  const { port, searchParams } = new URL(server.address);
  expect(searchParams.get('token')).toMatch(/^[0-9a-f]{32}$/);
  expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(401);
  const headers = { authorization: `Bearer ${searchParams.get('token')}` };
  expect((await fetch(`http://127.0.0.1:${port}/api/health`, { headers })).status).toBe(200);
  await server.close();
});

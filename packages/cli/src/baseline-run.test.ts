import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chooseMeter } from '@lampyre/footprint';
import { afterEach, describe, expect, it } from 'vitest';
import { type BaselineRun, runBaseline } from './baseline-run.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A chat server in this process; `respond` gives what it answers to a question. */
async function chatServer(respond: (body: { model: string }, question: number) => unknown): Promise<string> {
  let asked = 0;
  const server = createServer((request, response) => {
    if (request.url === '/v1/models') return response.end(JSON.stringify({ data: [{ id: 'small-7b' }] }));
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      const given = respond(JSON.parse(text), asked);
      asked += 1;
      if (given === null) response.statusCode = 500;
      response.end(JSON.stringify(given));
    });
    return undefined;
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const run = (address: string, more: Partial<BaselineRun> = {}) =>
  runBaseline({ name: 'lab', address, questions: ['a?', 'b?'], ...more }, chooseMeter(), new AbortController().signal);
const answer = (completion_tokens: number, more: object = {}) => ({ usage: { completion_tokens, ...more } });

describe('a server of one\u2019s own', () => {
  it('has the energy that was entered, and the tokens that it wrote', async () => {
    const address = await chatServer((_, question) => answer(question === 0 ? 100 : 300));
    const found = await run(address, { joulesPerAnswer: { low: 300, value: 400, high: 500 } });
    expect(found).toMatchObject({
      name: 'lab',
      model: 'small-7b',
      address: `${address}/v1`,
      questions: 2,
      outputTokens: 200,
      joulesPerAnswer: { low: 300, value: 400, high: 500 },
      method: 'entered',
    });
  });

  it('has the energy that it tells itself', async () => {
    const address = await chatServer((_, question) => answer(50, { energy_joules: question === 0 ? 10 : 30 }));
    expect(await run(address, { model: 'm' })).toMatchObject({
      model: 'm',
      joulesPerAnswer: { low: 20, value: 20, high: 20 },
      method: 'reported',
      meter: 'usage.energy_joules',
    });
  });

  it.skipIf(process.platform !== 'linux')('is metered by its processes, without this one', async () => {
    const script = `require('node:http').createServer((request, response) => {
        const spent = () => process.cpuUsage().user + process.cpuUsage().system;
        const from = spent();
        request.resume().on('end', () => {
          while (spent() - from < 200000);
          response.end(JSON.stringify({ model: 'busy-3b', usage: { completion_tokens: 40 } }));
        });
      }).listen(0, '127.0.0.1', function () { process.stdout.write(String(this.address().port)); });`;
    const child = spawn(process.execPath, ['-e', script]);
    try {
      const port = await new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
      const found = await run(`http://127.0.0.1:${port}/v1`, { model: 'any' });
      expect(found).toMatchObject({ model: 'busy-3b', outputTokens: 40 });
      expect(found.method === 'measured' || found.meter === 'cpu-time').toBe(true);
      if (found.method !== 'estimated') return;
      // 0.2 s of CPU time at 2 W and 5 W, and its memory for that time.
      expect(found.joulesPerAnswer.low).toBeGreaterThan(0.19 * 2);
      expect(found.joulesPerAnswer.value).toBeGreaterThan(0.19 * 5);
    } finally {
      child.kill();
    }
  });

  it('that cannot be metered says what to do', async () => {
    const address = await chatServer(() => answer(50));
    const elsewhere = address.replace('127.0.0.1', 'localhost');
    await expect(run(elsewhere, { model: 'm', server: { name: 'no-such-program' } })).rejects.toMatchObject({
      code: 'LAMPYRE_BASELINE_UNMETERED',
    });
  });

  it('that does not answer as it should is refused', async () => {
    const failed = expect.objectContaining({ code: 'LAMPYRE_BASELINE_SERVER_FAILED' });
    await expect(run(await chatServer(() => null), { model: 'm' })).rejects.toEqual(failed);
    await expect(run(await chatServer(() => ({ choices: [] })), { model: 'm' })).rejects.toEqual(failed);
    await expect(run('http://127.0.0.1:1', { model: 'm' })).rejects.toEqual(failed);
    await expect(run('ftp://127.0.0.1')).rejects.toMatchObject({ code: 'LAMPYRE_USAGE' });
  });
});

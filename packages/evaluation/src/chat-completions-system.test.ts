import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { estimatingMeter } from '../testing/estimating-meter.js';
import { questionOn } from '../testing/printed-library.js';
import { type ChatCompletionsSettings, chatCompletionsSystem } from './chat-completions-system.js';

/** Bounds of what one busy logical processor draws, wide enough for any machine. */
const LEAST_WATTS = 0.3;
const MOST_WATTS = 40;

/** A server of this machine that speaks the interface and records what it is asked. */
let server: Server;
let address: string;
let asked: { messages: { role: string; content: string }[]; model: string; authorization: string | undefined }[] = [];
let reply: { status: number; body: string };

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked.push({ ...JSON.parse(body), authorization: request.headers.authorization });
      response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  reply = says('It warmed by 1.1 °C [2].', 40);
});

const says = (content: string, tokens?: number) => ({
  status: 200,
  body: JSON.stringify({
    choices: [{ message: { content } }],
    ...(tokens ? { usage: { completion_tokens: tokens } } : {}),
  }),
});
const passage = (page: number, text: string) => ({ passage: { report: 'warming', pages: [page], kind: 'text', text } });
const library = {
  search: async () => ({ ranked: [passage(3, 'The sea rose.'), passage(4, 'It warmed by 1.1 °C.')] }),
} as unknown as Parameters<typeof chatCompletionsSystem>[1]['library'];
const system = (settings: Partial<ChatCompletionsSettings>) =>
  chatCompletionsSystem(
    { model: 'small', address, withPassages: true, ...settings },
    { library, meter: estimatingMeter() },
  );

test('with passages: they are given, and the marks become citations', async () => {
  const answer = await system({ apiKey: 'key' }).answer(questionOn({}));
  expect(asked[0]).toMatchObject({ model: 'small', authorization: 'Bearer key' });
  expect(asked[0]?.messages[1]?.content).toContain('[2] It warmed by 1.1 °C.');
  expect(answer).toMatchObject({
    abstained: false,
    citations: [{ n: 2, report: 'warming', page: 4 }],
    sentences: [{ text: 'It warmed by 1.1 °C.', citations: [2] }],
    found: [
      { report: 'warming', pages: [3] },
      { report: 'warming', pages: [4] },
    ],
  });
  expect(answer?.energy?.joules.value).toBeGreaterThan(0);
});

test('alone: it is given the question only, and asked in its language', async () => {
  const answer = await system({ withPassages: false }).answer(questionOn({ language: 'fr', question: 'Combien ?' }));
  expect(asked[0]?.messages[1]?.content).toBe('Combien ?');
  expect(asked[0]?.messages[0]?.content).toContain('en français');
  expect(answer).toMatchObject({ citations: [] });
  expect(answer?.found).toBeUndefined();
});

test('a refusal is told by its words; energy of one’s own goes by the tokens', async () => {
  reply = says('I do not know the answer to this question.', 10);
  const energy = { kind: 'own', joules: { low: 2, value: 2, high: 2 }, per: 'token' } as const;
  const answer = await system({ withPassages: false, energy }).answer(questionOn({}));
  expect(answer).toMatchObject({
    abstained: true,
    energy: { joules: { low: 20, value: 20, high: 20 }, method: 'estimated' },
  });
});

test('a server that fails, says nothing or is not there is told apart', async () => {
  reply = { status: 500, body: '{}' };
  await expect(system({}).answer(questionOn({}))).rejects.toThrow('status 500');
  reply = { status: 200, body: '{"choices": []}' };
  await expect(system({}).answer(questionOn({}))).rejects.toMatchObject({ code: 'LAMPYRE_SYSTEM_REPLY_INVALID' });
  await expect(system({ address: 'http://127.0.0.1:1/v1' }).answer(questionOn({}))).rejects.toMatchObject({
    code: 'LAMPYRE_SYSTEM_UNREACHABLE',
  });
});

/** A server in a process of its own, which works for a third of a second at each question. */
const BUSY_SERVER = `
  require('node:http').createServer((request, response) => {
    request.resume().on('end', () => {
      const until = performance.now() + 300;
      while (performance.now() < until);
      response.end(JSON.stringify({ choices: [{ message: { content: 'It warmed.' } }], usage: { completion_tokens: 4 } }));
    });
  }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;

test.runIf(process.platform === 'linux')('a server on this machine is counted by its process', async () => {
  const child = spawn(process.execPath, ['-e', BUSY_SERVER], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    const local = system({ address: `http://127.0.0.1:${String(port).trim()}/v1`, withPassages: false });
    expect(local.description).toMatchObject({ energy: 'processes of the server on this machine' });
    const busy = await local.answer(questionOn({}));
    // 0.3 s of one busy processor, at some watts; the tokens of so short an answer by published figures would be another figure.
    expect(busy?.energy).toMatchObject({ method: 'estimated' });
    const { low, high } = busy!.energy!.joules;
    expect(low).toBeGreaterThan(0.3 * LEAST_WATTS);
    expect(high).toBeLessThan(3 * MOST_WATTS);
    const known = system({
      address: `http://127.0.0.1:${String(port).trim()}/v1`,
      withPassages: false,
      energy: { kind: 'own', joules: { low: 2, value: 2, high: 2 }, per: 'token' },
    });
    expect(await known.answer(questionOn({}))).toMatchObject({ energy: { joules: { value: 8 } } });
  } finally {
    child.kill();
  }
});

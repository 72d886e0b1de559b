import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { estimatingMeter } from '../testing/estimating-meter.js';
import { questionOn } from '../testing/printed-library.js';
import { type ChatCompletionsSettings, chatCompletionsSystem } from './chat-completions-system.js';

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

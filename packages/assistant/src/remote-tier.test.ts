import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseMeter, LocalServers } from '@lampyre/footprint';
import type { Library } from '@lampyre/retriever';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChatBehaviour, type ChatServer, openChatServer } from '../testing/chat-server.js';
import { openSmallLibrary } from '../testing/small-library.js';
import type { AnswerEvent } from './ask-options.js';
import { type Assistant, createAssistant } from './assistant.js';
import { PHRASES } from './phrases.js';
import { setRemoteTier } from './tier-settings.js';

const QUESTION = 'How much of their area have salt marshes lost since 1950?';
const TRUE_SENTENCE = 'Salt marshes have lost about 38% of their area since 1950 (high confidence)';

let library: Library;
let discard: () => Promise<void>;
let assistant: Assistant;
let server: ChatServer;
beforeAll(async () => {
  ({ library, discard } = await openSmallLibrary());
  assistant = createAssistant({ library });
  server = await openChatServer();
  setRemoteTier(library, { address: server.address, model: 'marsh-7b', timeoutSeconds: 5 });
}, 60_000);
afterAll(async () => {
  await server.close();
  await discard();
});
afterEach(() => {
  server.behaviour = {};
  server.requests.length = 0;
});

const asked = (behaviour: ChatBehaviour, options: Parameters<Assistant['ask']>[1] = {}) => {
  server.behaviour = behaviour;
  return assistant.ask(QUESTION, { tier: 'remote', keep: false, ...options });
};

describe('a written answer', () => {
  it('is streamed, cites the sentences that carry it word for word, and says by whom it was written', async () => {
    const events: AnswerEvent[] = [];
    const answer = await asked({ text: `${TRUE_SENTENCE} [1].` }, { onEvent: (event) => events.push(event) });
    expect(answer).toMatchObject({
      tier: 'remote',
      abstained: false,
      text: `${TRUE_SENTENCE}.`,
      reason: PHRASES.en.writtenAsked.replace('{model}', 'marsh-7b'),
      sentences: [{ text: `${TRUE_SENTENCE}.`, supported: true }],
      check: { sentences: 1, unsupported: 0, removedCitations: 0 },
    });
    expect(
      answer.citations.some(({ quote }) => quote.includes('They have lost about 38% of their area since 1950')),
    ).toBe(true);
    const text = events.map((event) => (event.type === 'text' ? event.delta : '')).join('');
    expect(text).toBe(`${TRUE_SENTENCE} [1].`);
    expect(events.filter(({ type }) => type === 'text').length).toBeGreaterThan(5);
    expect(events.flatMap((event) => (event.type === 'stage' ? [event.stage] : []))).toEqual([
      'search',
      'extraction',
      'writing',
      'checking',
    ]);
    expect(library.ledger(1)[0]).toMatchObject({ tier: 'remote' });
  });

  it('gives the model numbered passages as quotations and the question, in its language', async () => {
    server.behaviour = { text: 'Le chauffage représente 61 % de la consommation d’énergie des écoles en 2022 [1].' };
    const answer = await assistant.ask('Quelle part de l’énergie des écoles le chauffage représente-t-il ?', {
      tier: 'remote',
      keep: false,
    });
    expect(answer).toMatchObject({ language: 'fr', tier: 'remote', sentences: [{ supported: true }] });
    const [{ body, path, authorization }] = server.requests as [ChatServer['requests'][number]];
    expect(path).toBe('/v1/chat/completions');
    expect(authorization).toBe('Bearer none');
    expect(body).toMatchObject({ model: 'marsh-7b', stream: true, max_tokens: 600 });
    expect(body.messages[0]!.content).toContain('Écris en français');
    expect(body.messages[1]!.content).toContain('<passage number="1" report="Chauffer les écoles" page="1">');
    expect(body.messages[1]!.content).toContain('Question: Quelle part');
  });

  it.each([
    ['a false number', 'Salt marshes have lost about 48% of their area since 1950 [1].'],
    ['a swapped year', 'Salt marshes have lost about 38% of their area since 1960 [1].'],
    ['a changed unit', 'Salt marshes have lost about 38 hectares of their area since 1950 [1].'],
    ['a stronger term', `${TRUE_SENTENCE.replace('high', 'very high')} [1].`],
    ['what is not there', 'Marshes are home to many seals and rare birds of prey [1].'],
    ['the other direction', 'Salt marshes have gained about 38% of their area since 1950 [1].'],
  ])('shows %s as unsupported, outside of its text', async (_what, planted) => {
    const answer = await asked({ text: `${TRUE_SENTENCE} [1]. ${planted}` });
    expect(answer.check).toMatchObject({ sentences: 2, unsupported: 1 });
    expect(answer.sentences.map(({ supported }) => supported)).toEqual([true, false]);
    expect(answer.sentences[1]!.citations).toEqual([]);
    expect(answer.text).toBe(`${TRUE_SENTENCE}.`);
  });

  it('takes out citations that stand for no passage, and does not take another passage’s word', async () => {
    const invented = await asked({
      text: `${TRUE_SENTENCE} [1][7]. Since 1950 they have lost 38% of their area 【9】.`,
    });
    expect(invented.check).toEqual({ sentences: 2, unsupported: 0, removedCitations: 2 });
    server.behaviour = {
      text: ({ body }) => {
        const other = /<passage number="(\d)"[^>]*>\n(?:(?!<\/passage>)[\s\S])*Opening a dike/.exec(
          body.messages[1]!.content,
        );
        return `${TRUE_SENTENCE} [${other?.[1]}].`;
      },
    };
    const wrong = await assistant.ask(QUESTION, { tier: 'remote', keep: false });
    expect(wrong).toMatchObject({ tier: 'extractive', fallback: { code: 'LAMPYRE_WRITER_UNSUPPORTED' } });
  });

  it('says that the passages do not answer when the model does', async () => {
    const answer = await asked({ text: 'The passages do not answer this question.' });
    expect(answer).toMatchObject({ tier: 'remote', abstained: true, sentences: [] });
    expect(answer.text.startsWith(PHRASES.en.abstains)).toBe(true);
  });

  it('shows no thoughts, and drops a sentence that the limit cut off', async () => {
    const answer = await asked({
      text: `<think>Let me see: 99%?</think>\n${TRUE_SENTENCE} [1]. Marshes store`,
      finish: 'length',
    });
    expect(answer.text).toBe(`${TRUE_SENTENCE}.`);
    expect(answer.check?.sentences).toBe(1);
  });
});

describe('when the model cannot, the extractive answer stands in', () => {
  const unauthorised = JSON.stringify({ error: { message: 'Incorrect API key provided: sk-very-secret-key' } });
  it.each<[string, ChatBehaviour, string]>([
    ['a refused key', { status: 401, body: unauthorised }, 'LAMPYRE_WRITER_REFUSED'],
    ['an unknown model', { status: 404, body: '{"error":{"message":"model not found"}}' }, 'LAMPYRE_WRITER_UNKNOWN'],
    ['a rate limit', { status: 429, headers: { 'retry-after': '17' } }, 'LAMPYRE_WRITER_BUSY'],
    ['a failing server', { status: 503, body: 'overloaded' }, 'LAMPYRE_WRITER_FAILED'],
    [
      'too long a context',
      { status: 400, body: '{"error":{"message":"the request exceeds the available context size"}}' },
      'LAMPYRE_WRITER_CONTEXT',
    ],
    [
      'a stream that ends early',
      { text: TRUE_SENTENCE, breakAfter: { pieces: 4, how: 'end' } },
      'LAMPYRE_WRITER_BROKE_OFF',
    ],
    ['a torn stream', { text: TRUE_SENTENCE, breakAfter: { pieces: 4, how: 'destroy' } }, 'LAMPYRE_WRITER_BROKE_OFF'],
    ['lines that are no JSON', { text: TRUE_SENTENCE, garbageAfter: 3 }, 'LAMPYRE_WRITER_UNREADABLE'],
    [
      'a page instead of a stream',
      { body: '<html>welcome</html>', headers: { 'content-type': 'text/html' } },
      'LAMPYRE_WRITER_EMPTY',
    ],
    ['an empty answer', { text: '' }, 'LAMPYRE_WRITER_EMPTY'],
    [
      'nothing that the passages say',
      { text: 'The moon is made of green cheese, as everybody knows [1].' },
      'LAMPYRE_WRITER_UNSUPPORTED',
    ],
    [
      'another language',
      { text: 'Les marais salants ont perdu une grande partie de leur surface depuis les années cinquante [1].' },
      'LAMPYRE_WRITER_LANGUAGE',
    ],
  ])('%s', async (_what, behaviour, code) => {
    const answer = await asked(behaviour);
    expect(answer).toMatchObject({ tier: 'extractive', abstained: false, fallback: { from: 'remote', code } });
    expect(answer.text).toContain('They have lost about 38% of their area since 1950');
    expect(answer.reason).toBe(PHRASES.en.fellBack);
    expect(JSON.stringify(answer)).not.toContain('very-secret');
    if (code === 'LAMPYRE_WRITER_BUSY') expect(answer.fallback?.message).toContain('17 s');
  });

  it('a server that falls silent, or is not there', async () => {
    setRemoteTier(library, { address: server.address, model: 'marsh-7b', timeoutSeconds: 0.3 });
    expect(await asked({ text: TRUE_SENTENCE, silentAfter: 3 })).toMatchObject({
      fallback: { code: 'LAMPYRE_WRITER_TIMEOUT' },
    });
    setRemoteTier(library, { address: 'http://127.0.0.1:9/v1', model: 'marsh-7b' });
    const answer = await asked({});
    expect(answer.fallback).toMatchObject({ code: 'LAMPYRE_WRITER_UNREACHABLE' });
    setRemoteTier(library, { address: server.address, model: 'marsh-7b', timeoutSeconds: 5 });
  });

  it('and is not recalled when the same is asked again', async () => {
    await asked({ status: 503 }, { keep: true });
    expect(await asked({ text: `${TRUE_SENTENCE} [1].` }, { keep: true })).toMatchObject({ tier: 'remote' });
    expect(await asked({ status: 503 }, { keep: true })).toMatchObject({ tier: 'remote', recalled: true });
    assistant.conversations.removeAll();
  });
});

it('stops when told to, and the server with it', async () => {
  const stopped = new AbortController();
  const stopping = asked(
    { text: TRUE_SENTENCE, silentAfter: 3 },
    {
      signal: stopped.signal,
      onEvent: ({ type }) => {
        if (type === 'text') stopped.abort(new Error('enough'));
      },
    },
  );
  await expect(stopping).rejects.toThrow('enough');
});

describe('its energy', () => {
  it('is that of the model’s server as far as it can be told, beside our own', async () => {
    // No process can be found in an empty /proc: the server is as one on another machine.
    const meter = chooseMeter({ servers: new LocalServers(join(tmpdir(), 'no-such-proc')) });
    const elsewhere = createAssistant({ library, meter });
    setRemoteTier(library, { address: server.address, model: 'marsh-7b', zone: 'FRA' });
    server.behaviour = { text: `${TRUE_SENTENCE} [1].` };
    const estimated = await elsewhere.ask(QUESTION, { tier: 'remote', keep: false });
    const remote = estimated.footprint.stages.filter((stage) => stage.remote);
    expect(remote.map(({ remote }) => [remote?.work, remote?.method, remote?.zone, remote?.tokens])).toEqual([
      ['writing', 'EcoLogits', 'FRA', 14],
      ['reading', 'EcoLogits', 'FRA', 640],
    ]);
    expect(estimated.footprint.method).toBe('estimated');
    server.behaviour = { text: `${TRUE_SENTENCE} [1].`, usage: { energy_joules: 41 } };
    const { footprint } = await elsewhere.ask(QUESTION, { tier: 'remote', keep: false });
    expect(footprint.stages.find((stage) => stage.remote)).toMatchObject({
      joules: { value: 41 },
      remote: { method: 'reported by the server', basis: 'usage.energy_joules' },
    });
  });
});

describe('the tier', () => {
  it('is extractive by itself, written where the question asks for it, and as a person chooses', async () => {
    server.behaviour = { text: `${TRUE_SENTENCE} [1].` };
    expect(await assistant.ask(QUESTION, { keep: false })).toMatchObject({
      tier: 'extractive',
      reason: PHRASES.en.extractive,
    });
    const summary = 'Summarise how much of their area salt marshes have lost since 1950';
    expect(await assistant.ask(summary, { keep: false })).toMatchObject({
      tier: 'remote',
      reason: PHRASES.en.writtenNeeded.replace('{model}', 'marsh-7b'),
    });
    expect(
      await assistant.ask('Translate what share of their area salt marshes have lost since 1950', { keep: false }),
    ).toMatchObject({
      tier: 'remote',
      abstained: false,
    });
    expect(await assistant.ask(summary, { keep: false, tier: 'extractive' })).toMatchObject({ tier: 'extractive' });
    const frugal = await assistant.ask(summary, { keep: false, budgetJoules: 0.001 });
    expect(frugal).toMatchObject({
      tier: 'extractive',
      fallback: { from: 'remote', code: 'LAMPYRE_BUDGET_TOO_SMALL' },
    });
  });

  it('holds its key by the name of a variable, and shows it nowhere', async () => {
    setRemoteTier(library, { address: server.address, model: 'marsh-7b', keyVariable: 'LAMPYRE_TEST_KEY' });
    expect(assistant.tiers()[2]).toMatchObject({ available: false, why: expect.stringContaining('LAMPYRE_TEST_KEY') });
    expect(await asked({})).toMatchObject({ fallback: { code: 'LAMPYRE_WRITER_KEY_MISSING' } });
    process.env.LAMPYRE_TEST_KEY = 'abracadabra';
    try {
      expect(assistant.tiers()[2]).toMatchObject({ tier: 'remote', available: true, model: 'marsh-7b' });
      const answer = await asked({ text: `${TRUE_SENTENCE} [1].` }, { keep: true });
      expect(server.requests.at(-1)?.authorization).toBe('Bearer abracadabra');
      const refused = await asked(
        { status: 500, body: '{"error":{"message":"bad key abracadabra"}}' },
        { recall: false },
      );
      const everything = JSON.stringify([answer, refused, library.ledger(), library.setting('tiers')]);
      expect(everything).not.toContain('abracadabra');
    } finally {
      delete process.env.LAMPYRE_TEST_KEY;
      assistant.conversations.removeAll();
    }
  });

  it('sends nothing to a tracing service of another project', async () => {
    process.env.LANGSMITH_TRACING = 'true';
    process.env.LANGSMITH_ENDPOINT = server.address;
    try {
      setRemoteTier(library, { address: server.address, model: 'marsh-7b' });
      await asked({ text: `${TRUE_SENTENCE} [1].` });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(server.requests.map(({ path }) => path)).toEqual(['/v1/chat/completions']);
    } finally {
      delete process.env.LANGSMITH_TRACING;
      delete process.env.LANGSMITH_ENDPOINT;
    }
  });

  it('is refused where it cannot be', () => {
    for (const wrong of [
      { address: 'somewhere', model: 'a' },
      { address: 'ftp://127.0.0.1/v1', model: 'a' },
      { address: 'http://me:secret@127.0.0.1/v1', model: 'a' },
      { address: server.address, model: ' ' },
      { address: server.address, model: 'a', keyVariable: 'sk-12345' },
      { address: server.address, model: 'a', contextTokens: 1000, outputTokens: 900 },
      { address: server.address, model: 'a', timeoutSeconds: 0 },
    ]) {
      const refused = () => setRemoteTier(library, wrong);
      expect(refused).toThrow(expect.objectContaining({ code: 'LAMPYRE_TIER_INVALID' }));
      expect(refused).not.toThrow(/secret|12345/);
    }
  });
});

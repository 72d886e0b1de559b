import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { rateLimit } from './rate-limit.js';

it('refuses what is more than its share of a minute, for each client by itself', async () => {
  let clock = 0;
  const app = new Hono();
  app.use(
    rateLimit(
      2,
      (context) => context.req.header('client'),
      () => clock,
    ),
  );
  app.get('/', (context) => context.text('in'));
  app.onError((_thrown, context) => context.text('out', 429));
  const ask = async (client?: string) => (await app.request('/', client ? { headers: { client } } : {})).text();
  expect([await ask('a'), await ask('a'), await ask('a'), await ask('b')]).toEqual(['in', 'in', 'out', 'in']);
  clock = 60_000;
  expect(await ask('a')).toBe('in');
  // This machine itself is nobody's client.
  expect([await ask(), await ask(), await ask()]).toEqual(['in', 'in', 'in']);
});

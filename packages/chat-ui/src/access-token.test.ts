import { toLampyreError } from '@lampyre/errors';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { accessToken } from './access-token.js';

const app = new Hono();
app.use(accessToken('0123456789abcdef'));
app.get('/library', (context) => context.text('in'));
app.onError((thrown, context) => context.text(toLampyreError(thrown).code, 401));

const get = (address: string, headers: Record<string, string> = {}) => app.request(address, { headers });

it('lets nobody in without the token', async () => {
  for (const response of [
    await get('/library'),
    await get('/library?token=0123'),
    await get('/library?token=0123456789abcdeé'),
    await get('/library', { authorization: 'Bearer 0123456789abcdee' }),
    await get('/library', { cookie: 'lampyre-token=fedcba9876543210' }),
  ]) {
    expect([response.status, await response.text()]).toEqual([401, 'LAMPYRE_TOKEN_MISSING']);
  }
});

it('takes it out of the address and keeps it as a cookie', async () => {
  const response = await get('/library?token=0123456789abcdef&lang=fr');
  expect([response.status, response.headers.get('location')]).toEqual([303, '/library?lang=fr']);
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  expect(await (await get('/library', { cookie: cookie.split(';')[0]! })).text()).toBe('in');
});

it('lets programs say it in each request', async () => {
  expect(await (await get('/library', { authorization: 'Bearer 0123456789abcdef' })).text()).toBe('in');
});

import { LampyreError } from '@lampyre/errors';
import type { MiddlewareHandler } from 'hono';

/**
 * Refuses requests that change something and were sent by another site's page: a plain form may be sent from anywhere, and a
 * browser says where it comes from (`Sec-Fetch-Site`, or `Origin` in older ones). Programs say neither and are let in.
 */
export const sameOrigin: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    const site = context.req.header('sec-fetch-site');
    const origin = context.req.header('origin');
    const foreign = site
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && hostOf(origin) !== context.req.header('host')?.toLowerCase();
    if (foreign) throw new LampyreError('LAMPYRE_ORIGIN_REFUSED', { origin: origin ?? site ?? '' });
  }
  await next();
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host.toLowerCase() : undefined;
}

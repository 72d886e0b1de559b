import { timingSafeEqual } from 'node:crypto';
import { LampyreError } from '@lampyre/errors';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const COOKIE = 'lampyre-token';
/** Thirty days: a working group keeps the page open over weeks. */
const COOKIE_SECONDS = 30 * 24 * 3600;

/**
 * Lets in only those who know the token: once in the address (`?token=…`), where it is taken out again and kept as a cookie
 * that no script can read, or in each request (`Authorization: Bearer …`).
 */
export function accessToken(token: string): MiddlewareHandler {
  return async (context, next) => {
    const bearer = context.req.header('authorization')?.replace(/^Bearer\s+/i, '');
    if (isToken(bearer, token) || isToken(getCookie(context, COOKIE), token)) return next();
    if (!isToken(context.req.query('token'), token)) throw new LampyreError('LAMPYRE_TOKEN_MISSING');
    setCookie(context, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: COOKIE_SECONDS });
    const { pathname, searchParams } = new URL(context.req.url);
    searchParams.delete('token');
    const search = searchParams.toString();
    return context.redirect(`${pathname}${search ? `?${search}` : ''}`, 303);
  };
}

function isToken(given: string | undefined, token: string): boolean {
  if (given === undefined) return false;
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { AskRequest } from './ask-request.js';

/** Set in browsers whose questions and answers are not to be kept. */
const COOKIE = 'lampyre-keep';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** False where this browser's questions and answers leave nothing on disk. */
export function keepsAnswers(context: Context): boolean {
  return getCookie(context, COOKIE) !== 'no';
}

/** Remembers it in the browser; the server learns nothing of it but by its requests. */
export function setKeeping(context: Context, keeps: boolean): void {
  setCookie(context, COOKIE, keeps ? 'yes' : 'no', {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: YEAR_SECONDS,
  });
}

/** What is asked, as this browser wants it kept. */
export function askedBy(context: Context, request: AskRequest): AskRequest {
  return keepsAnswers(context) ? request : { ...request, keep: false };
}

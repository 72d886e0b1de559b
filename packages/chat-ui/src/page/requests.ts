import type { Answer } from '@lampyre/assistant';
import type { PageError, SourcePage } from '../view/page-state.js';

/** A request that brought no answer; without `error`, the server could not be reached. */
export class RequestFailure extends Error {
  readonly error: PageError;

  constructor(error: PageError = { code: 'offline', message: 'Lampyre cannot be reached.', remedy: '' }) {
    super(error.message);
    this.error = error;
  }
}

export function ask(question: string, report: string | undefined): Promise<Answer> {
  return requestJson('/api/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question, ...(report ? { report } : {}) }),
  });
}

/** @param read bring what was read of the page, too */
export function readSourcePage(report: string, page: number, read: boolean): Promise<SourcePage> {
  return requestJson(`/api/reports/${encodeURIComponent(report)}/pages/${page}${read ? '?read=1' : ''}`);
}

async function requestJson<Value>(address: string, init?: RequestInit): Promise<Value> {
  let response: Response;
  let body: { error?: PageError };
  try {
    response = await fetch(address, init);
    body = await response.json();
  } catch {
    throw new RequestFailure();
  }
  if (!response.ok) throw new RequestFailure(body.error);
  return body as Value;
}

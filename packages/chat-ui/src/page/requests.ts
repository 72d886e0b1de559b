import type { Answer } from '@lampyre/assistant';
import { type PageAddress, searchOf, withoutSource } from '../view/address.js';
import type { AnswerProgress, FoundInReport, OutlineEntry, PageError, SourcePage } from '../view/page-state.js';
import { eventsOf } from './event-stream.js';

/** A request that brought no answer; without `error`, the server could not be reached. */
export class RequestFailure extends Error {
  readonly error: PageError;

  constructor(error: PageError = { code: 'offline', message: 'Lampyre cannot be reached.', remedy: '' }) {
    super(error.message);
    this.error = error;
  }
}

/**
 * Asks, and tells how far the answer is while it comes.
 *
 * @param how `again`: answer anew, even if the same was asked before
 * @throws RequestFailure; the signal's reason when it is aborted
 */
export async function ask(
  { question, reports, tier, conversation }: PageAddress,
  onProgress: (change: (before: AnswerProgress) => AnswerProgress) => void,
  { signal, again }: { signal: AbortSignal; again: boolean },
): Promise<Answer> {
  const response = await fetch('/api/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream, application/json' },
    body: JSON.stringify({ question, reports, tier, conversation, ...(again ? { again } : {}) }),
    signal,
  }).catch(unreachable(signal));
  if (!response.ok) throw new RequestFailure((await response.json().catch(() => ({}))).error);
  try {
    for await (const { event, data } of eventsOf(response.body!)) {
      const told = JSON.parse(data);
      if (event === 'answer') return told;
      if (event === 'error') throw new RequestFailure(told);
      if (event === 'waiting') onProgress((before) => ({ ...before, waiting: told.before }));
      if (event === 'text') onProgress(({ text, ...rest }) => ({ ...rest, waiting: 0, text: text + told.delta }));
      if (event === 'stage' || event === 'tier') onProgress((before) => ({ ...before, waiting: 0, ...told }));
    }
  } catch (thrown) {
    if (thrown instanceof RequestFailure) throw thrown;
    unreachable(signal)(thrown);
  }
  throw new RequestFailure();
}

/** @param read bring what was read of the page, too */
export function readSourcePage(report: string, page: number, read: boolean): Promise<SourcePage> {
  return requestJson(`/api/reports/${encodeURIComponent(report)}/pages/${page}${read ? '?read=1' : ''}`);
}

export function readOutline(report: string): Promise<OutlineEntry[]> {
  return requestJson(`/api/reports/${encodeURIComponent(report)}/outline`);
}

export function findWords(report: string, words: string): Promise<FoundInReport> {
  return requestJson(`/api/reports/${encodeURIComponent(report)}/find?words=${encodeURIComponent(words)}`);
}

/** What a screen shows at an address. */
export function readScreenData(address: PageAddress): Promise<unknown> {
  return requestJson(`/api/screens/${address.screen}?${searchOf(withoutSource(address))}`);
}

/** Sends what a form would send. */
export function send(action: string, body?: FormData): Promise<unknown> {
  return requestJson(action, { method: 'POST', headers: { accept: 'application/json' }, ...(body ? { body } : {}) });
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

function unreachable(signal: AbortSignal): (thrown: unknown) => never {
  return (thrown) => {
    throw signal.aborted ? thrown : new RequestFailure();
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request to the server held. */
export interface ChatRequest {
  path: string;
  authorization: string | undefined;
  body: { model: string; stream: boolean; max_tokens?: number; messages: { role: string; content: string }[] };
}

/** How the server answers; a function may look at the request. */
export interface ChatBehaviour {
  /** What it writes, in pieces of one word. */
  text?: string | ((request: ChatRequest) => string);
  /** Instead of an answer. */
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Closes the connection after so many pieces, without a word or as a torn one. */
  breakAfter?: { pieces: number; how: 'end' | 'destroy' };
  /** Sends nothing more after so many pieces. */
  silentAfter?: number;
  /** A line that is no JSON after so many pieces. */
  garbageAfter?: number;
  finish?: 'stop' | 'length';
  /** Added to the `usage` of the last piece. */
  usage?: Record<string, unknown>;
}

export interface ChatServer {
  /** Up to and with `/v1`. */
  address: string;
  behaviour: ChatBehaviour;
  requests: ChatRequest[];
  close(): Promise<void>;
}

/**
 * A server on this machine that streams as llama.cpp and other OpenAI-compatible ones do: `POST /v1/chat/completions`,
 * server-sent events, a piece with the finish reason, one with the usage, `[DONE]`. It misbehaves as it is told.
 */
export async function openChatServer(): Promise<ChatServer> {
  const server = createServer((request, response) => {
    void respond(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const chat: ChatServer = {
    address: `http://127.0.0.1:${port}/v1`,
    behaviour: {},
    requests: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let json = '';
    for await (const part of request) json += String(part);
    const asked: ChatRequest = {
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: JSON.parse(json || '{}'),
    };
    chat.requests.push(asked);
    const {
      text = '',
      status,
      headers = {},
      body,
      breakAfter,
      silentAfter,
      garbageAfter,
      finish = 'stop',
      usage,
    } = chat.behaviour;
    if (status !== undefined || body !== undefined) {
      response.writeHead(status ?? 200, { 'content-type': 'application/json', ...headers });
      response.end(body ?? '{}');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (choices: unknown[], more: object = {}) =>
      response.write(
        `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: asked.body.model, choices, ...more })}\n\n`,
      );
    send([{ index: 0, delta: { role: 'assistant', content: null }, finish_reason: null }]);
    const pieces = (typeof text === 'function' ? text(asked) : text).match(/\S+\s*|\s+/g) ?? [];
    for (const [index, content] of pieces.entries()) {
      if (breakAfter?.pieces === index) {
        if (breakAfter.how === 'end') response.end();
        else response.destroy();
        return;
      }
      if (silentAfter === index) return;
      if (garbageAfter === index) response.write('data: {"choices": [{"delta": \n\n');
      send([{ index: 0, delta: { content }, finish_reason: null }]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    send([{ index: 0, delta: {}, finish_reason: finish }]);
    const tokens = { prompt_tokens: 640, completion_tokens: pieces.length, total_tokens: 640 + pieces.length };
    send([], { usage: { ...tokens, ...usage } });
    response.end('data: [DONE]\n\n');
  }

  return chat;
}

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { download } from './download.js';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, 'lampyre ')]);
const ETAG = '"first"';

/** What the server does with the next request; each test says. */
let serve: (request: IncomingMessage, response: ServerResponse) => void;
let requests: IncomingMessage[];
let origin: string;
let folder: string;

const server = createServer((request, response) => {
  requests.push(request);
  serve(request, response);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  requests = [];
  folder = await mkdtemp(join(tmpdir(), 'lampyre-download-'));
});
afterEach(() => rm(folder, { recursive: true }));

const ask = (extra: object = {}) => download({ address: `${origin}/report.pdf`, folder, name: 'report.pdf', ...extra });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A server that knows ranges and, while `breaks` lasts, closes the connection after so many bytes of the body. */
function rangeServer(body: Buffer, etag: string, breaks: number[] = []) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
    const partial = Number.isFinite(from) && request.headers['if-range'] === etag;
    if (partial && from >= body.byteLength) {
      response.writeHead(416, { 'content-range': `bytes */${body.byteLength}` }).end();
      return;
    }
    const rest = partial ? body.subarray(from) : body;
    response.writeHead(partial ? 206 : 200, {
      etag,
      'content-type': 'application/pdf',
      'content-length': rest.byteLength,
      ...(partial ? { 'content-range': `bytes ${from}-${body.byteLength - 1}/${body.byteLength}` } : {}),
    });
    const breakAfter = breaks.shift();
    if (breakAfter === undefined) response.end(rest);
    else response.write(rest.subarray(0, breakAfter), () => setTimeout(() => response.destroy(), 20));
  };
}

describe('download', () => {
  test('keeps the PDF under its name, tells the bytes, and leaves no part', async () => {
    serve = rangeServer(PDF, ETAG);
    const told: [number, number | undefined][] = [];
    const path = await ask({ onProgress: (bytes: number, total?: number) => told.push([bytes, total]) });
    expect(path).toBe(join(folder, 'report.pdf'));
    expect(sha256(await readFile(path))).toBe(sha256(PDF));
    expect(told.at(-1)).toEqual([PDF.byteLength, PDF.byteLength]);
    expect((await readdir(folder)).sort()).toEqual(['report.pdf', 'report.pdf.json']);
  });

  test('a whole copy from the same address is used without a request', async () => {
    serve = rangeServer(PDF, ETAG);
    await ask();
    await ask();
    expect(requests).toHaveLength(1);
  });

  test('another address with the same ending gets a file of its own', async () => {
    serve = rangeServer(PDF, ETAG);
    const first = await ask();
    const second = await ask({ address: `${origin}/other/report.pdf` });
    expect(second).not.toBe(first);
    expect(requests).toHaveLength(2);
  });

  test('a connection that breaks in the middle is taken up again where it broke', async () => {
    serve = rangeServer(PDF, ETAG, [50_000, 70_000]);
    const path = await ask();
    expect(sha256(await readFile(path))).toBe(sha256(PDF));
    expect(requests).toHaveLength(3);
    expect(Number(/bytes=(\d+)-/.exec(requests[2]?.headers.range ?? '')?.[1])).toBeGreaterThan(50_000);
    expect(requests[2]?.headers['if-range']).toBe(ETAG);
  });

  test('a later run goes on with the part of an earlier one', async () => {
    await writeFile(join(folder, 'report.pdf.part'), PDF.subarray(0, 120_000));
    await writeFile(
      join(folder, 'report.pdf.part.json'),
      JSON.stringify({ address: `${origin}/report.pdf`, validator: ETAG }),
    );
    serve = rangeServer(PDF, ETAG);
    const path = await ask();
    expect(requests.map(({ headers }) => headers.range)).toEqual(['bytes=120000-']);
    expect(sha256(await readFile(path))).toBe(sha256(PDF));
  });

  test('a part that is whole already only gets its name', async () => {
    await writeFile(join(folder, 'report.pdf.part'), PDF);
    await writeFile(
      join(folder, 'report.pdf.part.json'),
      JSON.stringify({ address: `${origin}/report.pdf`, validator: ETAG }),
    );
    serve = rangeServer(PDF, ETAG);
    expect(sha256(await readFile(await ask()))).toBe(sha256(PDF));
  });

  test('a part of a version that is no longer there is thrown away', async () => {
    const newer = Buffer.concat([Buffer.from('%PDF-2.0\n'), Buffer.alloc(90_000, 'newer ')]);
    await writeFile(join(folder, 'report.pdf.part'), PDF.subarray(0, 120_000));
    await writeFile(
      join(folder, 'report.pdf.part.json'),
      JSON.stringify({ address: `${origin}/report.pdf`, validator: ETAG }),
    );
    serve = rangeServer(newer, '"second"');
    expect(sha256(await readFile(await ask()))).toBe(sha256(newer));
  });

  test('what is no PDF is refused and not kept', async () => {
    serve = (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html>');
    await expect(ask()).rejects.toMatchObject({
      code: 'LAMPYRE_PDF_INVALID',
      message: expect.stringContaining('text/html'),
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('an error of the server is told', async () => {
    serve = (_, response) => response.writeHead(404).end('gone');
    await expect(ask()).rejects.toMatchObject({
      code: 'LAMPYRE_DOWNLOAD_FAILED',
      message: expect.stringContaining('404 Not Found'),
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('a server that is not there is told with its reason', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    await expect(ask({ address: `http://127.0.0.1:${port}/report.pdf` })).rejects.toMatchObject({
      code: 'LAMPYRE_DOWNLOAD_FAILED',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  test('an interruption keeps what has come', async () => {
    const interruption = new AbortController();
    serve = (_, response) => {
      response.writeHead(200, { etag: ETAG, 'content-length': PDF.byteLength });
      response.write(PDF.subarray(0, 60_000));
    };
    const stopped = ask({ signal: interruption.signal, onProgress: () => interruption.abort(new Error('SIGINT')) });
    await expect(stopped).rejects.toThrow('SIGINT');
    expect((await readFile(join(folder, 'report.pdf.part'))).byteLength).toBeGreaterThan(0);
    serve = rangeServer(PDF, ETAG);
    expect(sha256(await readFile(await ask()))).toBe(sha256(PDF));
    expect(requests.at(-1)?.headers.range).toMatch(/^bytes=\d+-$/);
  });
});

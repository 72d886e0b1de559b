import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedModel, modelFolder, type RegisteredModel, receiptOf, registeredModel } from '@lampyre/retriever';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fetchModel } from './fetch-model.js';

const recorded = registeredModel('all-MiniLM-L6-v2');
/** The same model as one whose checksums nobody wrote down. */
const unrecorded: RegisteredModel = {
  ...recorded,
  id: 'unrecorded',
  repository: 'someone/unrecorded',
  files: recorded.files.map(({ path }) => ({ path, sha256: null, bytes: null })),
};

let hub: string;
let folder: string;
let files: Map<string, Buffer>;
/** What goes wrong; each test says. */
let faults: { breakAfterBytes?: number[]; missing?: string; spoilt?: string; linkedEtag?: string };
let requests: string[];

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Speaks the hub's protocol: small files are answered, large ones redirected to a store that knows ranges. */
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const { pathname } = new URL(request.url ?? '/', 'http://hub');
  requests.push(`${request.method} ${pathname}${request.headers.range ? ` ${request.headers.range}` : ''}`);
  const [, where, name = ''] = /^\/(?:[^/]+\/[^/]+\/(resolve\/main)|(?:store))\/(.+)$/.exec(pathname) ?? [];
  const bytes = name === faults.missing ? undefined : files.get(name);
  if (!bytes) return void response.writeHead(404).end('Entry not found');
  const etag = sha256(bytes);
  if (where && name.startsWith('onnx/')) {
    const linked = { 'x-linked-etag': `"${faults.linkedEtag ?? etag}"`, 'x-linked-size': bytes.length };
    return void response.writeHead(302, { ...linked, location: `/store/${name}` }).end();
  }
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
  const partial = Number.isFinite(from) && request.headers['if-range'] === `"${etag}"`;
  const served = Buffer.from(partial ? bytes.subarray(from) : bytes);
  if (name === faults.spoilt) served[served.length - 1]! ^= 1;
  response.writeHead(partial ? 206 : 200, {
    etag: `"${etag}"`,
    'content-length': served.length,
    ...(partial ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
  });
  if (request.method === 'HEAD') return void response.end();
  const breakAfter = name.startsWith('onnx/') ? faults.breakAfterBytes?.shift() : undefined;
  if (breakAfter === undefined) response.end(served);
  else response.write(served.subarray(0, breakAfter), () => setTimeout(() => response.destroy(), 50));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const embedded = embeddedModel();
  files = new Map();
  for (const { path } of recorded.files) files.set(path, await readFile(join(embedded.folder, path)));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  faults = {};
  requests = [];
  folder = await mkdtemp(join(tmpdir(), 'lampyre-models-'));
});
afterEach(() => rm(folder, { recursive: true }));

const fetched = (model: RegisteredModel, from = hub, extra: object = {}) =>
  fetchModel({ model, dataFolder: folder, from, ...extra });

describe('fetching a model', () => {
  test('from a hub: every file, with progress, its checksum kept, and nothing left beside', async () => {
    const told: [string, number][] = [];
    const receipt = await fetched(recorded, `${hub}/`, {
      onProgress: (file: string, bytes: number) => told.push([file, bytes]),
    });
    expect(receipt.files.map(({ path, sha256: sum }) => [path, sum])).toEqual(
      recorded.files.map(({ path, sha256: sum }) => [path, sum]),
    );
    expect(told.at(-1)).toEqual(['onnx/model_quantized.onnx', 22_972_370]);
    expect((await readdir(modelFolder(folder, recorded))).sort()).toEqual(
      ['config.json', 'lampyre-model.json', 'onnx', 'tokenizer.json', 'tokenizer_config.json'].sort(),
    );
    expect(receiptOf(folder, recorded)).toEqual(receipt);
  });

  test('a broken connection is taken up where it broke, and what is whole is not fetched again', async () => {
    faults.breakAfterBytes = [5_000_000, 4_000_000];
    await fetched(recorded);
    const ranged = requests.filter((request) => request.includes('bytes='));
    expect(ranged.filter((request) => request.startsWith('GET /store/'))).toEqual([
      expect.stringMatching(/bytes=[1-9]\d{5,}-$/),
      expect.stringMatching(/bytes=[1-9]\d{5,}-$/),
    ]);
    requests = [];
    await fetched(recorded);
    expect(requests.filter((request) => request.startsWith('GET'))).toEqual([]);
  });

  test('an interrupted download goes on in the next run', async () => {
    const abort = new AbortController();
    const stop = (_file: string, bytes: number) => bytes > 3_000_000 && abort.abort(new Error('stopped'));
    await expect(fetched(recorded, hub, { signal: abort.signal, onProgress: stop })).rejects.toThrow('stopped');
    expect(receiptOf(folder, recorded)).toBeUndefined();
    const told: number[] = [];
    await fetched(recorded, hub, {
      onProgress: (file: string, bytes: number) => file.startsWith('onnx') && told.push(bytes),
    });
    expect(told[0]).toBeGreaterThan(1_000_000);
    expect(receiptOf(folder, recorded)).toBeDefined();
  });

  test('a file with a wrong checksum is refused and thrown away', async () => {
    faults.spoilt = 'onnx/model_quantized.onnx';
    await expect(fetched(recorded)).rejects.toMatchObject({
      code: 'LAMPYRE_MODEL_DAMAGED',
      details: { file: 'onnx/model_quantized.onnx' },
    });
    expect(await readdir(join(modelFolder(folder, recorded), 'onnx'))).toEqual([]);
    expect(receiptOf(folder, recorded)).toBeUndefined();
  });

  test('where no checksum is recorded, the hub is believed, and its word is checked', async () => {
    const receipt = await fetched(unrecorded);
    expect(receipt.files.find(({ path }) => path.startsWith('onnx'))?.sha256).toBe(recorded.files.at(-1)!.sha256);
    faults.linkedEtag = 'a'.repeat(64);
    await expect(fetched(unrecorded)).rejects.toMatchObject({ code: 'LAMPYRE_MODEL_DAMAGED' });
  });

  test('a file that the hub does not have is said by its address', async () => {
    faults.missing = 'tokenizer.json';
    await expect(fetched(recorded)).rejects.toMatchObject({
      code: 'LAMPYRE_DOWNLOAD_FAILED',
      details: { address: `${hub}/Xenova/all-MiniLM-L6-v2/resolve/main/tokenizer.json` },
    });
  });

  test('from a folder, laid out as on the hub or flat', async () => {
    const { folder: flat } = embeddedModel();
    await fetched(recorded, flat);
    expect(receiptOf(folder, recorded)?.from).toBe(flat);
    const asOnHub = join(flat, '..', '..');
    await fetched(recorded, asOnHub);
    expect(receiptOf(folder, recorded)?.from).toBe(asOnHub);
    await writeFile(join(folder, 'config.json'), '{}');
    await expect(fetched(recorded, folder)).rejects.toMatchObject({ code: 'LAMPYRE_FILE_MISSING' });
  });
});

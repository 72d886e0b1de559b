import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HandMadeAssistant, HandMadeLibrary } from '../../test-data/hand-made-library.js';
import { createServer } from '../server.js';

interface Description {
  paths: Record<string, Record<string, { operationId: string; requestBody?: object }>>;
  components: { schemas: Record<string, { properties?: Record<string, object> }> };
}

let pageFolder: string;
let routes: { method: string; path: string }[];
let description: Description;

beforeAll(async () => {
  pageFolder = mkdtempSync(path.join(tmpdir(), 'lampyre-page-'));
  const manifest = { 'main.tsx': { file: 'assets/main-abc.js', css: [], isEntry: true } };
  writeFileSync(path.join(pageFolder, 'manifest.json'), JSON.stringify(manifest));
  const { app } = createServer({ assistant: new HandMadeAssistant(), library: new HandMadeLibrary(), pageFolder });
  routes = app.routes.filter(({ method }) => method !== 'ALL');
  description = await (await app.request('/api/openapi.json', { headers: { host: 'localhost' } })).json();
});
afterAll(() => rmSync(pageFolder, { recursive: true, force: true }));

/** `/api/reports/:id/pages/:page{[0-9]{1,6}}` as OpenAPI writes it, without the names of its parts. */
const plain = (address: string) =>
  address
    .replace(/:picture\{[^/]*webp\}/, '{}.webp')
    .replace(/:\w+(?:\{[^/]*\})?/g, '{}')
    .replace(/\{\w+\}/g, '{}');
/** The page's own addresses, and this description itself. */
const OWN = /^\/api\/(?:screens|evaluation|openapi|conversations\/keeping)/;

it('describes every address for programs, and none that is not there', () => {
  const served = new Set(
    routes
      .filter(({ path: address }) => address.startsWith('/api/') && !OWN.test(address))
      .map(({ method, path: address }) => `${method.toLowerCase()} ${plain(address)}`),
  );
  const described = Object.entries(description.paths).flatMap(([address, operations]) =>
    Object.keys(operations).map((method) => `${method} ${plain(address)}`),
  );
  expect(described.sort()).toEqual([...served].sort());
});

it('names each operation once, and refers only to what it holds', () => {
  const ids = Object.values(description.paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
  const referred = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to!);
  expect(referred.length).toBeGreaterThan(10);
  for (const to of referred)
    expect(Object.keys(description.components.schemas).map((id) => `#/components/schemas/${id}`)).toContain(to);
});

it('tells what a question may hold', () => {
  expect(Object.keys(description.components.schemas.Question!.properties!)).toEqual([
    'question',
    'tier',
    'report',
    'reports',
    'conversation',
    'again',
    'keep',
    'language',
  ]);
});

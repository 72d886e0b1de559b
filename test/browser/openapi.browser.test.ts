// What the served description promises, held against what the real server answers on a real library; by HTTP alone.
import { expect, inject, test } from 'vitest';
import { z } from 'zod';

const served = inject('served');
const [report] = served.reports;

interface Description {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content: Record<string, { schema?: object }> }> }>
  >;
  components: { schemas: Record<string, object> };
}

const description: Description = await (await fetch(`${served.address}api/openapi.json`)).json();

/** A schema of the description, as one that checks; read from the JSON, not from the code that made it. */
function schemaOf(path: string, method: string, status: string): z.ZodType {
  const { schema } = description.paths[path]![method]!.responses[status]!.content['application/json']!;
  const whole = { ...schema, $defs: description.components.schemas };
  return z.fromJSONSchema(JSON.parse(JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/')));
}

async function reply(address: string, init: RequestInit = {}): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${served.address}${address}`, init);
  return { status: response.status, body: await response.json() };
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const id = report!.id;

test.each([
  ['/api/ask', 'post', 'api/ask', json({ question: 'How fast is the sea rising?' })],
  ['/api/ask', 'post', 'api/ask', json({ question: 'Comment réussir une quiche lorraine ?' })],
  ['/api/ask', 'post', 'api/ask', json({ question: 'Quelle est l’empreinte carbone du numérique ?', language: 'en' })],
  ['/api/health', 'get', 'api/health', {}],
  ['/api/reports', 'get', 'api/reports', {}],
  ['/api/reports/{id}/pages/{page}', 'get', `api/reports/${id}/pages/2?read=1`, {}],
  ['/api/reports/{id}/outline', 'get', `api/reports/${id}/outline`, {}],
  ['/api/reports/{id}/find', 'get', `api/reports/${id}/find?words=a`, {}],
  [
    '/api/marks',
    'post',
    'api/marks',
    json({ question: 'Why?', language: 'en', report: id, page: 2, verdict: 'wrong' }),
  ],
  ['/api/marks', 'get', 'api/marks', {}],
  ['/api/catalogue', 'get', 'api/catalogue', {}],
  ['/api/jobs', 'get', 'api/jobs', {}],
  ['/api/conversations', 'get', 'api/conversations', {}],
  ['/api/ledger', 'get', 'api/ledger', {}],
] as const)('%s (%s) answers as described: %s', async (path, method, address, init) => {
  const { status, body } = await reply(address, init);
  const checked = schemaOf(path, method, String(status)).safeParse(body);
  expect(checked.error?.issues.slice(0, 3) ?? []).toEqual([]);
});

test('a conversation and an error answer as described', async () => {
  const { body } = await reply('api/conversations');
  const [first] = body as { id: string }[];
  const opened = await reply(`api/conversations/${first!.id}`);
  expect(schemaOf('/api/conversations/{id}', 'get', '200').safeParse(opened.body).error?.issues ?? []).toEqual([]);
  const failed = await reply('api/ask', json({ question: 'Why?', tier: 'magic' }));
  expect(failed.status).toBe(400);
  expect(schemaOf('/api/ask', 'post', 'default').safeParse(failed.body).error?.issues ?? []).toEqual([]);
});

test('the schemas refuse what is not as described', async () => {
  const { body } = await reply('api/health');
  const health = schemaOf('/api/health', 'get', '200');
  expect(health.safeParse({ ...(body as object), reports: 'many' }).success).toBe(false);
  expect(health.safeParse({ ...(body as object), another: 1 }).success).toBe(false);
});

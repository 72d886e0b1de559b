import { z } from 'zod';
import * as replies from './replies.js';
import { ASK_REQUEST, MARK } from './requests.js';

interface Operation {
  summary: string;
  /** Fields after the question mark. */
  query?: Record<string, { schema: z.ZodType; required?: true }>;
  /** Body in JSON. */
  body?: z.ZodType;
  /** Body of another kind, by its media type. */
  form?: { type: string; schema: object };
  /** JSON, or a media type for what is none. */
  reply: z.ZodType | string;
  status?: number;
}

const whole = z.number().int().min(1);
const DONE = { reply: replies.JOBS } as const;
const PICTURE = { query: { width: { schema: whole }, v: { schema: z.string() } }, reply: 'image/webp' } as const;
const asked = { q: { schema: z.string(), required: true } } as const;

/** Each address below `/api` with what it takes and gives; the page's own (`/api/screens`, `/api/evaluation`) are left out. */
const OPERATIONS: Record<string, Partial<Record<'get' | 'post', Operation>>> = {
  '/api/health': { get: { summary: 'Whether the server works, and with what', reply: replies.HEALTH } },
  '/api/ask': {
    post: {
      summary: 'Answers a question; with Accept: text/event-stream, as server-sent events',
      body: ASK_REQUEST,
      reply: replies.ANSWER,
    },
  },
  '/api/reports': { get: { summary: 'The reports of the library', reply: z.array(replies.REPORT) } },
  '/api/reports/{id}/document': { get: { summary: 'What was read of a report', reply: z.looseObject({}) } },
  '/api/reports/{id}/pages/{page}': {
    get: {
      summary: 'A page of a report: its size and its lines',
      query: { read: { schema: z.literal('1') } },
      reply: replies.SOURCE_PAGE,
    },
  },
  '/api/reports/{id}/pages/{page}.webp': { get: { summary: 'A picture of a page', ...PICTURE } },
  '/api/reports/{id}/blocks/{block}.webp': { get: { summary: 'A picture of a figure or table', ...PICTURE } },
  '/api/reports/{id}/outline': { get: { summary: 'The headings of a report', reply: replies.OUTLINE } },
  '/api/reports/{id}/find': {
    get: {
      summary: 'Where words stand in a report',
      query: { words: { schema: z.string().max(200), required: true } },
      reply: replies.FOUND,
    },
  },
  '/api/reports/{id}/file.pdf': { get: { summary: 'The PDF itself', reply: 'application/pdf' } },
  '/api/reports/{id}/remove': { post: { summary: 'Removes a report in 15 seconds', ...DONE } },
  '/api/reports/{id}/keep': { post: { summary: 'Undoes a removal', ...DONE } },
  '/api/answer.md': { get: { summary: 'An answer as Markdown', query: asked, reply: 'text/markdown' } },
  '/api/answer.bib': { get: { summary: 'Its sources as BibTeX', query: asked, reply: 'application/x-bibtex' } },
  '/api/answer.ris': {
    get: { summary: 'Its sources as RIS', query: asked, reply: 'application/x-research-info-systems' },
  },
  '/api/answer.json': {
    get: { summary: 'Its sources as CSL-JSON', query: asked, reply: 'application/vnd.citationstyles.csl+json' },
  },
  '/api/uploads': {
    post: {
      summary: 'Adds PDFs to the library',
      form: {
        type: 'multipart/form-data',
        schema: {
          type: 'object',
          properties: {
            files: { type: 'array', items: { type: 'string', contentMediaType: 'application/pdf' }, maxItems: 20 },
          },
        },
      },
      reply: replies.JOBS,
      status: 202,
    },
  },
  '/api/catalogue': { get: { summary: 'Official reports that can be added', reply: replies.CATALOGUE } },
  '/api/catalogue/{id}': { post: { summary: 'Downloads one and adds it', reply: replies.JOBS, status: 202 } },
  '/api/jobs': { get: { summary: 'Reports on their way into the library', ...DONE } },
  '/api/jobs/events': { get: { summary: 'The same whenever it changes', reply: 'text/event-stream' } },
  '/api/jobs/{id}/cancel': { post: { summary: 'Stops the adding of a report', ...DONE } },
  '/api/marks': {
    get: { summary: 'Pages marked as right or wrong', reply: z.array(replies.MARKED) },
    post: { summary: 'Marks a page', body: MARK, reply: replies.MARKED, status: 201 },
  },
  '/api/conversations': { get: { summary: 'Past conversations', reply: replies.CONVERSATIONS } },
  '/api/conversations/{id}': { get: { summary: 'The answers of one', reply: replies.CONVERSATION } },
  '/api/conversations/{id}/remove': { post: { summary: 'Deletes one', reply: replies.MOVED_ON } },
  '/api/conversations/remove-all': { post: { summary: 'Deletes all', reply: replies.MOVED_ON } },
  '/api/ledger': {
    get: { summary: 'What answers have cost', query: { limit: { schema: whole.max(1000) } }, reply: replies.LEDGER },
  },
};

const COMPONENTS = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({
  Question: ASK_REQUEST,
  Answer: replies.ANSWER,
  Report: replies.REPORT,
  Page: replies.SOURCE_PAGE,
  Jobs: replies.JOBS,
  Mark: MARK,
  KeptMark: replies.MARKED,
  Failure: replies.FAILURE,
}))
  COMPONENTS.add(schema, { id });

const uri = (id: string) => `#/components/schemas/${id}`;

/** The description of the HTTP interface as OpenAPI 3.1, made from the schemas that check requests and replies. */
export function openApiDescription(): object {
  const { schemas } = z.toJSONSchema(COMPONENTS, { uri, io: 'input' });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lampyre',
      version: '0.1.0',
      description: 'Answers from reports, word for word, and what they cost. See docs/http.md.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths: Object.fromEntries(
      Object.entries(OPERATIONS).map(([path, operations]) => [
        path,
        Object.fromEntries(
          Object.entries(operations).map(([method, operation]) => [method, described(path, method, operation)]),
        ),
      ]),
    ),
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutAddresses(schema)])),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Only where it is open to the network.' },
      },
    },
    security: [{}, { token: [] }],
  };
}

function described(path: string, method: string, { summary, query = {}, body, form, reply, status = 200 }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: name === 'page' ? 'integer' : 'string' },
  }));
  const inQuery = Object.entries(query).map(([name, { schema, required = false }]) => ({
    name,
    in: 'query',
    required,
    schema: schemaOf(schema),
  }));
  const content =
    typeof reply === 'string' ? { [reply]: {} } : { 'application/json': { schema: schemaOf(reply, 'output') } };
  const sent = body
    ? { 'application/json': { schema: schemaOf(body) } }
    : form && { [form.type]: { schema: form.schema } };
  return {
    operationId: `${method} ${path}`.replace(/[^a-z]+(\w)?/gi, (_, next: string = '') => next.toUpperCase()),
    summary,
    ...(inPath.length + inQuery.length > 0 ? { parameters: [...inPath, ...inQuery] } : {}),
    ...(sent ? { requestBody: { required: true, content: sent } } : {}),
    responses: {
      [status]: { description: summary, content },
      default: {
        description: 'What went wrong',
        content: { 'application/json': { schema: { $ref: uri('Failure') } } },
      },
    },
  };
}

/** As a reference where it is a component, else spelled out. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'input'): object {
  const id = COMPONENTS.get(schema)?.id;
  if (id) return { $ref: uri(id) };
  const { $defs: _components, ...own } = z.toJSONSchema(schema, { io, metadata: COMPONENTS });
  return JSON.parse(JSON.stringify(withoutAddresses(own)).replaceAll('#/$defs/', uri('')));
}

function withoutAddresses(schema: object): object {
  const { $schema: _schema, $id: _id, id: _name, ...rest } = schema as Record<string, unknown>;
  return rest;
}

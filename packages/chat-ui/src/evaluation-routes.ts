import { LampyreError } from '@lampyre/errors';
import { type Preference, readQuestions } from '@lampyre/evaluation';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { EvaluationRoom } from './evaluation-room.js';
import { type FormFields, questionOfForm, textsOf } from './question-form.js';
import { fieldsOf, markedPlace } from './view/evaluation/marked-place.js';
import { writeAddress } from './view/address.js';

/** A set of some thousand questions. */
const BODY_MAX_BYTES = 4 * 1024 * 1024;
const QUESTIONS_DEFAULT = 10;
const QUESTIONS_MAX = 500;

/**
 * The addresses below `/api/evaluation`: question sets and blind comparisons. Each takes what a plain form sends; a browser without
 * script is sent on to the page that shows it, a script is told its address as `{"address"}`.
 */
export function evaluationRoutes(room: EvaluationRoom): Hono {
  const routes = new Hono();
  routes.use(bodyLimit({ maxSize: BODY_MAX_BYTES, onError: refuseLargeBody }));

  routes.post('/sets', async (context) => {
    const fields = await formOf(context);
    const set = room.store.sets.create(wanted(fields, 'name'));
    const file = fields.file;
    if (file instanceof File && file.size > 0) importInto(room, set, await file.text(), file.name);
    const text = (name: string) => textsOf(fields, name)[0] ?? '';
    // Made for a question whose place was marked: it goes on with that.
    const marked = markedPlace({
      question: text('q'),
      fields: { of: text('of'), at: text('at'), quote: text('quote'), asked: text('asked') },
    });
    return onTo(context, { set, ...(marked ? fieldsOf(marked) : {}) }, marked?.question);
  });

  routes.get('/sets/:file{.+\\.jsonl}', (context) => {
    const { name } = room.store.sets.read(idOfFile(context));
    const file = `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.jsonl`;
    return context.body(room.store.sets.file(idOfFile(context)), 200, {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
    });
  });

  routes.post('/sets/:id/remove', (context) => {
    room.store.sets.remove(context.req.param('id'));
    return onTo(context, {});
  });

  routes.post('/sets/:id/questions', async (context) => {
    const id = context.req.param('id');
    const { questions } = room.store.sets.read(id);
    room.store.sets.save(id, [
      questionOfForm(await formOf(context), freshId(questions.map((question) => question.id))),
    ]);
    return onTo(context, { set: id });
  });

  routes.post('/sets/:id/questions/:question/remove', (context) => {
    const id = context.req.param('id');
    room.store.sets.removeQuestion(id, context.req.param('question'));
    return onTo(context, { set: id });
  });

  routes.post('/comparisons', async (context) => {
    const fields = await formOf(context);
    const runs = textsOf(fields, 'run').map((name) => room.run(name));
    const questions = Math.min(QUESTIONS_MAX, Number(textsOf(fields, 'questions')[0]) || QUESTIONS_DEFAULT);
    return onTo(context, { comparison: room.store.comparisons.create(wanted(fields, 'title'), runs, questions) });
  });

  routes.get('/comparisons/:id/results', (context) =>
    context.json(room.store.comparisons.results(context.req.param('id'))),
  );

  routes.post('/comparisons/:id/join', (context) => {
    const comparison = context.req.param('id');
    return onTo(context, { comparison, voter: room.store.comparisons.join(comparison) });
  });

  routes.post('/comparisons/:id/voters/:voter/votes', async (context) => {
    const { id: comparison, voter } = context.req.param();
    const fields = await formOf(context);
    const side = (criterion: string) => Number.parseInt(textsOf(fields, criterion)[0] ?? '', 10) as Preference;
    room.store.comparisons.vote(voter, Number(wanted(fields, 'duel')), {
      usefulness: side('usefulness'),
      faithfulness: side('faithfulness'),
      clarity: side('clarity'),
    });
    return onTo(context, { comparison, voter });
  });

  routes.post('/comparisons/:id/voters/:voter/finish', (context) => {
    const { id: comparison, voter } = context.req.param();
    room.store.comparisons.finish(voter);
    return onTo(context, { comparison, voter });
  });

  return routes;
}

/** @throws LampyreError LAMPYRE_QUESTIONS_INVALID; the set is then left empty */
function importInto(room: EvaluationRoom, set: string, text: string, file: string): void {
  const { questions, problems } = readQuestions(text);
  const first = problems[0]?.error.message;
  if (first) {
    room.store.sets.remove(set);
    throw new LampyreError('LAMPYRE_QUESTIONS_INVALID', { file, count: problems.length, first });
  }
  room.store.sets.save(
    set,
    questions.map(({ question }) => question),
  );
}

async function formOf(context: Context): Promise<FormFields> {
  return context.req.parseBody({ all: true });
}

function wanted(fields: FormFields, name: string): string {
  const given = textsOf(fields, name)[0]?.trim();
  if (!given) throw new LampyreError('LAMPYRE_REQUEST_INVALID', { detail: `"${name}" is missing` });
  return given;
}

/** The page that shows what was done, in the language of the form. */
async function onTo(context: Context, fields: Record<string, string>, question = ''): Promise<Response> {
  const language = context.req.query('lang');
  const address = writeAddress({
    screen: 'evaluation',
    question,
    fields,
    ...(language === 'fr' || language === 'en' ? { language } : {}),
  });
  return context.req.header('accept')?.includes('text/html')
    ? context.redirect(address, 303)
    : context.json({ address });
}

function idOfFile(context: Context): string {
  return (context.req.param('file') ?? '').replace(/\.jsonl$/, '');
}

/** `q1`, `q2` … as far as they are taken. */
function freshId(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`q${number}`)) number += 1;
  return `q${number}`;
}

function refuseLargeBody(): never {
  throw new LampyreError('LAMPYRE_REQUEST_TOO_LARGE', { limit: BODY_MAX_BYTES });
}

import { LampyreError } from '@lampyre/errors';
import { type Question, readQuestions } from '@lampyre/evaluation';

/** A form's fields, each a list: quotes come in rows of equal names. */
export type FormFields = Readonly<Record<string, string | File | (string | File)[]>>;

/**
 * A question from the editor's form. Rows of report, page and words give its pages and quotes; a fact between slashes is a
 * regular expression.
 *
 * @throws LampyreError LAMPYRE_REQUEST_INVALID with what is wrong
 */
export function questionOfForm(fields: FormFields, newId: string): Question {
  const text = (name: string) => textsOf(fields, name)[0]?.trim() ?? '';
  const rows = textsOf(fields, 'report').map((report, index) => ({
    report,
    page: Number(textsOf(fields, 'page')[index]),
    quote: textsOf(fields, 'quote')[index]?.trim() ?? '',
  }));
  const placed = rows.filter(({ report, page }) => report !== '' && page > 0);
  const pages: Record<string, number[]> = {};
  for (const { report, page } of placed) {
    const known = pages[report] ?? [];
    pages[report] = known.includes(page) ? known : [...known, page];
  }
  const unanswerable = text('kind') === 'unanswerable' || text('unanswerable') === 'true';
  const line = {
    id: text('id') || newId,
    language: text('language'),
    kind: text('kind'),
    question: text('question'),
    ...(text('asker') ? { asker: text('asker') } : {}),
    ...(unanswerable
      ? { unanswerable, ...(text('distance') ? { distance: text('distance') } : {}) }
      : {
          pages,
          quotes: placed.filter(({ quote }) => quote !== ''),
          facts: linesOf(text('facts')).map((fact) => {
            const pattern = /^\/(.+)\/$/.exec(fact)?.[1];
            return pattern === undefined ? fact : { pattern };
          }),
        }),
    ...(text('calibrated') ? { calibrated: linesOf(text('calibrated')) } : {}),
    ...(text('answer') ? { answer: text('answer') } : {}),
  };
  const { questions, problems } = readQuestions(JSON.stringify(line));
  const question = questions[0]?.question;
  if (!question) {
    const detail = String(problems[0]?.error.details.detail ?? problems[0]?.error.message ?? '');
    throw new LampyreError('LAMPYRE_REQUEST_INVALID', { detail });
  }
  return question;
}

/** The texts of a field, in their order. */
export function textsOf(fields: FormFields, name: string): string[] {
  const given = fields[name];
  const list = given === undefined ? [] : Array.isArray(given) ? given : [given];
  return list.filter((each): each is string => typeof each === 'string');
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

// Our question set on the starter reports: whole, of every kind, and with every quote on its page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkQuestions, QUESTION_KINDS, readQuestions, reportPages } from '@lampyre/evaluation';
import { readDocument } from '@lampyre/ingest';
import type { Report } from '@lampyre/retriever';
import { beforeAll, expect, test } from 'vitest';

const corpus = (path: string) => fileURLToPath(new URL(`../corpus/${path}`, import.meta.url));
const REPORTS = [
  { id: 'climate-figures-en', language: 'en', pages: 20 },
  { id: 'empreinte-numerique-fr', language: 'fr', pages: 14 },
] as const;
const { questions, problems } = readQuestions(readFileSync(corpus('questions/starter.jsonl'), 'utf8'));

let documents: Map<string, Awaited<ReturnType<typeof readDocument>>>;
beforeAll(async () => {
  documents = new Map();
  for (const { id } of REPORTS) documents.set(id, await readDocument(corpus(`starter/${id}.pdf`)));
});

test('has at least sixty questions of every kind in both languages, some that the reports do not answer', () => {
  expect(problems).toEqual([]);
  expect(questions.length).toBeGreaterThanOrEqual(60);
  const asked = questions.map(({ question }) => question);
  for (const language of ['en', 'fr'] as const) {
    const kinds = new Set(asked.filter((question) => question.language === language).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([...QUESTION_KINDS].sort());
    const distances = asked
      .filter((question) => question.language === language && question.unanswerable)
      .map(({ distance }) => distance);
    expect([...new Set(distances)].sort()).toEqual(['far', 'near']);
  }
});

test('every quote stands on its page, and every key fact on one of the pages', () => {
  const library = {
    list: () => REPORTS.map((report) => ({ ...report, file: report.id, title: report.id }) as unknown as Report),
    document: (id: string) => documents.get(id)!,
  };
  expect(checkQuestions(questions, reportPages(library)).map(({ error }) => error.message)).toEqual([]);
});

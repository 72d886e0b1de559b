import { expect, it } from 'vitest';
import { HandMadeLibrary, report } from '../test-data/hand-made-library.js';
import { fittingExamples } from './example-questions.js';

/** A library that covers every question it is asked, and says which they were. */
class Eager extends HandMadeLibrary {
  readonly asked: string[] = [];
  coverage = 1;
  reportOf = (_nth: number) => 'meadows';
  override async search(question: string) {
    this.asked.push(question);
    const language = question.includes('\u202f') ? ('fr' as const) : ('en' as const);
    this.covered[question] = { language, coverage: this.coverage, report: this.reportOf(this.asked.length) };
    return super.search(question);
  }
}

it('offers at most four questions in each language of the library', async () => {
  const library = new Eager();
  expect((await fittingExamples(library)).fr).toEqual([]);
  library.reports.push(report({ id: 'prés', language: 'fr' }));
  const { en, fr } = await fittingExamples(library);
  expect(en).toHaveLength(4);
  expect(fr).toHaveLength(4);
});

it('offers questions that different reports answer before more of one', async () => {
  const library = new Eager();
  library.reports.push(report({ id: 'moors' }));
  library.reportOf = (nth) => (nth === 6 ? 'moors' : 'meadows');
  const { en } = await fittingExamples(library);
  const [first, second, third] = library.asked;
  expect(en).toEqual([first, library.asked[5], second, third]);
});

it('offers none that the passages do not cover', async () => {
  const library = new Eager();
  library.coverage = 0.4;
  expect(await fittingExamples(library)).toEqual({ en: [], fr: [] });
  expect(library.asked.length).toBeGreaterThan(3);
});

it('asks an empty library nothing', async () => {
  const library = new Eager();
  library.reports.length = 0;
  await fittingExamples(library);
  expect(library.asked).toEqual([]);
});

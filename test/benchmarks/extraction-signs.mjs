import { openLibrary } from '@lampyre/retriever';
import { readQuestion } from '../../packages/retriever/dist/question-focus.js';
import { readTerms, weighTerms } from '../../packages/assistant/dist/term-match.js';
import { inContext } from '../../packages/assistant/dist/unit.js';
import { signsOf, UNIT_SIGNS } from '../../packages/assistant/dist/unit-signs.js';

const CANDIDATES = 30;

/**
 * For questions with pages and key facts: the signs of every unit read, and whether the unit answers, that is, stands on a
 * page that answers and holds all key facts (where no unit does: the most of them).
 */
export async function measureSigns(data, questions) {
  const library = await openLibrary(data);
  const measured = [];
  for (const { id, question, pages, must } of questions) {
    const { ranked, language } = await library.search(question, { top: CANDIDATES, repeatPages: true });
    const groups = {
      en: library.questionTerms(question, language, 'en'),
      fr: library.questionTerms(question, language, 'fr'),
    };
    const terms = readTerms(groups, language);
    const signed = signsOf(ranked, question, readQuestion(question, language), terms, weighTerms(terms, ranked));
    const similarities = await library.similarities(
      question,
      language,
      signed.map(({ text, passage }) => ({ text: inContext(passage, text), language: passage.language })),
    );
    const highest = Math.max(0, ...similarities.map((each) => each ?? 0));
    const facts = signed.map(({ text, passage }) =>
      passage.pages.some((page) => (pages[passage.file] ?? []).includes(page))
        ? must.filter((fact) => new RegExp(fact, 'iu').test(text)).length
        : 0,
    );
    const most = Math.max(0, ...facts);
    measured.push({
      id,
      report: Object.keys(pages)[0],
      units: signed.map((unit, index) => {
        const similarity = Math.max(0, similarities[index] ?? 0);
        const signs = Object.fromEntries(UNIT_SIGNS.map((sign) => [sign, unit[sign]]));
        return {
          signs: { ...signs, similarity, similarityLead: similarity - highest },
          answers: most > 0 && facts[index] === most,
        };
      }),
    });
  }
  await library.close();
  return measured;
}

import type { Language, Library } from '@lampyre/retriever';
import type { OtherReport } from './answer.js';
import { matchTerms, readTerms } from './term-match.js';

const OTHERS_MAX = 3;
const OWN_LANGUAGE = 0.5;
/** Less is a word that translates another only now and then. */
const LEAST_SURE = 0.6;

/**
 * Reports of a catalogue whose titles hold words of a question that no title here holds, in either language; best first, one
 * in the question's language before its like in the other.
 */
export function reportsElsewhere(
  words: string,
  language: Language,
  catalogue: readonly OtherReport[],
  library: Pick<Library, 'questionTerms' | 'list'>,
): OtherReport[] {
  const here = library.list();
  const known = new Set(here.flatMap(({ id, title }) => [id, title.toLowerCase()]));
  const terms = readTerms(
    { en: library.questionTerms(words, language, 'en'), fr: library.questionTerms(words, language, 'fr') },
    language,
  );
  const inTitlesHere = new Set(
    here.flatMap(({ title, language }) => [...matchTerms(terms, title, language ?? 'en').keys()]),
  );
  return catalogue
    .filter(({ id, title }) => !known.has(id) && !known.has(title.toLowerCase()))
    .map((report) => {
      const held = [...matchTerms(terms, report.title, report.language ?? 'en')].filter(
        ([term]) => !inTitlesHere.has(term),
      );
      const sure = held.reduce((sum, [, one]) => sum + one, 0);
      return { report, sure, standing: sure + (report.language === language ? OWN_LANGUAGE : 0) };
    })
    .filter(({ sure }) => sure >= LEAST_SURE)
    .sort((a, b) => b.standing - a.standing)
    .slice(0, OTHERS_MAX)
    .map(({ report }) => report);
}

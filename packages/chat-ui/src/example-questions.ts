import type { Language } from '@lampyre/assistant';
import type { ReadableLibrary } from './rooms.js';

/** Questions of ours that people ask of environmental reports; a library shows those that it can answer. */
const QUESTIONS: Record<Language, string[]> = {
  en: [
    'How much has the world warmed so far?',
    'Why is the sea level rising?',
    'How much electricity do data centres use?',
    'Which measures against climate change cost the least?',
    'Does keeping a phone longer help?',
    'How can cities cope with heat?',
  ],
  fr: [
    'De combien la planète s’est-elle réchauffée ?',
    'Quelle est l’empreinte carbone du numérique ?',
    'Combien d’électricité consomment les centres de données ?',
    'Faut-il garder son téléphone plus longtemps ?',
    'Comment réduire l’empreinte de l’intelligence artificielle ?',
    'Pourquoi le niveau de la mer monte-t-il ?',
  ],
};

const SHOWN = 3;

/** A question fits when one of the first passages, in its own language, holds this share of its content words, weighted by rarity. */
const COVERAGE_MIN = 0.7;
const PASSAGES_READ = 5;

/** The example questions that the library can answer, at most three in each language; in a library too small for any, none. */
export async function fittingExamples(library: ReadableLibrary): Promise<Record<Language, string[]>> {
  const fitting: Record<Language, string[]> = { en: [], fr: [] };
  for (const language of ['en', 'fr'] as const) {
    if (!library.list().some((report) => report.language === language)) continue;
    for (const question of QUESTIONS[language]) {
      if (fitting[language].length === SHOWN) break;
      if (await covers(library, question, language)) fitting[language].push(question);
    }
  }
  return fitting;
}

async function covers(library: ReadableLibrary, question: string, language: Language): Promise<boolean> {
  const { ranked } = await library.search(question, { top: PASSAGES_READ });
  return ranked.some(({ passage, evidence }) => passage.language === language && evidence.coverage >= COVERAGE_MIN);
}

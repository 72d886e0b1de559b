import type { Language } from '@lampyre/assistant';
import type { ReadableLibrary } from './rooms.js';

/** Questions of ours that people ask of environmental reports; a library shows those that it can answer. */
const QUESTIONS: Record<Language, string[]> = {
  en: [
    'How much has the world warmed so far?',
    'Why is the sea level rising?',
    'How much electricity do data centres use?',
    'Which measures against climate change cost the least?',
    'How can cities cope with heat?',
    'Does keeping a phone longer help?',
    'What is a carbon budget?',
    'How does climate change affect food?',
    'Which sectors emit the most greenhouse gases?',
    'How much water does agriculture use?',
    'Why are species disappearing?',
    'How many people does air pollution kill?',
    'How much waste is recycled?',
    'What do forests store?',
    'How fast do renewable energies grow?',
    'How do buildings save energy?',
  ],
  fr: [
    'Quelle est l’empreinte carbone du numérique\u202f?',
    'De combien la planète s’est-elle réchauffée\u202f?',
    'Comment réduire l’empreinte de l’intelligence artificielle\u202f?',
    'Qu’est-ce que l’écoconception d’un service numérique\u202f?',
    'Combien d’électricité consomment les centres de données\u202f?',
    'Faut-il garder son téléphone plus longtemps\u202f?',
    'Pourquoi le niveau de la mer monte-t-il\u202f?',
    'Quels objectifs la France se fixe-t-elle pour 2030\u202f?',
    'Quelle part d’énergies renouvelables en 2030\u202f?',
    'Quels secteurs émettent le plus de gaz à effet de serre\u202f?',
    'Quels sont les effets du changement climatique sur l’agriculture\u202f?',
    'Combien d’eau prélève l’agriculture\u202f?',
    'Pourquoi la biodiversité recule-t-elle\u202f?',
    'Quels sont les effets de la pollution de l’air sur la santé\u202f?',
    'Quelle part des déchets est recyclée\u202f?',
    'Comment rénover les bâtiments\u202f?',
  ],
};

const SHOWN = 4;

/** A question fits when one of the first passages, in its own language, holds this share of its content words, weighted by rarity. */
const COVERAGE_MIN = 0.7;
const PASSAGES_READ = 5;

/**
 * The example questions that the library can answer, at most four in each language; in a library too small for any, none. Those that
 * different reports answer come first, so that they tell what the library is about.
 */
export async function fittingExamples(library: ReadableLibrary): Promise<Record<Language, string[]>> {
  const examples: Record<Language, string[]> = { en: [], fr: [] };
  for (const language of ['en', 'fr'] as const) {
    const reports = library.list().filter((report) => report.language === language);
    const wanted = Math.min(SHOWN, reports.length);
    const told = new Set<string>();
    const others: string[] = [];
    for (const question of reports.length > 0 ? QUESTIONS[language] : []) {
      if (told.size === wanted && examples[language].length + others.length >= SHOWN) break;
      const report = await answeringReport(library, question, language);
      if (report === undefined) continue;
      if (told.has(report) || told.size === wanted) others.push(question);
      else examples[language].push(question);
      told.add(report);
    }
    examples[language].push(...others.slice(0, SHOWN - examples[language].length));
  }
  return examples;
}

/** The report of the first passage that covers a question; undefined when none does. */
async function answeringReport(
  library: ReadableLibrary,
  question: string,
  language: Language,
): Promise<string | undefined> {
  const { ranked } = await library.search(question, { top: PASSAGES_READ });
  return ranked.find(({ passage, evidence }) => passage.language === language && evidence.coverage >= COVERAGE_MIN)
    ?.passage.report;
}

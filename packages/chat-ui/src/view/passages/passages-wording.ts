import type { Language } from '@lampyre/assistant';
import type { Verdict } from './passages-data.js';

/** The words of the researcher's screen. */
export interface PassagesWording {
  title: string;
  lead: string;
  report: string;
  kind: string;
  language: string;
  any: string;
  search: string;
  more: string;
  found: (passages: number, milliseconds: number) => string;
  start: (text: string) => string;
  openLabel: (rank: number, page: string) => string;
  why: string;
  score: string;
  byWords: string;
  byMeaning: string;
  words: (percent: string, rank: number | undefined, score: string | undefined) => string;
  meaning: (cosine: string, rank: number | undefined) => string;
  notHeard: string;
  verdicts: Record<Verdict, string>;
  marked: (questions: number) => string;
  mark: (verdict: string, report: string, page: string) => string;
  makeQuestion: string;
}

const NARROW = '\u202f';
const WIDE = '\u00a0';
const START_CHARACTERS = 110;

const start = (text: string) =>
  text.length <= START_CHARACTERS ? text : `${text.slice(0, START_CHARACTERS).replace(/\s\S*$/, '')} …`;

const english: PassagesWording = {
  title: 'Passages',
  lead: 'What the search ranks for a question, and why. Marks are kept in the library’s folder as test questions.',
  report: 'Report',
  kind: 'Kind',
  language: 'Language',
  any: 'All',
  search: 'Search',
  more: 'The first 50',
  found: (passages, milliseconds) => `${passages} ${passages === 1 ? 'passage' : 'passages'} in ${milliseconds} ms`,
  start,
  openLabel: (rank, page) => `See it on the page: passage ${rank}, page ${page}`,
  why: 'Why this passage',
  score: 'Score',
  byWords: 'Words',
  byMeaning: 'Meaning',
  words: (percent, rank, score) =>
    `holds ${percent}% of the question’s words, weighted by rarity${rank ? `; rank ${rank}` : ''}${score ? `, BM25${WIDE}${score}` : ''}`,
  meaning: (cosine, rank) => `cosine ${cosine}${rank ? `, rank ${rank}` : ', not among the nearest'}`,
  notHeard: 'not compared by meaning',
  verdicts: { right: 'Answers it', wrong: 'Does not' },
  marked: (questions) => `${questions} ${questions === 1 ? 'question' : 'questions'} marked so far.`,
  mark: (verdict, report, page) => `${verdict}: ${report}, page ${page}`,
  makeQuestion: 'Make it a test question',
};

const french: PassagesWording = {
  title: 'Passages',
  lead: `Ce que la recherche classe pour une question, et pourquoi. Les marques sont gardées dans le dossier de la bibliothèque comme questions de test.`,
  report: 'Rapport',
  kind: 'Nature',
  language: 'Langue',
  any: 'Tous',
  search: 'Chercher',
  more: 'Les 50 premiers',
  found: (passages, milliseconds) =>
    `${passages} ${passages < 2 ? 'passage' : 'passages'} en ${milliseconds}${NARROW}ms`,
  start,
  openLabel: (rank, page) => `Voir sur la page${WIDE}: passage ${rank}, page ${page}`,
  why: 'Pourquoi ce passage',
  score: 'Score',
  byWords: 'Mots',
  byMeaning: 'Sens',
  words: (percent, rank, score) =>
    `contient ${percent}${NARROW}% des mots de la question, pondérés par leur rareté${rank ? `${NARROW}; rang ${rank}` : ''}${score ? `, BM25${WIDE}${score}` : ''}`,
  meaning: (cosine, rank) => `cosinus ${cosine}${rank ? `, rang ${rank}` : ', hors des plus proches'}`,
  notHeard: 'non comparé par le sens',
  verdicts: { right: 'Y répond', wrong: 'N’y répond pas' },
  marked: (questions) => `${questions}${WIDE}${questions < 2 ? 'question marquée' : 'questions marquées'} jusqu’ici.`,
  mark: (verdict, report, page) => `${verdict}${WIDE}: ${report}, page${WIDE}${page}`,
  makeQuestion: 'En faire une question de test',
};

export const PASSAGES_WORDING: Record<Language, PassagesWording> = { en: english, fr: french };

import type { Language } from '@lampyre/assistant';
import type { QuestionKind } from './question.js';

/** What the kinds of questions are called, in the page and in the report alike. The page's script takes this file alone. */
export const KIND_WORDS: Record<Language, Record<QuestionKind, string>> = {
  en: {
    fact: 'fact',
    numeric: 'number',
    definition: 'definition',
    list: 'list',
    explanation: 'explanation',
    table: 'in a table',
    figure: 'in a figure',
    crosslingual: 'report in the other language',
    personal: 'personal',
    unanswerable: 'not answered by the reports',
  },
  fr: {
    fact: 'fait',
    numeric: 'nombre',
    definition: 'définition',
    list: 'liste',
    explanation: 'explication',
    table: 'dans un tableau',
    figure: 'dans une figure',
    crosslingual: 'rapport dans l’autre langue',
    personal: 'personnelle',
    unanswerable: 'sans réponse dans les rapports',
  },
};

import type { Language } from '@lampyre/assistant';
import type { MeasureDefinition } from '../measures.js';
import type { ChangeKind } from '../what-changed.js';

/** Everything that the report says beside figures, questions and answers. */
export interface ReportWords {
  title: (systems: number) => string;
  made: (date: string) => string;
  contents: string;
  brief: string;
  colon: string;
  quoteMarks: [open: string, close: string];
  between: (low: string, high: string, n: number) => string;
  points: string;
  asked: string;
  askedText: (questions: number, unanswerable: number, set: string) => string;
  figures: string;
  figuresText: string;
  measure: string;
  topics: Record<MeasureDefinition['topic'], string>;
  chartTitle: string;
  chartText: string;
  breakdowns: string;
  byKind: string;
  byLanguage: string;
  byReport: string;
  questions: string;
  notMeasured: string;
  units: Record<'ms' | 'words' | 'J', string>;
  n: (n: number, of: number) => string;
  interval: (low: string, high: string) => string;
  languages: Record<'en' | 'fr' | 'fr-en' | 'en-fr', string>;
  energy: string;
  energyText: string;
  energyColumns: { part: string; joules: string; range: string; method: string };
  energyParts: { perAnswer: string; answers: string; largeModel: string; searching: string; scoring: string };
  methods: { measured: string; estimated: string };
  unknown: string;
  /** What a reader in a hurry learns of the energy of an answer. */
  briefEnergy: (joules: string, low: string, high: string, method: string) => string;
  evaluationEnergy: (joules: string, wattHours: string) => string;
  comparison: string;
  comparisonText: (before: string, after: string, n: number) => string;
  comparisonColumns: { before: string; after: string; change: string; verdict: string };
  verdicts: { better: string; worse: string; 'not shown': string };
  changeCounts: (worse: number, better: number, otherwise: number) => string;
  changes: Record<ChangeKind, string>;
  examples: string;
  examplesText: string;
  best: string;
  worst: string;
  question: string;
  sources: string;
  page: (page: number) => string;
  outcomes: {
    page: string;
    facts: string;
    none: string;
    refusedRightly: string;
    refusedWrongly: string;
    answeredWrongly: string;
  };
  findings: {
    good: string;
    factsMissing: string;
    wrongPage: string;
    notVerbatim: string;
    unsupported: (count: number) => string;
    wronglyRefused: string;
    wronglyAnswered: string;
    failed: string;
    calibratedLost: string;
  };
  grid: string;
  gridText: string;
  gridColumns: { question: string; found: string; criteria: string };
  open: string;
  all: string;
  allText: string;
  method: string;
  methodText: readonly string[];
  reproduce: string;
  reproduceText: string;
  versions: string;
  reports: string;
  pages: string;
  fingerprint: string;
  report: string;
  machine: string;
  embeddingModel: string;
  vectorSearch: string;
  lexicon: string;
  questionSet: string;
}

const english: ReportWords = {
  title: (systems) => (systems === 1 ? 'Evaluation of an assistant' : `Evaluation of ${systems} assistants`),
  made: (date) => `Made on ${date} with Lampyre. This page needs nothing else: it can be sent, kept and printed.`,
  contents: 'Contents',
  brief: 'In brief',
  colon: ': ',
  quoteMarks: ['“', '”'],
  between: (low, high, n) => `(between ${low} and ${high}; ${n} questions)`,
  points: 'points',
  asked: 'What was asked',
  askedText: (questions, unanswerable, set) =>
    `${questions} questions of the set “${set}”. To ${unanswerable} of them the reports give no answer: there the right answer is to say so.`,
  figures: 'The figures',
  figuresText:
    'Each figure stands with its interval: were the same assistant asked other questions of the same sort, the figure would lie within it 95 times in 100. When the intervals of two assistants overlap widely, do not say that one is better. n is the number of questions that the figure rests on.',
  measure: 'What is measured',
  topics: {
    retrieval: 'Finding the page',
    sources: 'Sources',
    content: 'What is said',
    refusal: 'Knowing when not to answer',
    cost: 'Length, time and energy',
  },
  chartTitle: 'Shares at a glance',
  chartText:
    'The dot is the figure, the line its interval. For the measures marked ↓ less is better. The same figures stand in the table below.',
  breakdowns: 'By kind of question, language and report',
  byKind: 'By kind of question',
  byLanguage: 'By language',
  byReport: 'By report',
  questions: 'Questions',
  notMeasured: 'not measured',
  units: { ms: 'ms', words: 'words', J: 'J' },
  n: (n, of) => (n === of ? `n = ${n}` : `n = ${n}; ${of} looked at`),
  interval: (low, high) => `${low} to ${high}`,
  languages: {
    en: 'English',
    fr: 'French',
    'fr-en': 'asked in French, answered by an English report',
    'en-fr': 'asked in English, answered by a French report',
  },
  energy: 'Energy',
  energyText:
    '“Measured” is said only of a hardware meter that read all of it; everything else is estimated, and the range says within which bounds. “Searching once more” and “measuring” are the cost of the evaluation itself, beside the answers.',
  energyColumns: { part: 'What', joules: 'Joules', range: 'Range', method: 'How it is known' },
  energyParts: {
    perAnswer: 'One answer, on average',
    answers: 'All answers',
    largeModel: 'A large model for the same answers, by published figures',
    searching: 'Searching once more, to see what is found first',
    scoring: 'Measuring the answers',
  },
  methods: { measured: 'measured', estimated: 'estimated' },
  unknown: 'not known',
  briefEnergy: (joules, low, high, method) => `${joules} on average, ${method} (between ${low} and ${high})`,
  evaluationEnergy: (joules, wattHours) =>
    `All in all, the evaluation on this page used ${joules} J (${wattHours} Wh), as far as it is known.`,
  comparison: 'What changed',
  comparisonText: (before, after, n) =>
    `From “${before}” to “${after}”, over the ${n} questions that both were asked. A difference is called better or worse only where luck alone would bring one as large in fewer than 5 of 100 cases (found by exchanging the two answers of each question at random, again and again: a permutation test on pairs).`,
  comparisonColumns: { before: 'Before', after: 'After', change: 'Change (interval)', verdict: 'Verdict' },
  verdicts: { better: 'better', worse: 'worse', 'not shown': 'no difference shown' },
  changeCounts: (worse, better, otherwise) =>
    `Question by question: ${worse} worse, ${better} better, ${otherwise} with other words only.`,
  changes: {
    failed: 'no answer any more',
    mended: 'answers again',
    'refusal-removed': 'no longer says that the reports do not answer',
    'refusal-added': 'now says that the reports do not answer',
    'page-shifted': 'cites another page',
    'number-changed': 'the same sentence with another number',
    'fact-lost': 'a key fact is missing',
    'fact-gained': 'a key fact is there again',
    'quote-altered': 'a quote is no longer word for word',
    'quote-restored': 'quotes are word for word again',
    'box-misplaced': 'a box is no longer on the quoted words',
    'box-restored': 'boxes are on the quoted words again',
    'calibrated-lost': 'words of confidence are lost',
    'calibrated-kept': 'words of confidence are kept again',
    'support-lost': 'fewer sentences are carried by their source',
    'support-gained': 'more sentences are carried by their source',
    'text-changed': 'other words',
  },
  examples: 'Best and worst',
  examplesText: 'Three answers that did best and three that did worst, chosen by the figures and not by us.',
  best: 'Among the best',
  worst: 'Among the worst',
  question: 'Question',
  sources: 'Sources',
  page: (page) => `page ${page}`,
  outcomes: {
    page: 'page',
    facts: 'facts',
    none: 'no answer',
    refusedRightly: 'says that it has no answer',
    refusedWrongly: 'gives up',
    answeredWrongly: 'answers all the same',
  },
  findings: {
    good: 'Nothing was found wrong.',
    factsMissing: 'Missing facts',
    wrongPage: 'Sources on other pages than those that answer',
    notVerbatim: 'Quotes that are not word for word',
    unsupported: (count) => `Sentences without support: ${count}`,
    wronglyRefused: 'It gives up although the reports answer.',
    wronglyAnswered: 'It answers although the reports do not.',
    failed: 'It gave no answer',
    calibratedLost: 'Words of confidence left out',
  },
  grid: 'What a group has to answer about an assistant',
  gridText:
    'Filled in where this evaluation gives a fact; open where only the group can answer. Numbers refer to the criteria and sheets of public references, which say more: RGESN (general reference for the eco-design of digital services, 2024) and AFNOR SPEC 2314 (frugal AI).',
  gridColumns: { question: 'Question', found: 'What is known', criteria: 'See' },
  open: 'Open: to be answered by the group.',
  all: 'Every question',
  allText: 'One line for each question: was a right page cited, were all key facts there, was it right to refuse?',
  method: 'How it is counted',
  methodText: [
    'A page is right when the authors of the question named it. Any of its pages will do.',
    'A quote is word for word when its letters and digits stand on the cited page in the same order; of tables and figures, when each of its words does. Accents, capitals, hyphens and note marks do not count.',
    'A sentence is carried by its source when it stands there word for word, or when three quarters of its content words and all of its numbers stand together in four consecutive sentences of the cited page; in part from one half on. A number that the page does not have makes it unsupported. Across languages the words go through a lexicon. This is done by a program without a language model: it is the same each time, and cruder than a reader.',
    'A second judge of another make looks at the same sentences: it compares amounts with their units, names, words of confidence, denials and directions, then words and meaning (the check that Lampyre makes of what a language model writes). “Two judges agree” says how often both come to the same result; where they differ it is most often over the rows of a table.',
    'Intervals: from the questions asked, as many are drawn by lot again and again, some twice and some not at all, and the figure is counted each time, 2000 times in all (bootstrap, with a fixed seed); the interval holds the middle 95 of 100. Where all questions agree there is nothing to draw; then it is what luck could still hide behind so many questions (Clopper and Pearson).',
  ],
  reproduce: 'Do it again',
  reproduceText: 'With the versions below, this command gives the same figures, times and energy apart:',
  versions: 'Versions',
  reports: 'Reports',
  pages: 'Pages',
  fingerprint: 'Fingerprint (SHA-256)',
  report: 'Report',
  machine: 'Machine',
  embeddingModel: 'Model of the search (embeddings)',
  vectorSearch: 'Vector search',
  lexicon: 'Lexicon of English and French',
  questionSet: 'Question set',
};

const french: ReportWords = {
  title: (systems) => (systems === 1 ? 'Évaluation d’un assistant' : `Évaluation de ${systems} assistants`),
  made: (date) =>
    `Faite le ${date} avec Lampyre. Cette page se suffit à elle-même : elle peut être envoyée, gardée, imprimée.`,
  contents: 'Sommaire',
  brief: 'En bref',
  colon: ' : ',
  quoteMarks: ['« ', ' »'],
  between: (low, high, n) => `(entre ${low} et ${high} ; ${n} questions)`,
  points: 'points',
  asked: 'Ce qui a été demandé',
  askedText: (questions, unanswerable, set) =>
    `${questions} questions du jeu « ${set} ». À ${unanswerable} d’entre elles les rapports ne répondent pas : la bonne réponse est alors de le dire.`,
  figures: 'Les chiffres',
  figuresText:
    'Chaque chiffre est donné avec son intervalle : si l’on posait au même assistant d’autres questions de même sorte, le chiffre y tomberait 95 fois sur 100. Quand les intervalles de deux assistants se recouvrent largement, ne dites pas que l’un est meilleur. n est le nombre de questions sur lequel repose le chiffre.',
  measure: 'Ce qui est mesuré',
  topics: {
    retrieval: 'Trouver la page',
    sources: 'Les sources',
    content: 'Ce qui est dit',
    refusal: 'Savoir ne pas répondre',
    cost: 'Longueur, durée et énergie',
  },
  chartTitle: 'Les parts d’un coup d’œil',
  chartText:
    'Le point est le chiffre, le trait son intervalle. Pour les mesures marquées ↓, moins vaut mieux. Les mêmes chiffres sont dans le tableau qui suit.',
  breakdowns: 'Par sorte de question, par langue et par rapport',
  byKind: 'Par sorte de question',
  byLanguage: 'Par langue',
  byReport: 'Par rapport',
  questions: 'Questions',
  notMeasured: 'non mesuré',
  units: { ms: 'ms', words: 'mots', J: 'J' },
  n: (n, of) => (n === of ? `n = ${n}` : `n = ${n} ; ${of} examinés`),
  interval: (low, high) => `${low} à ${high}`,
  languages: {
    en: 'anglais',
    fr: 'français',
    'fr-en': 'posée en français, réponse dans un rapport anglais',
    'en-fr': 'posée en anglais, réponse dans un rapport français',
  },
  energy: 'Énergie',
  energyText:
    '« Mesurée » ne se dit que d’un compteur matériel qui a tout lu ; tout le reste est estimé, et l’étendue dit entre quelles bornes. « Chercher encore une fois » et « mesurer » sont le coût de l’évaluation elle-même, en plus des réponses.',
  energyColumns: { part: 'Quoi', joules: 'Joules', range: 'Étendue', method: 'Comment on le sait' },
  energyParts: {
    perAnswer: 'Une réponse, en moyenne',
    answers: 'Toutes les réponses',
    largeModel: 'Un grand modèle pour les mêmes réponses, d’après les chiffres publiés',
    searching: 'Chercher encore une fois, pour voir ce qui est trouvé d’abord',
    scoring: 'Mesurer les réponses',
  },
  methods: { measured: 'mesurée', estimated: 'estimée' },
  unknown: 'inconnue',
  briefEnergy: (joules, low, high, method) => `${joules} en moyenne, ${method} (entre ${low} et ${high})`,
  evaluationEnergy: (joules, wattHours) =>
    `En tout, l’évaluation de cette page a consommé ${joules} J (${wattHours} Wh), pour ce que l’on en sait.`,
  comparison: 'Ce qui a changé',
  comparisonText: (before, after, n) =>
    `De « ${before} » à « ${after} », sur les ${n} questions posées aux deux. On ne dit mieux ou moins bien que là où le seul hasard donnerait un écart aussi grand dans moins de 5 cas sur 100 (trouvé en échangeant au hasard, encore et encore, les deux réponses de chaque question : test de permutation par paires).`,
  comparisonColumns: { before: 'Avant', after: 'Après', change: 'Écart (intervalle)', verdict: 'Verdict' },
  verdicts: { better: 'mieux', worse: 'moins bien', 'not shown': 'aucun écart démontré' },
  changeCounts: (worse, better, otherwise) =>
    `Question par question : ${worse} moins bien, ${better} mieux, ${otherwise} avec d’autres mots seulement.`,
  changes: {
    failed: 'plus de réponse',
    mended: 'répond de nouveau',
    'refusal-removed': 'ne dit plus que les rapports ne répondent pas',
    'refusal-added': 'dit maintenant que les rapports ne répondent pas',
    'page-shifted': 'cite une autre page',
    'number-changed': 'la même phrase avec un autre nombre',
    'fact-lost': 'un fait attendu manque',
    'fact-gained': 'un fait attendu y est de nouveau',
    'quote-altered': 'une citation n’est plus mot pour mot',
    'quote-restored': 'les citations sont de nouveau mot pour mot',
    'box-misplaced': 'un cadre n’est plus sur les mots cités',
    'box-restored': 'les cadres sont de nouveau sur les mots cités',
    'calibrated-lost': 'des mots de confiance sont perdus',
    'calibrated-kept': 'les mots de confiance sont de nouveau gardés',
    'support-lost': 'moins de phrases sont portées par leur source',
    'support-gained': 'plus de phrases sont portées par leur source',
    'text-changed': 'd’autres mots',
  },
  examples: 'Les meilleures et les pires',
  examplesText:
    'Trois réponses parmi les meilleures et trois parmi les pires, choisies par les chiffres et non par nous.',
  best: 'Parmi les meilleures',
  worst: 'Parmi les pires',
  question: 'Question',
  sources: 'Sources',
  page: (page) => `page ${page}`,
  outcomes: {
    page: 'page',
    facts: 'faits',
    none: 'pas de réponse',
    refusedRightly: 'dit ne pas avoir de réponse',
    refusedWrongly: 'renonce',
    answeredWrongly: 'répond quand même',
  },
  findings: {
    good: 'Rien n’a été trouvé à redire.',
    factsMissing: 'Faits manquants',
    wrongPage: 'Sources sur d’autres pages que celles qui répondent',
    notVerbatim: 'Citations qui ne sont pas mot pour mot',
    unsupported: (count) => `Phrases sans appui : ${count}`,
    wronglyRefused: 'Il renonce alors que les rapports répondent.',
    wronglyAnswered: 'Il répond alors que les rapports ne répondent pas.',
    failed: 'Il n’a pas rendu de réponse',
    calibratedLost: 'Mots de confiance omis',
  },
  grid: 'Ce qu’un groupe doit dire d’un assistant',
  gridText:
    'Rempli là où cette évaluation donne un fait ; ouvert là où seul le groupe peut répondre. Les numéros renvoient aux critères et aux fiches de références publiques, qui en disent plus : le RGESN (référentiel général de l’écoconception des services numériques, 2024) et l’AFNOR SPEC 2314 (IA frugale).',
  gridColumns: { question: 'Question', found: 'Ce que l’on sait', criteria: 'Voir' },
  open: 'Ouvert : au groupe de répondre.',
  all: 'Chaque question',
  allText:
    'Une ligne par question : une bonne page est-elle citée, tous les faits attendus y sont-ils, fallait-il renoncer ?',
  method: 'Comment on compte',
  methodText: [
    'Une page est bonne quand les auteurs de la question l’ont nommée. Chacune de ses pages convient.',
    'Une citation est mot pour mot quand ses lettres et ses chiffres sont sur la page citée dans le même ordre ; d’un tableau ou d’une figure, quand chacun de ses mots y est. Accents, majuscules, traits d’union et appels de note ne comptent pas.',
    'Une phrase est portée par sa source quand elle y est mot pour mot, ou quand les trois quarts de ses mots pleins et tous ses nombres se trouvent ensemble dans quatre phrases qui se suivent sur la page citée ; en partie, à partir de la moitié. Un nombre que la page n’a pas la laisse sans appui. D’une langue à l’autre, les mots passent par un lexique. C’est un programme sans modèle de langage qui en juge : il juge chaque fois de même, et moins finement qu’un lecteur.',
    'Un second juge, de facture différente, regarde les mêmes phrases : il compare quantités et unités, noms, mots de confiance, négations et sens des évolutions, puis les mots et le sens (c’est le contrôle que Lampyre fait de ce qu’écrit un modèle de langage). « Accord de deux juges » dit combien de fois tous deux arrivent au même résultat ; là où ils diffèrent, c’est le plus souvent sur les lignes d’un tableau.',
    'Intervalles : parmi les questions posées, on en tire au sort autant, encore et encore, certaines deux fois et d’autres pas, et l’on recompte le chiffre, 2000 fois en tout (bootstrap, à graine fixe) ; l’intervalle contient les 95 valeurs du milieu sur 100. Quand toutes les questions s’accordent, il n’y a rien à tirer : c’est alors ce que le hasard pourrait encore cacher derrière tant de questions (Clopper et Pearson).',
  ],
  reproduce: 'Recommencer',
  reproduceText:
    'Avec les versions ci-dessous, cette commande donne les mêmes chiffres, durées et énergie mises à part :',
  versions: 'Versions',
  reports: 'Rapports',
  pages: 'Pages',
  fingerprint: 'Empreinte (SHA-256)',
  report: 'Rapport',
  machine: 'Machine',
  embeddingModel: 'Modèle de la recherche (embeddings)',
  vectorSearch: 'Recherche vectorielle',
  lexicon: 'Lexique français et anglais',
  questionSet: 'Jeu de questions',
};

export const REPORT_WORDING: Record<Language, ReportWords> = { en: english, fr: french };

import type { Language } from '@lampyre/assistant';
import type { MeasureKey } from './measures.js';
import { inUnit, percent, withInterval } from './report/numbers.js';
import type { Run } from './run.js';

/** A public reference that says more about a question, by its number only. */
export interface Criterion {
  reference: 'RGESN' | 'AFNOR SPEC 2314';
  number: string;
}

/** One question that a working group has to answer about an assistant. */
export interface GoodPractice {
  key: string;
  question: Record<Language, string>;
  /** What only the group can say. */
  open: Record<Language, string>;
  criteria: Criterion[];
  /** Facts that an evaluation gives, one sentence each. */
  facts(run: Run, language: Language): string[];
}

const rgesn = (number: string): Criterion => ({ reference: 'RGESN', number });
const afnor = (number: string): Criterion => ({ reference: 'AFNOR SPEC 2314', number });

/** Says measures with their intervals: "name: 87 % (79 % to 94 %), n = 82". */
function figures(
  run: Run,
  language: Language,
  named: readonly (readonly [MeasureKey, Record<Language, string>])[],
): string[] {
  return named.flatMap(([key, words]) => {
    const figure = run.summary.all.figures[key];
    if (!figure) return [];
    return [
      `${words[language]}${language === 'fr' ? ' : ' : ': '}${withInterval(key, figure, language)}, n = ${figure.n}`,
    ];
  });
}

/** The questions, in the order in which a group meets them. The wording is ours; criteria are named, not quoted. */
export const GOOD_PRACTICE: readonly GoodPractice[] = [
  {
    key: 'need',
    question: {
      en: 'Is an assistant needed here, and is a language model needed for it?',
      fr: 'Faut-il ici un assistant, et lui faut-il un modèle de langage ?',
    },
    open: {
      en: 'Who asks, how often, and what do they do today? Would a good search or a page of answers do?',
      fr: 'Qui demande, combien de fois, et que fait-on aujourd’hui ? Une bonne recherche ou une page de réponses suffirait-elle ?',
    },
    criteria: [rgesn('1.1'), rgesn('1.2'), rgesn('9.1'), afnor('BP01'), afnor('BP02')],
    facts(run, language) {
      const answered = run.answers.filter(({ error }) => !error);
      const without = answered.filter(({ tier }) => tier === 'extractive').length;
      if (!answered.some(({ tier }) => tier)) return [];
      const share = percent(without / answered.length, language);
      return [
        language === 'en'
          ? `${share} of ${answered.length} answers were made without a language model.`
          : `${share} des ${answered.length} réponses ont été faites sans modèle de langage.`,
      ];
    },
  },
  {
    key: 'corpus',
    question: {
      en: 'What does it answer from, and what is missing there?',
      fr: 'À partir de quoi répond-il, et qu’y manque-t-il ?',
    },
    open: {
      en: 'Which subjects, territories and years are not covered? Who decides what is added, and when is it looked through?',
      fr: 'Quels sujets, territoires et années manquent ? Qui décide des ajouts, et quand fait-on le tour du corpus ?',
    },
    criteria: [rgesn('5'), afnor('BP01')],
    facts: ({ environment: { reports } }, language) => [
      language === 'en'
        ? `${reports.length} reports, ${sum(reports)} pages, each with its fingerprint in the list at the end.`
        : `${reports.length} rapports, ${sum(reports)} pages, chacun avec son empreinte dans la liste à la fin.`,
    ],
  },
  {
    key: 'fidelity',
    question: {
      en: 'Does it say what its sources say, and can one check it?',
      fr: 'Dit-il ce que disent ses sources, et peut-on le vérifier ?',
    },
    open: {
      en: 'Has an expert read a sample of answers beside the pages?',
      fr: 'Un expert a-t-il lu un échantillon de réponses en regard des pages ?',
    },
    criteria: [rgesn('5')],
    facts: (run, language) =>
      figures(run, language, [
        ['rightPageCited', { en: 'A right page is cited', fr: 'Une bonne page est citée' }],
        ['verbatim', { en: 'Quotes word for word', fr: 'Citations mot pour mot' }],
        ['supported', { en: 'Sentences carried by their source', fr: 'Phrases portées par leur source' }],
        ['unsupported', { en: 'Sentences without support', fr: 'Phrases sans appui' }],
      ]),
  },
  {
    key: 'calibrated',
    question: { en: 'Does it keep how sure the science is?', fr: 'Garde-t-il à quel point la science est sûre ?' },
    open: {
      en: 'Do readers know what “high confidence” or “likely” stand for? Where does the page explain it?',
      fr: 'Les lecteurs savent-ils ce que veulent dire « degré de confiance élevé » ou « probable » ? Où la page l’explique-t-elle ?',
    },
    criteria: [rgesn('5')],
    facts: (run, language) =>
      figures(run, language, [['calibratedKept', { en: 'Words of confidence kept', fr: 'Mots de confiance gardés' }]]),
  },
  {
    key: 'languages',
    question: { en: 'Does it serve every language alike?', fr: 'Sert-il toutes les langues aussi bien ?' },
    open: {
      en: 'Which languages do the people speak whom it is for? Is plain language served as well as the experts’ own?',
      fr: 'Quelles langues parlent les personnes à qui il est destiné ? Sert-il la langue de tous les jours comme celle des experts ?',
    },
    criteria: [rgesn('2'), rgesn('4')],
    facts: ({ summary }, language) =>
      summary.byLanguage.flatMap(({ name, figures: { rightPageCited } }) => {
        if (!rightPageCited) return [];
        const words = {
          en: {
            en: 'English',
            fr: 'French',
            'fr-en': 'French question, English report',
            'en-fr': 'English question, French report',
          },
          fr: {
            en: 'anglais',
            fr: 'français',
            'fr-en': 'question en français, rapport anglais',
            'en-fr': 'question en anglais, rapport français',
          },
        }[language][name as 'en' | 'fr' | 'fr-en' | 'en-fr'];
        const cited = language === 'en' ? 'a right page is cited' : 'une bonne page est citée';
        const colon = language === 'fr' ? ' : ' : ': ';
        return [
          `${words}${colon}${cited}${colon}${withInterval('rightPageCited', rightPageCited, language)}, n = ${rightPageCited.n}`,
        ];
      }),
  },
  {
    key: 'refusal',
    question: { en: 'Does it say when it has no answer?', fr: 'Dit-il quand il n’a pas de réponse ?' },
    open: {
      en: 'What is a person offered then: the nearest passages, a contact, another service?',
      fr: 'Que propose-t-on alors : les passages les plus proches, un contact, un autre service ?',
    },
    criteria: [rgesn('4')],
    facts: (run, language) =>
      figures(run, language, [
        [
          'refusedRightly',
          { en: 'Says so when the reports do not answer', fr: 'Le dit quand les rapports ne répondent pas' },
        ],
        ['refusedWrongly', { en: 'Gives up although they do', fr: 'Renonce alors qu’ils répondent' }],
      ]),
  },
  {
    key: 'bias',
    question: {
      en: 'Whose knowledge is in the corpus, and whose is not?',
      fr: 'De qui le corpus porte-t-il le savoir, et de qui non ?',
    },
    open: {
      en: 'Which regions, disciplines and publishers weigh most? Which contrary or local knowledge is missing? Does the assistant say whose report it quotes?',
      fr: 'Quelles régions, disciplines et quels éditeurs pèsent le plus ? Quels savoirs contraires ou locaux manquent ? L’assistant dit-il de qui est le rapport cité ?',
    },
    criteria: [rgesn('1'), rgesn('5')],
    facts({ environment: { reports } }, language) {
      const shares = (['en', 'fr'] as const).map((of) => ({
        of,
        pages: sum(reports.filter((report) => report.language === of)),
      }));
      const words = { en: { en: 'English', fr: 'French' }, fr: { en: 'anglais', fr: 'français' } }[language];
      const told = shares
        .map(({ of, pages }) => `${words[of]} ${percent(pages / Math.max(1, sum(reports)), language)}`)
        .join(', ');
      return [language === 'en' ? `Pages by language: ${told}.` : `Pages par langue : ${told}.`];
    },
  },
  {
    key: 'accessibility',
    question: { en: 'Can everybody use it?', fr: 'Tout le monde peut-il s’en servir ?' },
    open: {
      en: 'With a keyboard, a screen reader, an old phone, a slow line? Which audit (RGAA, WCAG) was made, and when?',
      fr: 'Au clavier, avec un lecteur d’écran, un vieux téléphone, une ligne lente ? Quel audit (RGAA, WCAG) a été fait, et quand ?',
    },
    criteria: [rgesn('2'), rgesn('4'), rgesn('6')],
    facts: () => [],
  },
  {
    key: 'footprint',
    question: { en: 'What does it use, and how is that known?', fr: 'Que consomme-t-il, et comment le sait-on ?' },
    open: {
      en: 'How many questions a year? What of making the machines, water, and the carbon of the electricity where it runs?',
      fr: 'Combien de questions par an ? Qu’en est-il de la fabrication des machines, de l’eau et du carbone de l’électricité là où il tourne ?',
    },
    criteria: [rgesn('8'), rgesn('9.7'), afnor('BP13'), afnor('BP23'), afnor('BP25'), afnor('BP31')],
    facts(run, language) {
      const { joules } = run.summary.all.figures;
      const known = run.energy.answers;
      if (!joules || !known) return [];
      const each = (value: number) => inUnit('joules', value / Math.max(1, joules.n), language);
      const method = {
        en: { measured: 'measured', estimated: 'estimated' },
        fr: { measured: 'mesurée', estimated: 'estimée' },
      }[language][known.method];
      const range = `${each(known.joules.low)}–${each(known.joules.high)}`;
      return [
        language === 'en'
          ? `One answer: ${inUnit('joules', joules.value, language)} on average, ${method}, ${range} by the doubt of the method, n = ${joules.n}.`
          : `Une réponse : ${inUnit('joules', joules.value, language)} en moyenne, ${method}, ${range} selon le doute de la méthode, n = ${joules.n}.`,
      ];
    },
  },
  {
    key: 'governance',
    question: { en: 'Who answers for it?', fr: 'Qui en répond ?' },
    open: {
      en: 'Who decides, who is told of errors and mends them, what is kept of the questions, and when is this evaluation made again?',
      fr: 'Qui décide, à qui signale-t-on une erreur et qui la corrige, que garde-t-on des questions, et quand refait-on cette évaluation ?',
    },
    criteria: [rgesn('1'), afnor('BP13')],
    facts: ({ environment: { lampyre, commit } }, language) => [
      language === 'en'
        ? `Versions are known (Lampyre ${lampyre}${commit ? `, ${commit}` : ''}); the evaluation can be made again with one command.`
        : `Les versions sont connues (Lampyre ${lampyre}${commit ? `, ${commit}` : ''}) ; l’évaluation se refait par une seule commande.`,
    ],
  },
];

function sum(reports: readonly { pages: number }[]): number {
  return reports.reduce((total, { pages }) => total + pages, 0);
}

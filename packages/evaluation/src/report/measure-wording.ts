import type { Language } from '@lampyre/assistant';
import type { MeasureKey } from '../measures.js';

/** What a measure is called, and what it means for somebody who never measured an assistant. */
export interface MeasureWords {
  name: string;
  meaning: string;
}

export const MEASURE_WORDING: Record<Language, Record<MeasureKey, MeasureWords>> = {
  en: {
    hit1: {
      name: 'Right page found first',
      meaning: 'The first passage that the search brings lies on a page that answers.',
    },
    hit5: {
      name: 'Right page among the first five',
      meaning: 'One of the first five passages lies on a page that answers.',
    },
    hit10: {
      name: 'Right page among the first ten',
      meaning: 'One of the first ten passages lies on a page that answers.',
    },
    mrr: {
      name: 'How high the right page stands',
      meaning:
        'One divided by the rank of the first right passage: 1 when it comes first, 0.5 when second, 0 beyond the tenth (mean reciprocal rank, MRR@10).',
    },
    ndcg: {
      name: 'Right pages near the top',
      meaning:
        'How near to the top all right pages stand, compared with the best possible order (nDCG@10); 1 is perfect.',
    },
    rightPageCited: {
      name: 'A right page is cited',
      meaning: 'At least one of the sources of the answer is on a page that answers.',
    },
    citationPrecision: {
      name: 'Sources that are on a right page',
      meaning:
        'Share of an answer’s sources that are on a page that answers (precision); the others may be near the subject.',
    },
    citationRecall: {
      name: 'Marked passages that are cited',
      meaning:
        'Share of the passages that the authors of the question marked in the reports which the answer cites (recall).',
    },
    verbatim: {
      name: 'Quotes word for word',
      meaning: 'Share of quotes whose words stand on the cited page, in that order.',
    },
    boxRight: {
      name: 'Boxes on the quoted words',
      meaning: 'Share of quotes whose box on the page holds the quoted words and little else.',
    },
    allFacts: {
      name: 'All key facts are there',
      meaning: 'The answer holds every fact that a right answer must hold.',
    },
    facts: { name: 'Key facts', meaning: 'Share of the facts of a right answer that the answer holds.' },
    calibratedKept: {
      name: 'Words of confidence kept',
      meaning:
        'Where the cited sentence says how sure the science is (“high confidence”, “very likely”), the answer says so, too.',
    },
    supported: { name: 'Sentences carried by their source', meaning: 'The cited page says what the sentence says.' },
    partlySupported: {
      name: 'Sentences carried in part',
      meaning: 'The cited page says a part of what the sentence says.',
    },
    unsupported: {
      name: 'Sentences without support',
      meaning: 'The cited page does not say it, or has not the number; or no source is named.',
    },
    judgesAgree: {
      name: 'Two judges agree',
      meaning:
        'Two programs of different make judge whether the cited page carries a sentence: one counts the words and numbers that they share, the other compares amounts with their units, names, words of confidence, denials and directions. This is the share of sentences of which both say the same, those carried in part left out. The lower it is, the less the three figures above can be leaned on.',
    },
    languageRight: {
      name: 'In the language of the question',
      meaning: 'The answer is in the language in which the question was asked.',
    },
    refusedRightly: {
      name: 'Says so when the reports do not answer',
      meaning: 'Of the questions that the reports do not answer, the share where the assistant says so.',
    },
    refusedWrongly: {
      name: 'Gives up although the reports answer',
      meaning: 'Of the questions that the reports do answer, the share where the assistant says that it has no answer.',
    },
    failed: { name: 'No answer at all', meaning: 'The assistant gave an error or nothing.' },
    words: { name: 'Length of an answer', meaning: 'Words, middle value (median): half of the answers are shorter.' },
    milliseconds: { name: 'Time of an answer', meaning: 'Middle value (median): half of the answers come sooner.' },
    joules: {
      name: 'Energy of an answer',
      meaning:
        'Mean. A joule is a watt for a second; 3600 joules are one watt-hour. The interval is that of the questions, see “Energy” for the doubt of the method.',
    },
  },
  fr: {
    hit1: {
      name: 'Bonne page trouvée en premier',
      meaning: 'Le premier passage que la recherche ramène est sur une page qui répond.',
    },
    hit5: {
      name: 'Bonne page parmi les cinq premières',
      meaning: 'L’un des cinq premiers passages est sur une page qui répond.',
    },
    hit10: {
      name: 'Bonne page parmi les dix premières',
      meaning: 'L’un des dix premiers passages est sur une page qui répond.',
    },
    mrr: {
      name: 'Hauteur de la bonne page',
      meaning:
        'Un divisé par le rang du premier bon passage : 1 s’il vient en premier, 0,5 en deuxième, 0 au-delà du dixième (rang réciproque moyen, MRR@10).',
    },
    ndcg: {
      name: 'Bonnes pages près du haut',
      meaning:
        'À quel point toutes les bonnes pages sont près du haut, comparé au meilleur ordre possible (nDCG@10) ; 1 est parfait.',
    },
    rightPageCited: {
      name: 'Une bonne page est citée',
      meaning: 'Au moins une des sources de la réponse est sur une page qui répond.',
    },
    citationPrecision: {
      name: 'Sources sur une bonne page',
      meaning:
        'Part des sources d’une réponse qui sont sur une page qui répond (précision) ; les autres peuvent être proches du sujet.',
    },
    citationRecall: {
      name: 'Passages marqués qui sont cités',
      meaning:
        'Part des passages marqués dans les rapports par les auteurs de la question que la réponse cite (rappel).',
    },
    verbatim: {
      name: 'Citations mot pour mot',
      meaning: 'Part des citations dont les mots sont sur la page citée, dans cet ordre.',
    },
    boxRight: {
      name: 'Cadres sur les mots cités',
      meaning: 'Part des citations dont le cadre, sur la page, contient les mots cités et peu d’autres.',
    },
    allFacts: {
      name: 'Tous les faits attendus y sont',
      meaning: 'La réponse contient chaque fait qu’une bonne réponse doit contenir.',
    },
    facts: { name: 'Faits attendus', meaning: 'Part des faits d’une bonne réponse que la réponse contient.' },
    calibratedKept: {
      name: 'Mots de confiance gardés',
      meaning:
        'Là où la phrase citée dit à quel point la science est sûre (« degré de confiance élevé », « très probable »), la réponse le dit aussi.',
    },
    supported: { name: 'Phrases portées par leur source', meaning: 'La page citée dit ce que dit la phrase.' },
    partlySupported: {
      name: 'Phrases portées en partie',
      meaning: 'La page citée dit une partie de ce que dit la phrase.',
    },
    unsupported: {
      name: 'Phrases sans appui',
      meaning: 'La page citée ne le dit pas, ou n’a pas ce nombre ; ou aucune source n’est nommée.',
    },
    judgesAgree: {
      name: 'Accord de deux juges',
      meaning:
        'Deux programmes de facture différente jugent si la page citée porte une phrase : l’un compte les mots et les nombres communs, l’autre compare quantités et unités, noms, mots de confiance, négations et sens des évolutions. C’est la part des phrases dont tous deux disent la même chose, celles portées en partie mises à part. Plus elle est basse, moins on peut s’appuyer sur les trois chiffres ci-dessus.',
    },
    languageRight: {
      name: 'Dans la langue de la question',
      meaning: 'La réponse est dans la langue où la question a été posée.',
    },
    refusedRightly: {
      name: 'Le dit quand les rapports ne répondent pas',
      meaning: 'Parmi les questions auxquelles les rapports ne répondent pas, part de celles où l’assistant le dit.',
    },
    refusedWrongly: {
      name: 'Renonce alors que les rapports répondent',
      meaning:
        'Parmi les questions auxquelles les rapports répondent, part de celles où l’assistant dit ne pas avoir de réponse.',
    },
    failed: { name: 'Aucune réponse', meaning: 'L’assistant a rendu une erreur, ou rien.' },
    words: {
      name: 'Longueur d’une réponse',
      meaning: 'Mots, valeur du milieu (médiane) : la moitié des réponses sont plus courtes.',
    },
    milliseconds: {
      name: 'Durée d’une réponse',
      meaning: 'Valeur du milieu (médiane) : la moitié des réponses viennent plus tôt.',
    },
    joules: {
      name: 'Énergie d’une réponse',
      meaning:
        'Moyenne. Un joule est un watt pendant une seconde ; 3600 joules font un wattheure. L’intervalle est celui des questions ; pour le doute de la méthode, voir « Énergie ».',
    },
  },
};

import type { Language } from '@lampyre/assistant';
import type { Criterion, Question } from '@lampyre/evaluation';

export interface EvaluationWords {
  title: string;
  lead: string;
  back: string;
  sets: {
    title: string;
    lead: string;
    none: string;
    choose: (place: string) => string;
    count: (questions: number) => string;
    name: string;
    file: string;
    make: string;
    download: string;
    remove: string;
    fine: string;
    problems: (count: number) => string;
    command: string;
  };
  editor: {
    add: string;
    change: string;
    edit: string;
    remove: string;
    save: string;
    cancel: string;
    question: string;
    language: string;
    kind: string;
    asker: string;
    nobody: string;
    distance: string;
    distances: Record<'near' | 'far', string>;
    places: string;
    placesHint: string;
    report: string;
    page: string;
    quote: string;
    facts: string;
    factsHint: string;
    calibrated: string;
    answer: string;
    from: (place: string) => string;
  };
  askers: Record<NonNullable<Question['asker']>, string>;
  comparisons: {
    title: string;
    lead: string;
    none: string;
    count: (questions: number, voters: number, votes: number) => string;
    make: string;
    runs: string;
    run: (system: string, set: string, questions: number, date: string) => string;
    noRuns: string;
    name: string;
    questions: string;
    start: string;
  };
  vote: {
    join: string;
    invitation: (questions: number) => string;
    rules: string;
    progress: (done: number, total: number) => string;
    left: string;
    right: string;
    sources: string;
    noSources: string;
    source: (title: string, page: number) => string;
    criteria: Record<Criterion, { name: string; asked: string }>;
    sides: { left: string; neither: string; right: string };
    send: string;
    finishEarly: string;
    allDone: string;
    reveal: string;
    revealHint: string;
  };
  result: {
    title: string;
    systems: string;
    system: string;
    energy: string;
    time: string;
    unknown: string;
    methods: { measured: string; estimated: string };
    range: (low: string, high: string) => string;
    ranking: (voters: number) => string;
    rankingHint: string;
    preferred: string;
    ties: (ties: number, votes: number) => string;
    unanimous: (unanimous: number, shared: number) => string;
    agreement: (alpha: string) => string;
    noAgreement: string;
    agreementHint: string;
    own: string;
    question: string;
    yours: (criterion: string, system: string) => string;
    neither: string;
  };
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const english: EvaluationWords = {
  title: 'Evaluate',
  lead: 'Question sets, and answers compared without their names. For groups that have to judge assistants and publish what they found.',
  back: 'All sets and comparisons',
  sets: {
    title: 'Question sets',
    lead: 'Questions with the pages and words that answer them. A set is a file that others can use.',
    none: 'There is no set yet.',
    choose: (place) => `Choose the set that shall hold a question answered in ${place}, or make a new one for it.`,
    count: (questions) => plural(questions, 'question', 'questions'),
    name: 'Name of the set',
    file: 'A file to start from (JSONL; may be left out)',
    make: 'Make a set',
    download: 'Download as a file',
    remove: 'Remove this set',
    fine: 'Every quote was found on its page.',
    problems: (count) => `${plural(count, 'thing', 'things')} to mend:`,
    command: 'To measure an assistant with it, download the file and run:',
  },
  editor: {
    add: 'Add a question',
    change: 'Change the question',
    edit: 'Change',
    remove: 'Remove',
    save: 'Save',
    cancel: 'Leave it as it is',
    question: 'Question, as people ask it',
    language: 'Language',
    kind: 'Kind',
    asker: 'Who asks',
    nobody: 'not said',
    distance: 'If the reports do not answer it: how near to their subject?',
    distances: { near: 'near', far: 'far' },
    places: 'Where it is answered',
    placesHint: 'Page as the PDF viewer counts, from 1. The words are copied from the page; they may be left out.',
    report: 'Report',
    page: 'Page',
    quote: 'Words that answer',
    facts: 'What a right answer must hold, one a line',
    factsHint: 'Ways of saying the same are parted by a bar: 43 % | 43 per cent',
    calibrated: 'Words of confidence to keep, one a line (high confidence)',
    answer: 'Your own answer, for readers of the set',
    from: (place) => `It starts from what was marked in ${place}. Keep only the words that answer.`,
  },
  askers: { citizen: 'a citizen', researcher: 'a researcher', group: 'a working group' },
  comparisons: {
    title: 'Blind comparison',
    lead: 'Two answers to one question, without names, with their sources. Everybody judges alone; afterwards all see which was which.',
    none: 'There is no comparison yet.',
    count: (questions, voters, votes) =>
      `${plural(questions, 'question', 'questions')}, ${plural(voters, 'person', 'people')}, ${plural(votes, 'vote', 'votes')}`,
    make: 'Start a comparison',
    runs: 'Answers to compare (two or more)',
    run: (system, set, questions, date) => `${system}, ${set}, ${questions} questions, ${date}`,
    noRuns: 'Answers come from evaluations; there is none yet. Run one first:',
    name: 'Name of the comparison; voters see it',
    questions: 'How many questions at most',
    start: 'Start',
  },
  vote: {
    join: 'Take part',
    invitation: (questions) =>
      `You will see two answers to each of ${plural(questions, 'question', 'questions')}. It takes a minute or two for each.`,
    rules:
      'You do not learn who wrote which until you have finished. Which is A and which is B is left to chance. Open the sources before you judge faithfulness. No name is asked, and the address of your ballot is yours alone.',
    progress: (done, total) => `Question ${done + 1} of ${total}`,
    left: 'Answer A',
    right: 'Answer B',
    sources: 'Sources',
    noSources: 'It names no source.',
    source: (title, page) => `${title}, page ${page}`,
    criteria: {
      usefulness: { name: 'Usefulness', asked: 'Which helps the person who asked more?' },
      faithfulness: { name: 'Faithfulness', asked: 'Which says what its sources say?' },
      clarity: { name: 'Clarity', asked: 'Which is easier to understand?' },
    },
    sides: { left: 'A', neither: 'Neither more than the other', right: 'B' },
    send: 'Vote, and go on',
    finishEarly: 'Finish here and see which was which',
    allDone: 'You have judged all of them. Thank you.',
    reveal: 'See which was which',
    revealHint: 'After that you cannot vote any more.',
  },
  result: {
    title: 'Which was which',
    systems: 'What each answer cost',
    system: 'Assistant',
    energy: 'Energy of an answer, on average',
    time: 'Time of an answer, on average',
    unknown: 'not known',
    methods: { measured: 'measured', estimated: 'estimated' },
    range: (low, high) => `${low} to ${high}`,
    ranking: (voters) => `What ${plural(voters, 'person has', 'people have')} judged`,
    rankingHint:
      'How often an assistant would be preferred to an average one of the others; 50 % means that none is preferred. In brackets the interval within which 95 of 100 such groups of questions would put it (Bradley–Terry model, bootstrap over questions).',
    preferred: 'Preferred',
    ties: (ties, votes) => `${ties} of ${votes} votes preferred neither.`,
    unanimous: (unanimous, shared) =>
      `All said the same in ${unanimous} of the ${shared} cases that several people judged.`,
    agreement: (alpha) => `Agreement beyond chance: ${alpha}.`,
    noAgreement: 'Agreement beyond chance cannot be told: too few votes, or all alike.',
    agreementHint:
      'Agreement is Krippendorff’s alpha: 1 is full agreement, 0 is what chance gives. Below 0.67, do not lean on the result.',
    own: 'Your votes',
    question: 'Question',
    yours: (criterion, system) => `${criterion}: ${system}`,
    neither: 'neither',
  },
};

const french: EvaluationWords = {
  title: 'Évaluer',
  lead: 'Des jeux de questions, et des réponses comparées sans leurs noms. Pour les groupes qui doivent juger des assistants et publier ce qu’ils ont trouvé.',
  back: 'Tous les jeux et toutes les comparaisons',
  sets: {
    title: 'Jeux de questions',
    lead: 'Des questions avec les pages et les mots qui y répondent. Un jeu est un fichier que d’autres peuvent reprendre.',
    none: 'Il n’y a pas encore de jeu.',
    choose: (place) =>
      `Choisissez le jeu qui recevra une question à laquelle répond ${place}, ou créez-en un pour elle.`,
    count: (questions) => `${questions} question${questions < 2 ? '' : 's'}`,
    name: 'Nom du jeu',
    file: 'Un fichier pour commencer (JSONL\u202f; facultatif)',
    make: 'Créer un jeu',
    download: 'Télécharger le fichier',
    remove: 'Supprimer ce jeu',
    fine: 'Chaque citation a été trouvée sur sa page.',
    problems: (count) => `${count} chose${count < 2 ? '' : 's'} à corriger\u00a0:`,
    command: 'Pour mesurer un assistant avec ce jeu, téléchargez le fichier et lancez\u00a0:',
  },
  editor: {
    add: 'Ajouter une question',
    change: 'Modifier la question',
    edit: 'Modifier',
    remove: 'Supprimer',
    save: 'Enregistrer',
    cancel: 'Laisser telle quelle',
    question: 'Question, comme on la pose',
    language: 'Langue',
    kind: 'Sorte',
    asker: 'Qui demande',
    nobody: 'non précisé',
    distance: 'Si les rapports n’y répondent pas\u00a0: est-elle proche de leur sujet\u202f?',
    distances: { near: 'proche', far: 'éloignée' },
    places: 'Où se trouve la réponse',
    placesHint:
      'Page comme la compte le lecteur de PDF, à partir de 1. Les mots sont copiés de la page\u202f; ils sont facultatifs.',
    report: 'Rapport',
    page: 'Page',
    quote: 'Mots qui répondent',
    facts: 'Ce qu’une bonne réponse doit contenir, un fait par ligne',
    factsHint: 'Plusieurs façons de dire la même chose sont séparées par une barre\u00a0: 43\u202f% | 43 pour cent',
    calibrated: 'Mots de confiance à garder, un par ligne (degré de confiance élevé)',
    answer: 'Votre propre réponse, pour les lecteurs du jeu',
    from: (place) => `Elle part de ce qui a été marqué dans ${place}. Ne gardez que les mots qui répondent.`,
  },
  askers: { citizen: 'un citoyen', researcher: 'un chercheur', group: 'un groupe de travail' },
  comparisons: {
    title: 'Comparaison à l’aveugle',
    lead: 'Deux réponses à une question, sans noms, avec leurs sources. Chacun juge seul\u202f; ensuite tous voient laquelle était laquelle.',
    none: 'Il n’y a pas encore de comparaison.',
    count: (questions, voters, votes) =>
      `${questions} question${questions < 2 ? '' : 's'}, ${voters} personne${voters < 2 ? '' : 's'}, ${votes} vote${votes < 2 ? '' : 's'}`,
    make: 'Lancer une comparaison',
    runs: 'Réponses à comparer (deux ou plus)',
    run: (system, set, questions, date) => `${system}, ${set}, ${questions} questions, ${date}`,
    noRuns: 'Les réponses viennent d’évaluations\u202f; il n’y en a pas encore. Lancez-en une d’abord\u00a0:',
    name: 'Nom de la comparaison\u202f; les votants le voient',
    questions: 'Combien de questions au plus',
    start: 'Lancer',
  },
  vote: {
    join: 'Participer',
    invitation: (questions) =>
      `Vous verrez deux réponses à chacune des ${questions} questions. Comptez une minute ou deux pour chacune.`,
    rules:
      'Vous n’apprenez qui a écrit quoi qu’à la fin. Laquelle est A et laquelle est B est tiré au sort. Ouvrez les sources avant de juger la fidélité. Aucun nom n’est demandé, et l’adresse de votre bulletin n’est qu’à vous.',
    progress: (done, total) => `Question ${done + 1} sur ${total}`,
    left: 'Réponse A',
    right: 'Réponse B',
    sources: 'Sources',
    noSources: 'Elle ne nomme aucune source.',
    source: (title, page) => `${title}, page ${page}`,
    criteria: {
      usefulness: { name: 'Utilité', asked: 'Laquelle aide le plus la personne qui demande\u202f?' },
      faithfulness: { name: 'Fidélité', asked: 'Laquelle dit ce que disent ses sources\u202f?' },
      clarity: { name: 'Clarté', asked: 'Laquelle est plus facile à comprendre\u202f?' },
    },
    sides: { left: 'A', neither: 'Ni l’une ni l’autre', right: 'B' },
    send: 'Voter et continuer',
    finishEarly: 'S’arrêter ici et voir laquelle était laquelle',
    allDone: 'Vous les avez toutes jugées. Merci.',
    reveal: 'Voir laquelle était laquelle',
    revealHint: 'Après cela, vous ne pourrez plus voter.',
  },
  result: {
    title: 'Laquelle était laquelle',
    systems: 'Ce qu’a coûté chaque réponse',
    system: 'Assistant',
    energy: 'Énergie d’une réponse, en moyenne',
    time: 'Durée d’une réponse, en moyenne',
    unknown: 'inconnue',
    methods: { measured: 'mesurée', estimated: 'estimée' },
    range: (low, high) => `${low} à ${high}`,
    ranking: (voters) => `Ce qu’ont jugé ${voters} personne${voters < 2 ? '' : 's'}`,
    rankingHint:
      'Combien de fois un assistant serait préféré à un autre pris au hasard\u202f; 50\u202f% veut dire qu’aucun n’est préféré. Entre parenthèses, l’intervalle où le mettraient 95 tels groupes de questions sur 100 (modèle de Bradley et Terry, bootstrap sur les questions).',
    preferred: 'Préféré',
    ties: (ties, votes) => `${ties} votes sur ${votes} n’ont préféré ni l’une ni l’autre.`,
    unanimous: (unanimous, shared) =>
      `Tous ont dit la même chose dans ${unanimous} des ${shared} cas que plusieurs ont jugés.`,
    agreement: (alpha) => `Accord au-delà du hasard\u00a0: ${alpha}.`,
    noAgreement: 'L’accord au-delà du hasard ne peut être dit\u00a0: trop peu de votes, ou tous pareils.',
    agreementHint:
      'L’accord est l’alpha de Krippendorff\u00a0: 1 est l’accord parfait, 0 ce que donne le hasard. Au-dessous de 0,67, ne vous appuyez pas sur le résultat.',
    own: 'Vos votes',
    question: 'Question',
    yours: (criterion, system) => `${criterion}\u00a0: ${system}`,
    neither: 'ni l’une ni l’autre',
  },
};

export const EVALUATION_WORDING: Record<Language, EvaluationWords> = { en: english, fr: french };

import type { Wording } from './wording.js';

/** Narrow no-break space, before ; ! ? and inside numbers; wide no-break space inside guillemets and before a colon. */
const NARROW = '\u202f';
const WIDE = '\u00a0';

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('fr')} ${count < 2 ? one : many}`;

export const french: Wording = {
  colon: `${WIDE}: `,
  languageName: 'Français',
  tagline: 'Ce que disent les rapports, mot pour mot',
  skipToAnswer: 'Aller à la réponse',
  skipToContent: 'Aller au contenu',
  screensTitle: 'Parties de Lampyre',
  askTitle: 'Interroger les rapports',
  askLabel: 'Votre question',
  askHint: 'En français ou en anglais, avec vos mots.',
  ask: 'Demander',
  asking: 'Lecture des rapports…',
  stop: 'Arrêter',
  waiting: (before) =>
    before === 1 ? 'Une question passe avant la vôtre.' : `${before} questions passent avant la vôtre.`,
  stages: {
    search: 'Recherche dans les rapports…',
    extraction: 'Choix des phrases…',
    checking: 'Contrôle des citations…',
    generation: 'Rédaction…',
  },
  inProgress: {
    title: 'Réponse en cours de rédaction',
    unchecked: `En cours de rédaction${NARROW}; pas encore contrôlé d’après les rapports.`,
    stopped: 'Arrêté. Ce qui figure ici n’a pas été contrôlé d’après les rapports.',
  },
  searchedIn: (chosen, reports) =>
    chosen === 0 ? `Dans les ${reports} rapports · choisir` : `Dans ${chosen} des ${reports} rapports · changer`,
  choice: {
    title: 'Rapports où chercher',
    hint: 'Sans choix, on cherche dans tous.',
    done: 'Terminé',
    all: 'Tous les rapports',
  },
  examplesTitle: 'Par exemple',
  answerReady: (sentences, sources) =>
    `Réponse prête${WIDE}: ${plural(sentences, 'phrase')}, ${plural(sources, 'source')}.`,
  abstainReady: 'Les rapports de cette bibliothèque ne répondent pas à cette question.',
  notSupported: 'non confirmé par sa source',
  sourcesTitle: 'Sources',
  nearestTitle: 'Passages les plus proches, sans être une réponse',
  markLabel: (n, title, page) => `Source ${n}${WIDE}: ${title}, page ${page}`,
  openPage: 'Voir sur la page',
  pageLabel: (label) => `page ${label}`,
  pdfPage: (page, pages) => `feuille ${page} sur ${pages}`,
  kinds: { text: 'texte', table: 'tableau', figure: 'figure' },
  quoteMarks: [`«${WIDE}`, `${WIDE}»`],
  madeTitle: 'Comment cette réponse est faite',
  tiers: {
    extractive: 'Sans modèle de langage',
    local: 'Petit modèle sur cette machine',
    remote: 'Modèle sur une autre machine',
  },
  seconds: (text) => `${text}${NARROW}s`,
  reader: {
    title: 'La page',
    close: 'Fermer la page',
    previous: 'Page précédente',
    next: 'Page suivante',
    enlarge: 'Agrandir',
    shrink: 'Ajuster à la largeur',
    pictureAlt: (title, label) => `Page ${label} de «${WIDE}${title}${WIDE}»`,
    backToQuote: (label) => `Revenir à la page citée ${label}`,
    continues: (sheet) => `La citation se poursuit feuille ${sheet}.`,
    atPublisher: 'Le rapport chez son éditeur',
  },
  read: {
    show: `Comment cette page a-t-elle été lue${NARROW}?`,
    hide: 'Masquer la lecture de cette page',
    legend: 'Ce qui a été lu de cette page',
    blocks: (blocks) => `${plural(blocks, 'bloc')}, dans l’ordre de lecture.`,
    nothing: 'Rien n’a été lu sur cette page.',
    byOcr: `Le texte a été lu sur l’image de la page (OCR)${WIDE}: des mots peuvent être mal lus.`,
    kinds: {
      heading: 'Titres',
      paragraph: 'Paragraphes',
      list: 'Listes',
      table: 'Tableaux',
      figure: 'Figures',
      caption: 'Légendes',
      footnote: 'Notes',
    },
  },
  footprint: {
    title: 'Énergie de cette réponse',
    less: (times) => [`Environ ${times} fois moins d’énergie`, ' qu’avec un grand modèle'],
    more: (times) => [`Environ ${times} fois plus d’énergie`, ' qu’avec un grand modèle'],
    notShown: [
      'Aucune économie ne peut être montrée',
      `${WIDE}: les chiffres de cette réponse et ceux d’un grand modèle se recouvrent`,
    ],
    between: (low, high) => `entre ${low} et ${high} fois`,
    ours: 'Cette réponse',
    theirs: 'Grand modèle',
    methods: { measured: 'mesurée', estimated: 'estimée' },
    methodMeaning: {
      measured: 'Lue sur le compteur d’énergie du processeur.',
      estimated: `Calculée d’après le temps de processeur${NARROW}; cette machine n’offre pas de compteur d’énergie.`,
    },
    details: 'Comment ce chiffre est obtenu',
    pictureAlt: 'Étendue de l’énergie de cette réponse et d’un grand modèle, sur une échelle logarithmique',
    scale: 'Chaque trait vaut dix fois le précédent. La barre est l’étendue, le point le meilleur chiffre.',
    stage: 'Étape',
    wallTime: 'Durée',
    cpuTime: 'Temps de processeur',
    energy: 'Énergie',
    tokens: (count) => `une réponse de ${count} jetons`,
    source: 'Source',
    carbon: (mass, low, high, zone) => `${mass} CO₂e (${low} à ${high}), mix électrique ${zone}`,
    impacts: (embodied, sameZone, ownZone, theirZone) =>
      `Fabrication de cette machine, pour le temps de son travail${WIDE}: ${embodied} CO₂e. Électricité du grand modèle${WIDE}: ${sameZone} avec le même mix que nous, ${ownZone} avec le mix ${theirZone}${NARROW}; l’écart entre ces deux chiffres vient du réseau, non du programme. Tout cela est estimé.`,
    stages: { search: 'Recherche', extraction: 'Choix des phrases', checking: 'Contrôle des citations' },
  },
  reportsEmpty: 'Cette bibliothèque ne contient pas encore de rapport.',
  reportsEmptyHow: 'En ajouter un.',
  scannedPages: (pages) => `${plural(pages, 'page')} sans texte lisible`,
  pagesByOcr: (pages) => `${plural(pages, 'page lue', 'pages lues')} par OCR`,
  readReport: (title) => `Lire «${WIDE}${title}${WIDE}»`,
  languages: { en: 'anglais', fr: 'français' },
  footer: 'Lampyre est un logiciel libre. Cette page n’a aucun traceur et ne demande rien à aucun tiers.',
  errorTitle: 'Cela n’a pas marché',
  errors: {
    offline: `Lampyre ne répond pas. Est-il toujours en marche${NARROW}?`,
    LAMPYRE_SERVER_BUSY: 'Trop de questions attendent. Recommencez dans une minute.',
    LAMPYRE_UPLOAD_EMPTY: 'Aucun fichier n’a été envoyé. Choisissez un ou plusieurs fichiers PDF.',
    LAMPYRE_REQUEST_TOO_LARGE: `Ce fichier est trop grand${NARROW}; 500${NARROW}Mo sont acceptés.`,
    LAMPYRE_PDF_INVALID:
      'Ce fichier n’est pas un PDF, ou il est abîmé. Ouvrez-le dans un lecteur de PDF, ou reprenez-le chez son éditeur.',
    LAMPYRE_PDF_EMPTY: 'Ce fichier est vide. Téléchargez-le de nouveau.',
    LAMPYRE_PDF_ENCRYPTED:
      'Ce PDF est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, si ses droits le permettent.',
    LAMPYRE_PDF_NO_TEXT:
      'Ce PDF ne contient que des images de pages. Ajoutez une version avec du texte, ou lancez «\u00a0lampyre add --ocr\u00a0».',
    LAMPYRE_DOWNLOAD_FAILED:
      'Le téléchargement a échoué. Vérifiez la connexion et recommencez, ou téléchargez le PDF vous-même et ajoutez-le.',
    LAMPYRE_QUESTION_EMPTY: 'Il n’y a pas de question. Écrivez-en une, en français ou en anglais.',
    LAMPYRE_QUESTION_TOO_LONG: 'Cette question est trop longue. Posez-en une plus courte.',
    LAMPYRE_LIBRARY_EMPTY: 'Cette bibliothèque ne contient pas encore de rapport.',
    LAMPYRE_LIBRARY_BUSY: 'Un autre Lampyre écrit dans cette bibliothèque. Attendez qu’il ait fini, puis recommencez.',
    LAMPYRE_LIBRARY_DAMAGED: `La bibliothèque ne peut pas être lue. Lancez «${WIDE}lampyre verify${WIDE}».`,
    LAMPYRE_MODEL_MISSING: 'Le modèle de recherche manque sur cette machine. Refaites l’installation.',
    LAMPYRE_TIER_UNAVAILABLE: 'Ce mode de réponse n’est pas installé sur cette machine.',
    LAMPYRE_REPORT_UNKNOWN: 'Ce rapport n’est pas dans la bibliothèque.',
    LAMPYRE_REPORT_FILE_MISSING:
      'Le fichier PDF de ce rapport n’est plus à sa place. Remettez-le, ou ajoutez-le de nouveau.',
    LAMPYRE_PAGE_UNKNOWN: 'Ce rapport n’a pas cette page.',
    LAMPYRE_INTERNAL: 'Une erreur inattendue est survenue. La bibliothèque est intacte.',
  },
};

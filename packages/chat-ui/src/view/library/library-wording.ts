import type { Language } from '@lampyre/assistant';
import type { LibraryData } from './library-data.js';
import type { Job } from './job.js';

type Reports = LibraryData['reports'];

/** The words of the library's screen. */
export interface LibraryWording {
  title: string;
  lead: (reports: Reports) => string;
  none: string;
  reportsTitle: (reports: number) => string;
  contents: (report: Pick<Reports[number], 'pages' | 'passages' | 'tables' | 'figures'>) => string;
  added: (at: Date) => string;
  noLicence: string;
  read: string;
  ask: string;
  askLabel: (title: string) => string;
  remove: string;
  removeLabel: (title: string) => string;
  leaving: string;
  keep: string;
  keepLabel: (title: string) => string;
  upload: Record<'title' | 'drop' | 'choose' | 'label' | 'send' | 'sending' | 'stays', string>;
  jobs: {
    title: string;
    cancel: string;
    cancelLabel: (name: string) => string;
    stages: Record<Job['stage'], (done: number, total: number | undefined) => string>;
  };
  catalogue: Record<'title' | 'lead' | 'show' | 'hide' | 'present' | 'add', string> & {
    addLabel: (title: string) => string;
  };
  machine: {
    title: string;
    embedding: string;
    vectors: string;
    vectorKinds: Record<'hnsw' | 'exact', string>;
    available: string;
    unavailable: string;
    needs: Record<'extractive' | 'local' | 'remote', string>;
    meter: (name: string) => string;
    inUse: string;
    notUsed: string;
  };
}

const en = new Intl.NumberFormat('en');
const fr = new Intl.NumberFormat('fr');
/** Narrow and wide no-break spaces of French typography. */
const NARROW = '\u202f';
const WIDE = '\u00a0';

const count = (n: number, one: string, many = `${one}s`) => `${en.format(n)} ${n === 1 ? one : many}`;
const compte = (n: number, un: string, plusieurs = `${un}s`) => `${fr.format(n)}${WIDE}${n < 2 ? un : plusieurs}`;
const sum = (reports: Reports, field: 'pages' | 'passages') => reports.reduce((all, one) => all + one[field], 0);
const of = (format: Intl.NumberFormat, done: number, between: string, total: number | undefined) =>
  total === undefined ? format.format(done) : `${format.format(done)}${between}${format.format(total)}`;

const english: LibraryWording = {
  title: 'Library',
  lead: (reports) =>
    `${count(reports.length, 'report')}, ${count(sum(reports, 'pages'), 'page')}, ${count(sum(reports, 'passages'), 'passage')}. They stay on this machine.`,
  none: 'Nothing yet. Add a report above, or one of the catalogue.',
  reportsTitle: (reports) => `In the library (${en.format(reports)})`,
  contents: ({ pages, passages, tables, figures }) =>
    [count(pages, 'page'), count(passages, 'passage'), count(tables, 'table'), count(figures, 'figure')].join(' · '),
  added: (at) => `Added ${at.toLocaleDateString('en', { dateStyle: 'long' })}`,
  noLicence: 'Licence not stated',
  read: 'Read',
  ask: 'Ask only this one',
  askLabel: (title) => `Ask only this one: “${title}”`,
  remove: 'Remove',
  removeLabel: (title) => `Remove “${title}”`,
  leaving: 'Leaves the library in a few seconds.',
  keep: 'Undo',
  keepLabel: (title) => `Undo: keep “${title}”`,
  upload: {
    title: 'Add a report',
    drop: 'Drop PDF files here, or choose them.',
    choose: 'Choose PDF files, then send them.',
    label: 'PDF files',
    send: 'Add to the library',
    sending: 'Sending…',
    stays: 'At most 500 MB each. They are copied into the library’s folder and go nowhere else.',
  },
  jobs: {
    title: 'Being added',
    cancel: 'Cancel',
    cancelLabel: (name) => `Cancel: ${name}`,
    stages: {
      waiting: () => 'Waits for its turn.',
      downloading: (done, total) => `Downloading: ${of(en, done, ' of ', total)} MB`,
      reading: (done, total) => `Reading: page ${of(en, done, ' of ', total)}`,
      embedding: (done, total) => `Indexing: passage ${of(en, done, ' of ', total)}`,
      indexing: () => 'Closing the index.',
      added: () => 'In the library.',
      present: () => 'Was in the library already.',
      failed: () => 'Could not be added.',
      cancelled: () => 'Cancelled. Nothing of it is kept.',
    },
  },
  catalogue: {
    title: 'Catalogue of official reports',
    lead: 'Each is fetched from its publisher when you ask for it; nothing else here uses the network.',
    show: 'Show the catalogue',
    hide: 'Hide the catalogue',
    present: 'In the library.',
    add: 'Download and add',
    addLabel: (title) => `Download and add “${title}”`,
  },
  machine: {
    title: 'On this machine',
    embedding: 'Search model',
    vectors: 'Search by meaning',
    vectorKinds: { hnsw: 'with an index (HNSW)', exact: 'by comparing all passages' },
    available: 'Available.',
    unavailable: 'Not available.',
    needs: {
      extractive: '',
      local: 'Needs a small language model on this machine (1 to 2 GB on the disk, 2 to 4 GB of memory).',
      remote: 'Needs the address of a model server that speaks the OpenAI protocol.',
    },
    meter: (name) => `Energy meter: ${name}`,
    inUse: 'In use.',
    notUsed: 'Not used.',
  },
};

const french: LibraryWording = {
  title: 'Bibliothèque',
  lead: (reports) =>
    `${compte(reports.length, 'rapport')}, ${compte(sum(reports, 'pages'), 'page')}, ${compte(sum(reports, 'passages'), 'passage')}. Ils restent sur cette machine.`,
  none: 'Rien pour le moment. Ajoutez un rapport ci-dessus, ou l’un de ceux du catalogue.',
  reportsTitle: (reports) => `Dans la bibliothèque (${fr.format(reports)})`,
  contents: ({ pages, passages, tables, figures }) =>
    [
      compte(pages, 'page'),
      compte(passages, 'passage'),
      compte(tables, 'tableau', 'tableaux'),
      compte(figures, 'figure'),
    ].join(' · '),
  added: (at) => `Ajouté le ${at.toLocaleDateString('fr', { dateStyle: 'long' })}`,
  noLicence: 'Licence non indiquée',
  read: 'Lire',
  ask: 'N’interroger que celui-ci',
  askLabel: (title) => `N’interroger que celui-ci${WIDE}: «${WIDE}${title}${WIDE}»`,
  remove: 'Retirer',
  removeLabel: (title) => `Retirer «${WIDE}${title}${WIDE}»`,
  leaving: 'Quitte la bibliothèque dans quelques secondes.',
  keep: 'Annuler',
  keepLabel: (title) => `Annuler et garder «${WIDE}${title}${WIDE}»`,
  upload: {
    title: 'Ajouter un rapport',
    drop: 'Déposez ici des fichiers PDF, ou choisissez-les.',
    choose: 'Choisissez des fichiers PDF, puis envoyez-les.',
    label: 'Fichiers PDF',
    send: 'Ajouter à la bibliothèque',
    sending: 'Envoi…',
    stays: `500${NARROW}Mo au plus chacun. Ils sont copiés dans le dossier de la bibliothèque et ne vont nulle part ailleurs.`,
  },
  jobs: {
    title: 'En cours d’ajout',
    cancel: 'Annuler',
    cancelLabel: (name) => `Annuler${WIDE}: ${name}`,
    stages: {
      waiting: () => 'Attend son tour.',
      downloading: (done, total) => `Téléchargement${WIDE}: ${of(fr, done, ' sur ', total)}${NARROW}Mo`,
      reading: (done, total) => `Lecture${WIDE}: page ${of(fr, done, ' sur ', total)}`,
      embedding: (done, total) => `Indexation${WIDE}: passage ${of(fr, done, ' sur ', total)}`,
      indexing: () => 'Fermeture de l’index.',
      added: () => 'Dans la bibliothèque.',
      present: () => 'Était déjà dans la bibliothèque.',
      failed: () => 'N’a pas pu être ajouté.',
      cancelled: () => 'Annulé. Rien n’en est gardé.',
    },
  },
  catalogue: {
    title: 'Catalogue de rapports officiels',
    lead: `Chacun est téléchargé chez son éditeur quand vous le demandez${NARROW}; rien d’autre ici n’utilise le réseau.`,
    show: 'Montrer le catalogue',
    hide: 'Masquer le catalogue',
    present: 'Dans la bibliothèque.',
    add: 'Télécharger et ajouter',
    addLabel: (title) => `Télécharger et ajouter «${WIDE}${title}${WIDE}»`,
  },
  machine: {
    title: 'Sur cette machine',
    embedding: 'Modèle de recherche',
    vectors: 'Recherche par le sens',
    vectorKinds: { hnsw: 'avec un index (HNSW)', exact: 'en comparant tous les passages' },
    available: 'Disponible.',
    unavailable: 'Non disponible.',
    needs: {
      extractive: '',
      local: `Demande un petit modèle de langage sur cette machine (1 à 2${NARROW}Go sur le disque, 2 à 4${NARROW}Go de mémoire).`,
      remote: 'Demande l’adresse d’un serveur de modèle qui parle le protocole d’OpenAI.',
    },
    meter: (name) => `Compteur d’énergie${WIDE}: ${name}`,
    inUse: 'Utilisé.',
    notUsed: 'Non utilisé.',
  },
};

export const LIBRARY_WORDING: Record<Language, LibraryWording> = { en: english, fr: french };

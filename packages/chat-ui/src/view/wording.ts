import type { Language, PassageKind, Tier } from '@lampyre/assistant';
import type { ReadBlock } from './page-state.js';
import { english } from './wording-en.js';
import { french } from './wording-fr.js';

/** Every text of the page, in one language. */
export interface Wording {
  /** A colon with the space that belongs around it. */
  colon: string;
  /** The language's own name for itself. */
  languageName: string;
  tagline: string;
  skipToAnswer: string;
  skipToContent: string;
  screensTitle: string;
  askTitle: string;
  askLabel: string;
  askHint: string;
  ask: string;
  asking: string;
  stop: string;
  /** Questions that are answered before this one. */
  waiting: (before: number) => string;
  /** What is being done for the answer, by its stage. */
  stages: Partial<Record<string, string>>;
  inProgress: Record<'title' | 'unchecked' | 'stopped', string>;
  searchedIn: (chosen: number, reports: number) => string;
  choice: Record<'title' | 'hint' | 'done' | 'all', string>;
  examplesTitle: string;
  answerReady: (sentences: number, sources: number) => string;
  abstainReady: string;
  notSupported: string;
  /** Before the question as it was understood. */
  understoodAs: string;
  refusal: { lookEverywhere: (reports: number) => string; otherWords: string; elsewhere: string; addReport: string };
  tools: Record<'copy' | 'copied' | 'print' | 'export', string>;
  followUp: string;
  followUpExample: string;
  sourcesTitle: string;
  nearestTitle: string;
  markLabel: (n: number, title: string, page: string) => string;
  openPage: string;
  pageLabel: (label: string) => string;
  /** Where the printed number is that of the PDF. */
  ofPages: (pages: number) => string;
  pdfPage: (page: number, pages: number) => string;
  kinds: Record<PassageKind, string>;
  wholeCaption: string;
  /** Of a citation whose figure the `n`th shows. */
  sameFigure: (n: number) => string;
  figureAlt: (page: string) => string;
  quoteMarks: [open: string, close: string];
  madeTitle: string;
  tiers: Record<Tier, string>;
  tiersTitle: string;
  askWith: (tier: string, model: string | undefined) => string;
  checked: (sentences: number, unsupported: number, removed: number) => string;
  fellBack: (tier: string) => string;
  seconds: (text: string) => string;
  reader: {
    title: string;
    close: string;
    previous: string;
    next: string;
    enlarge: string;
    shrink: string;
    outline: string;
    noOutline: string;
    find: string;
    findLabel: string;
    found: (matches: number, words: string) => string;
    openPdf: string;
    pictureAlt: (title: string, label: string) => string;
    backToQuote: (label: string) => string;
    continues: (label: number) => string;
    atPublisher: string;
  };
  /** What was read of a page, drawn over it. */
  read: {
    show: string;
    hide: string;
    legend: string;
    blocks: (blocks: number) => string;
    nothing: string;
    byOcr: string;
    kinds: Record<ReadBlock['kind'], string>;
  };
  footprint: {
    title: string;
    links: { visit: (answers: number, energy: string) => string; footprint: string; method: string };
    less: (times: string) => [strong: string, rest: string];
    more: (times: string) => [strong: string, rest: string];
    notShown: [strong: string, rest: string];
    recalled: [strong: string, rest: string];
    between: (low: string, high: string) => string;
    ours: string;
    theirs: string;
    methods: Record<'measured' | 'estimated', string>;
    methodMeaning: Record<'measured' | 'estimated', string>;
    details: string;
    pictureAlt: string;
    scale: string;
    stage: string;
    wallTime: string;
    cpuTime: string;
    energy: string;
    tokens: (count: string) => string;
    source: string;
    carbon: (mass: string, low: string, high: string, zone: string) => string;
    /** Making our machine, and the large model's electricity with our mix and with its own; masses with their unit. */
    impacts: (embodied: string, sameZone: string, ownZone: string, theirZone: string) => string;
    stages: Record<string, string>;
  };
  reportsEmpty: string;
  reportsEmptyHow: string;
  scannedPages: (pages: number) => string;
  pagesByOcr: (pages: number) => string;
  readReport: (title: string) => string;
  languages: Record<Language, string>;
  footer: string;
  errorTitle: string;
  /** Own words for the errors that a reader can meet; the server's words serve for the others. */
  errors: Partial<Record<string, string>>;
}

export const WORDING: Record<Language, Wording> = { en: english, fr: french };

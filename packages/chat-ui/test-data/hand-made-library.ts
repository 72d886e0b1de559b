import { basename } from 'node:path';
import type { Answer, Report } from '@lampyre/assistant';
import { LampyreError } from '@lampyre/errors';
import type { AskingAssistant, ServedLibrary } from '../src/rooms.js';

/** A report with nothing special about it; `change` says what a test needs of it. */
export function report(change: Partial<Report> = {}): Report {
  return {
    id: 'meadows',
    file: 'meadows',
    path: '/home/somebody/private/meadows.pdf',
    title: 'Light in the Meadows',
    publisher: 'Office of Meadows',
    year: 2024,
    language: 'en',
    licence: 'CC BY 4.0',
    address: null,
    sha256: '0123456789abcdef'.repeat(4),
    pages: 3,
    passages: 12,
    pagesWithoutText: [],
    pagesByOcr: [],
    pagesFailed: [],
    addedAt: '2026-01-01T00:00:00.000Z',
    ...change,
  };
}

const FOOTPRINT: Answer['footprint'] = {
  stages: [
    { stage: 'search', seconds: 0.1, cpuSeconds: 0.2, joules: { low: 0.5, value: 1, high: 2 }, method: 'estimated' },
  ],
  joules: { low: 0.5, value: 1, high: 2 },
  method: 'estimated',
  boundary: 'processor and memory',
  baseline: {
    name: 'a large model',
    method: 'arithmetic',
    version: '1',
    tokens: 400,
    joules: { low: 1000, value: 2000, high: 5000 },
    source: 'a table',
  },
  ratio: { low: 500, value: 2000, high: 10_000 },
  verdict: 'less',
  carbon: { low: 0.00001, value: 0.00002, high: 0.00005, zone: 'FRA' },
};

/** An answer of two sentences with one source, whose quote goes over from page 2 to page 3. */
export function answer(change: Partial<Answer> = {}): Answer {
  return {
    question: 'How many glow-worms are there?',
    language: 'en',
    tier: 'extractive',
    reason: 'The reports hold sentences that answer.',
    abstained: false,
    text: 'There are 12 glow-worms. Most of them sleep.',
    sentences: [
      { text: 'There are 12 glow-worms.', citations: [1], supported: true },
      { text: 'Most of them sleep.', citations: [1], supported: true },
    ],
    citations: [
      {
        n: 1,
        report: 'meadows',
        file: 'meadows',
        title: 'Light in the Meadows',
        page: 2,
        pageLabel: 'ii',
        sectionPath: ['Counts', 'At night'],
        kind: 'text',
        language: 'en',
        quote: 'There are 12 glow-worms. Most of them sleep.',
        boxes: [
          { page: 2, bbox: [72, 700, 520, 712] },
          { page: 3, bbox: [72, 60, 200, 72] },
        ],
      },
    ],
    footprint: FOOTPRINT,
    milliseconds: 120,
    ...change,
  };
}

type Following = NonNullable<Parameters<AskingAssistant['ask']>[1]>;

/** An assistant that gives one answer, or throws, and remembers what it was asked. */
export class HandMadeAssistant implements AskingAssistant {
  readonly asked: { question: string; options: unknown }[] = [];

  tiers() {
    return [
      { tier: 'extractive' as const, available: true, why: 'always there' },
      { tier: 'local' as const, available: false, why: 'Not set up.' },
    ];
  }

  reply: Answer | Error = answer();
  /** What an answer waits for. */
  holdUp: Promise<void> = Promise.resolve();
  /** Past answers by conversation. */
  readonly past = new Map<string, { at: string; answer: Answer }[]>();

  readonly conversations = {
    list: () =>
      [...this.past].map(([id, answers]) => ({
        id,
        title: answers[0]!.answer.question,
        startedAt: answers[0]!.at,
        lastAt: answers.at(-1)!.at,
        answers: answers.length,
      })),
    get: (id: string) => {
      const answers = this.past.get(id);
      if (!answers) throw new LampyreError('LAMPYRE_CONVERSATION_UNKNOWN', { id });
      return { id, answers };
    },
    remove: (id: string) => {
      this.conversations.get(id);
      this.past.delete(id);
    },
    removeAll: () => {
      const { size } = this.past;
      this.past.clear();
      return size;
    },
  };

  async ask(question: string, { signal: _signal, onEvent, inTurn, ...options }: Following = {}): Promise<Answer> {
    const answered = async (): Promise<Answer> => {
      this.asked.push({ question, options });
      onEvent?.({ type: 'stage', stage: 'search' });
      await this.holdUp;
      if (this.reply instanceof Error) throw this.reply;
      return { ...this.reply, question };
    };
    const isRecalled = !(this.reply instanceof Error) && this.reply.recalled;
    return isRecalled || !inTurn ? answered() : inTurn(answered);
  }
}

/** A library in memory: reports of three A4 pages labelled i to iii, and page pictures that name what was asked for. */
export class HandMadeLibrary implements ServedLibrary {
  folder = '/nowhere';
  readonly added: string[] = [];
  /** What happens while a report is added. */
  whileAdding: (signal?: AbortSignal) => Promise<void> = async () => undefined;
  readonly vectorSearch = { kind: 'exact' as const, reason: { en: 'made by hand', fr: 'fait à la main' } };
  readonly embeddingModel = 'none';
  readonly reports: Report[] = [report()];
  readonly drawn: string[] = [];
  readonly documentsRead: string[] = [];
  /** Questions that the passages cover, and in which language. */
  covered: Record<string, { language: 'en' | 'fr'; coverage: number; report?: string }> = {};

  list() {
    return this.reports;
  }

  async add(
    path: string,
    details: Partial<Report> = {},
    onProgress: (progress: { file: string; stage: 'reading'; done: number; total: number }) => void = () => undefined,
    { signal }: { signal?: AbortSignal } = {},
  ) {
    onProgress({ file: path, stage: 'reading', done: 1, total: 3 });
    await this.whileAdding(signal);
    this.added.push(path);
    const id = basename(path, '.pdf');
    const added = report({ ...details, id, path, sha256: id.padEnd(64, '0') });
    this.reports.push(added);
    return { report: added, outcome: 'added' as const };
  }

  async remove(id: string) {
    const found = this.report(id);
    this.reports.splice(this.reports.indexOf(found), 1);
    return found;
  }

  report(id: string) {
    const found = this.reports.find((one) => one.id === id);
    if (!found) throw new LampyreError('LAMPYRE_REPORT_UNKNOWN', { id });
    return found;
  }

  document(id: string) {
    this.documentsRead.push(id);
    const pages = ['i', 'ii', 'iii'].map((label, i) => ({ page: i + 1, label, widthPt: 595, heightPt: 842 }));
    return { report: id, title: this.report(id).title, pages, blocks: [], pagesWithoutText: [] };
  }

  async search(question: string) {
    const { language, coverage, report: id = 'meadows' } = this.covered[question] ?? { language: 'en', coverage: 0 };
    const passage = { language, report: id } as never;
    return { question, language, ranked: [{ passage, score: 1, evidence: { coverage } }] };
  }

  async pageImage(id: string, page: number, widthPx?: number) {
    const { pages } = this.report(id);
    if (page > pages) throw new LampyreError('LAMPYRE_PAGE_UNKNOWN', { id, page, pages });
    this.drawn.push(`${id} ${page} ${widthPx}`);
    return new TextEncoder().encode(`picture of ${id} ${page} ${widthPx}`);
  }

  async blockImage(id: string, block: string, widthPx?: number) {
    if (block !== 'b1') throw new LampyreError('LAMPYRE_BLOCK_UNKNOWN', { id, block });
    return new TextEncoder().encode(`picture of ${id} ${block} ${widthPx}`);
  }

  readonly settings: Record<string, unknown> = {};
  readonly workRows: ReturnType<ServedLibrary['work']> = [];
  /** Footprint of every answer in the ledger, as JSON. */
  footprintJson = '{"joules":{"value":1}}';

  setting(name: string) {
    return this.settings[name];
  }

  work() {
    return this.workRows;
  }

  ledger(limit = 100) {
    const row = {
      tier: 'extractive',
      language: 'en',
      abstained: false,
      milliseconds: 1,
      footprint: this.footprintJson,
    };
    return Array.from({ length: Math.min(limit, 5) }, (_, i) => ({ at: `2026-01-0${i + 1}T00:00:00.000Z`, ...row }));
  }
}

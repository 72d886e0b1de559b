import type { Answer, AnswerEvent } from '@lampyre/assistant';
import type { AskRequest } from './ask-request.js';
import type { AskingAssistant, ReadableLibrary } from './rooms.js';
import { TurnQueue } from './turn-queue.js';

/** Answers made at once: while the sentences of some are embedded, in threads of their own, another is read; more would only be slower together. */
const AT_ONCE = 3;
/** Questions that may wait: a class and its neighbours. */
const WAITING_MAX = 100;

/** How an answer is followed while it is made. */
export interface Following {
  signal?: AbortSignal;
  onEvent?: (event: AnswerEvent) => void;
  /** Told how many questions are answered before this one, whenever that changes. */
  onWaiting?: (before: number) => void;
}

/** Asks the assistant, a few questions at a time; what was asked before, the assistant recalls, and no turn is waited for. */
export class Answering {
  readonly #assistant: AskingAssistant;
  readonly #library: ReadableLibrary;
  readonly #underWay = new Map<string, Promise<Answer>>();
  readonly #turns = new TurnQueue(AT_ONCE, WAITING_MAX);
  /** A written answer takes a model's time, for which no quick one should wait. */
  readonly #writtenTurns = new TurnQueue(1, WAITING_MAX);

  constructor(assistant: AskingAssistant, library: ReadableLibrary) {
    this.#assistant = assistant;
    this.#library = library;
  }

  /**
   * The answer to a request. Whoever asks what is being answered for somebody else is given that answer, and waits for no turn
   * of their own; what was asked before, the assistant recalls, unless the request says `again`.
   *
   * @throws LampyreError LAMPYRE_SERVER_BUSY and those of `Assistant.ask`; the signal's reason when it is aborted
   */
  async ask(request: AskRequest, following: Following = {}): Promise<Answer> {
    if (request.again) return this.#askInTurn(request, following);
    const key = this.#key(request);
    const shared = this.#underWay.get(key);
    // Whoever asked first may leave and stop it; then it is asked anew.
    if (shared) return shared.catch(() => this.ask(request, following));
    const asked = this.#askInTurn(request, following).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, asked);
    return asked;
  }

  #askInTurn(
    { question, reports, again, ...others }: AskRequest,
    { signal, onEvent, onWaiting }: Following,
  ): Promise<Answer> {
    const written = others.tier === 'local' || others.tier === 'remote';
    const turns = written ? this.#writtenTurns : this.#turns;
    const options = {
      ...others,
      inTurn: (work: () => Promise<Answer>) =>
        turns.take(work, { ...(signal ? { signal } : {}), ...(onWaiting ? { onWaiting } : {}) }),
      ...(again ? { recall: false } : {}),
      ...(reports?.length === 1 ? { report: reports[0]! } : {}),
      ...(reports && reports.length > 1 ? { filter: { reports } } : {}),
      ...(signal ? { signal } : {}),
      ...(onEvent ? { onEvent } : {}),
    };
    return this.#assistant.ask(question, options);
  }

  #key({ question, tier, reports = [], conversation, language, keep = true }: AskRequest): string {
    return JSON.stringify([
      question,
      tier ?? 'auto',
      [...reports].sort(),
      conversation,
      language,
      keep,
      libraryContent(this.#library),
    ]);
  }
}

/** Changes whenever a report is added or removed. */
export function libraryContent(library: ReadableLibrary): string {
  return library
    .list()
    .map(({ id, sha256 }) => `${id} ${sha256}`)
    .join('\n');
}

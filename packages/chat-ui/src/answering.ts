import type { Answer, AnswerEvent } from '@lampyre/assistant';
import type { AskRequest } from './ask-request.js';
import { RecentAnswers } from './recent-answers.js';
import type { AskingAssistant, ReadableLibrary } from './rooms.js';
import { TurnQueue } from './turn-queue.js';

/** Answers made at once: while one waits for its embeddings another can be read, and more would only be slower together. */
const AT_ONCE = 2;
/** Questions that may wait: a class and its neighbours. */
const WAITING_MAX = 100;

/** How an answer is followed while it is made. */
export interface Following {
  signal?: AbortSignal;
  onEvent?: (event: AnswerEvent) => void;
  /** Told how many questions are answered before this one, whenever that changes. */
  onWaiting?: (before: number) => void;
}

/** Asks the assistant, a few questions at a time, and remembers its answers for a while. */
export class Answering {
  readonly #assistant: AskingAssistant;
  readonly #library: ReadableLibrary;
  readonly #recent = new RecentAnswers();
  readonly #underWay = new Map<string, Promise<Answer>>();
  readonly #turns = new TurnQueue(AT_ONCE, WAITING_MAX);
  /** A written answer takes a model's time, for which no quick one should wait. */
  readonly #writtenTurns = new TurnQueue(1, WAITING_MAX);

  constructor(assistant: AskingAssistant, library: ReadableLibrary) {
    this.#assistant = assistant;
    this.#library = library;
  }

  /**
   * A new answer.
   *
   * @throws LampyreError LAMPYRE_SERVER_BUSY and those of `Assistant.ask`; the signal's reason when it is aborted
   */
  async ask(request: AskRequest, { signal, onEvent, onWaiting }: Following = {}): Promise<Answer> {
    const { question, reports, again, ...others } = request;
    const key = this.#key(request);
    const options = {
      ...others,
      ...(again ? { recall: false } : {}),
      ...(reports?.length === 1 ? { report: reports[0]! } : {}),
      ...(reports && reports.length > 1 ? { filter: { reports } } : {}),
      ...(signal ? { signal } : {}),
      ...(onEvent ? { onEvent } : {}),
    };
    const written = request.tier === 'local' || request.tier === 'remote';
    const answer = await (written ? this.#writtenTurns : this.#turns).take(
      () => this.#assistant.ask(question, options),
      { ...(signal ? { signal } : {}), ...(onWaiting ? { onWaiting } : {}) },
    );
    this.#recent.keep(key, answer);
    return answer;
  }

  /**
   * The answer given a short while ago from the same library, or the one that is being made for somebody else who asked the
   * same; else a new one. Neither waits for a turn of its own.
   */
  async askOrRecall(request: AskRequest, following: Following = {}): Promise<Answer> {
    const key = this.#key(request);
    const recent = this.#recent.get(key);
    if (recent) return recent;
    const shared = this.#underWay.get(key);
    // Whoever asked first may leave and stop it; then it is asked anew.
    if (shared) return shared.catch(() => this.ask(request, following));
    const asked = this.ask(request, following);
    this.#underWay.set(key, asked);
    return asked.finally(() => this.#underWay.delete(key));
  }

  /** An answer as it was asked for: anew, or whichever is there. */
  give(request: AskRequest, following: Following = {}): Promise<Answer> {
    return request.again ? this.ask(request, following) : this.askOrRecall(request, following);
  }

  #key({ question, tier, reports = [], conversation, language }: AskRequest): string {
    return JSON.stringify([
      question,
      tier ?? 'auto',
      [...reports].sort(),
      conversation,
      language,
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

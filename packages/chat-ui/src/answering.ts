import type { Answer } from '@lampyre/assistant';
import type { AskRequest } from './ask-request.js';
import { RecentAnswers } from './recent-answers.js';
import type { AskingAssistant, ReadableLibrary } from './rooms.js';

/** Asks the assistant, and remembers its answers for a while. */
export class Answering {
  readonly #assistant: AskingAssistant;
  readonly #library: ReadableLibrary;
  readonly #recent = new RecentAnswers();

  constructor(assistant: AskingAssistant, library: ReadableLibrary) {
    this.#assistant = assistant;
    this.#library = library;
  }

  /** A new answer. */
  async ask(request: AskRequest): Promise<Answer> {
    const { question, ...options } = request;
    const key = this.#key(request);
    const answer = await this.#assistant.ask(question, options);
    this.#recent.keep(key, answer);
    return answer;
  }

  /** The answer given a short while ago from the same library, else a new one. */
  async askOrRecall(request: AskRequest): Promise<Answer> {
    return this.#recent.get(this.#key(request)) ?? this.ask(request);
  }

  #key({ question, tier, report, language }: AskRequest): string {
    return JSON.stringify([question, tier ?? 'auto', report, language, libraryContent(this.#library)]);
  }
}

/** Changes whenever a report is added or removed. */
export function libraryContent(library: ReadableLibrary): string {
  return library
    .list()
    .map(({ id, sha256 }) => `${id} ${sha256}`)
    .join('\n');
}

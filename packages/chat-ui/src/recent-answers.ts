import type { Answer } from '@lampyre/assistant';

/** Answers kept: enough for a group around one screen to go back and forth. */
const KEPT = 64;
const KEPT_FOR_MILLISECONDS = 15 * 60_000;

/**
 * Answers of the last minutes, so that loading the page again, opening a source without script, or sending a friend the
 * address does not ask, and spend, again. The oldest go first.
 *
 * @param now clock in milliseconds
 */
export class RecentAnswers {
  readonly #answers = new Map<string, { answer: Answer; at: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  get(key: string): Answer | undefined {
    const kept = this.#answers.get(key);
    if (!kept) return undefined;
    if (this.#now() - kept.at <= KEPT_FOR_MILLISECONDS) return kept.answer;
    this.#answers.delete(key);
    return undefined;
  }

  keep(key: string, answer: Answer): void {
    this.#answers.delete(key);
    this.#answers.set(key, { answer, at: this.#now() });
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT && oldest !== undefined) this.#answers.delete(oldest);
  }
}

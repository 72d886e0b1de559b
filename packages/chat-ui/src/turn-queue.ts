import { LampyreError } from '@lampyre/errors';

interface Waiting {
  start: () => void;
  onWaiting: ((before: number) => void) | undefined;
}

/** Lets a few pieces of work run at once; the others wait their turn, first come, first served, and are told their place. */
export class TurnQueue {
  readonly #atOnce: number;
  readonly #waitingMax: number;
  readonly #waiting: Waiting[] = [];
  #running = 0;

  constructor(atOnce: number, waitingMax: number) {
    this.#atOnce = atOnce;
    this.#waitingMax = waitingMax;
  }

  /**
   * Runs `work` when its turn comes.
   *
   * @param following `onWaiting` is told how many are before, at first and whenever that changes; `signal` leaves the queue
   * @throws LampyreError LAMPYRE_SERVER_BUSY when too many wait; the signal's reason when it is aborted before its turn
   */
  async take<Result>(
    work: () => Promise<Result>,
    { signal, onWaiting }: { signal?: AbortSignal; onWaiting?: (before: number) => void } = {},
  ): Promise<Result> {
    signal?.throwIfAborted();
    if (this.#running >= this.#atOnce) await this.#turn(signal, onWaiting);
    else this.#running += 1;
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      this.#pass();
    }
  }

  /** Waits for a place among the running, which whoever ends hands over. */
  #turn(signal: AbortSignal | undefined, onWaiting: Waiting['onWaiting']): Promise<void> {
    if (this.#waiting.length >= this.#waitingMax) {
      throw new LampyreError('LAMPYRE_SERVER_BUSY', { waiting: this.#waiting.length });
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(mine), 1);
        reject(signal?.reason);
        this.#tellPlaces();
      };
      const mine: Waiting = {
        start: () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
        onWaiting,
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(mine);
      onWaiting?.(this.#waiting.length);
    });
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (!next) {
      this.#running -= 1;
      return;
    }
    next.start();
    this.#tellPlaces();
  }

  #tellPlaces(): void {
    for (const [index, { onWaiting }] of this.#waiting.entries()) onWaiting?.(index + 1);
  }
}

/**
 * The `limit` members with the highest scores of those that were offered; of equal scores, the lower members. A heap, so that choosing a few of a
 * million costs a few milliseconds.
 */
export class Highest {
  readonly #limit: number;
  /** The lowest of the best is at the root. */
  readonly #members: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** No member with a lower score is taken any more: nearly all are told off by this one number. */
  get least(): number {
    if (this.#members.length < this.#limit) return Number.NEGATIVE_INFINITY;
    return this.#scores[0] ?? Number.POSITIVE_INFINITY;
  }

  offer(member: number, score: number): void {
    if (this.#members.length < this.#limit) this.#siftUp(member, score);
    else if (this.#limit > 0 && this.#isLower(0, member, score)) this.#siftDown(member, score);
  }

  /** Best first. */
  inOrder(): { member: number; score: number }[] {
    return this.#members
      .map((member, at) => ({ member, score: this.#scores[at]! }))
      .sort((a, b) => b.score - a.score || a.member - b.member);
  }

  #isLower(at: number, member: number, score: number): boolean {
    const own = this.#scores[at]!;
    return own < score || (own === score && this.#members[at]! > member);
  }

  #put(at: number, member: number, score: number): void {
    this.#members[at] = member;
    this.#scores[at] = score;
  }

  #siftUp(member: number, score: number): void {
    let at = this.#members.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#isLower(parent, member, score)) break;
      this.#put(at, this.#members[parent]!, this.#scores[parent]!);
      at = parent;
    }
    this.#put(at, member, score);
  }

  /** In the place of the root. */
  #siftDown(member: number, score: number): void {
    const last = this.#members.length - 1;
    let at = 0;
    for (let child = 1; child <= last; child = 2 * at + 1) {
      if (child < last && this.#isLower(child + 1, this.#members[child]!, this.#scores[child]!)) child += 1;
      if (!this.#isLower(child, member, score)) break;
      this.#put(at, this.#members[child]!, this.#scores[child]!);
      at = child;
    }
    this.#put(at, member, score);
  }
}

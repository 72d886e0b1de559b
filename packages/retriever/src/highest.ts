/**
 * The `limit` members of `among` with the highest scores among those that `fits` takes, best first; equal scores by the lower
 * member. One pass with a heap, so that choosing a few of a million costs a few milliseconds.
 */
export function highest(
  among: Int32Array,
  limit: number,
  scoreOf: (member: number) => number,
  fits?: (member: number) => boolean,
): number[] {
  // The lowest of the best is at the root.
  const heap: number[] = [];
  const lower = (a: number, b: number): boolean => {
    const difference = scoreOf(a) - scoreOf(b);
    return difference < 0 || (difference === 0 && a > b);
  };
  // Of the root, once so many are held: nearly all others are told off by this one number.
  let least = Number.NEGATIVE_INFINITY;
  for (const member of among) {
    const score = scoreOf(member);
    if (score < least || (heap.length === limit && !lower(heap[0]!, member))) continue;
    if (fits && !fits(member)) continue;
    if (heap.length < limit) {
      heap.push(member);
      siftUp(heap, lower);
    } else {
      heap[0] = member;
      siftDown(heap, lower);
    }
    if (heap.length === limit) least = scoreOf(heap[0]!);
  }
  return heap.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
}

type Lower = (a: number, b: number) => boolean;

function siftUp(heap: number[], lower: Lower): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!lower(heap[at]!, heap[parent]!)) return;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

function siftDown(heap: number[], lower: Lower): void {
  for (let at = 0; ; ) {
    let lowest = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && lower(heap[child]!, heap[lowest]!)) lowest = child;
    }
    if (lowest === at) return;
    [heap[at], heap[lowest]] = [heap[lowest]!, heap[at]!];
    at = lowest;
  }
}

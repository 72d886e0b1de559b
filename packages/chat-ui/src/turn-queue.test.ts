import { expect, it } from 'vitest';
import { TurnQueue } from './turn-queue.js';

/** Work that ends when it is told to. */
function work(name: string, log: string[]) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async () => {
    log.push(name);
    await ended;
    return name;
  };
  return { run, end };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

it('runs a few at once, and tells the others their place as it changes', async () => {
  const queue = new TurnQueue(2, 10);
  const log: string[] = [];
  const places: Record<string, number[]> = { c: [], d: [] };
  const [a, b, c, d] = [work('a', log), work('b', log), work('c', log), work('d', log)];
  const all = [a, b, c, d].map((one, i) =>
    queue.take(one.run, { onWaiting: (before) => places['abcd'[i]!]!.push(before) }),
  );
  await settle();
  expect(log).toEqual(['a', 'b']);
  expect(places).toEqual({ c: [1], d: [2] });
  b.end();
  await settle();
  expect(log).toEqual(['a', 'b', 'c']);
  expect(places).toEqual({ c: [1], d: [2, 1] });
  for (const one of [a, c, d]) one.end();
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

it('goes on after work that failed', async () => {
  const queue = new TurnQueue(1, 10);
  const failing = queue.take(() => Promise.reject(new Error('no')));
  const next = queue.take(async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});

it('lets those go who no longer wait', async () => {
  const queue = new TurnQueue(1, 10);
  const log: string[] = [];
  const first = work('first', log);
  const running = queue.take(first.run);
  const gone = new AbortController();
  const waiting = queue.take(work('gone', log).run, { signal: gone.signal });
  const last = queue.take(async () => 'last');
  gone.abort(new Error('left'));
  await expect(waiting).rejects.toThrow('left');
  first.end();
  expect(await running).toBe('first');
  expect(await last).toBe('last');
  expect(log).toEqual(['first']);
});

it('refuses more than may wait', async () => {
  const queue = new TurnQueue(1, 1);
  const first = work('first', []);
  const running = queue.take(first.run);
  const waiting = queue.take(async () => 'second');
  await expect(queue.take(async () => 'third')).rejects.toMatchObject({ code: 'LAMPYRE_SERVER_BUSY' });
  first.end();
  await Promise.all([running, waiting]);
});

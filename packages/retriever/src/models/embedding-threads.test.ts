import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cosine } from '../vectors/vectors.js';
import { EmbeddingThreads } from './embedding-threads.js';
import { type EmbeddingModel, embeddedModel } from './embeddings.js';

const opened: EmbeddingThreads[] = [];

async function open(model: EmbeddingModel = embeddedModel()): Promise<EmbeddingThreads> {
  const threads = await EmbeddingThreads.open(model);
  opened.push(threads);
  return threads;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((threads) => threads.close()));
});

describe('threads that embed', () => {
  it('give each of many texts the vector that it has alone', async () => {
    // So many that every thread is started and each has several waiting.
    const texts = Array.from(
      { length: 200 },
      (_, index) => `The lamp number ${index} burns ${'very '.repeat(index % 7)}long.`,
    );
    const many = await open();
    const vectors = await Promise.all(texts.map((text) => many.embed(text)));
    const alone = await open();
    for (const index of [0, 1, 70, 133, 198, 199]) {
      expect(vectors[index]).toEqual(await alone.embed(texts[index]!));
    }
    expect(cosine(vectors[0]!, vectors[0]!)).toBeCloseTo(1);
    expect(vectors[0]).not.toEqual(vectors[1]);
  });

  it('do not hold up this thread while they work', async () => {
    const threads = await open();
    await threads.embed('warm');
    const long = threads.embed('A lamp of glass and brass. '.repeat(40));
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    await long;
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(2);
  });

  it('tell of a model that cannot be loaded to all who wait, and try anew for the next', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lampyre-no-model-'));
    try {
      const threads = await open({ ...embeddedModel(), folder });
      const outcomes = await Promise.allSettled(['one', 'two'].map((text) => threads.embed(text)));
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      await expect(threads.embed('three')).rejects.toThrow();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('end what was begun before they close, and start again for a text that comes later', async () => {
    const threads = await open();
    const begun = ['one', 'two', 'three'].map((text) => threads.embed(text));
    await threads.close();
    expect((await Promise.all(begun)).map(({ length }) => length)).toEqual([384, 384, 384]);
    expect(await threads.embed('one')).toEqual(await begun[0]);
  });
});

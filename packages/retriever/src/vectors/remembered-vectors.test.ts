import { describe, expect, it } from 'vitest';
import { RememberedVectors } from './remembered-vectors.js';

/** Embeds a text by its length, and tells what it was asked to embed. */
function embedder() {
  const embedded: string[] = [];
  const of = (text: string) => async () => {
    embedded.push(text);
    return [text.length, 0.5];
  };
  return { embedded, of };
}

describe('remembered vectors', () => {
  it('embeds a text once for each model, also when it is asked for twice at the same time', async () => {
    const { embedded, of } = embedder();
    const vectors = new RememberedVectors();
    const both = await Promise.all([vectors.of('lamp', 'a', of('lamp')), vectors.of('lamp', 'a', of('lamp'))]);
    expect(both[0]).toEqual(Float32Array.from([4, 0.5]));
    expect(both[1]).toBe(both[0]);
    await vectors.of('lamp', 'b', of('lamp'));
    expect(embedded).toEqual(['lamp', 'lamp']);
  });

  it('forgets what was not asked for the longest', async () => {
    const { embedded, of } = embedder();
    const vectors = new RememberedVectors(2);
    for (const text of ['one', 'two', 'one', 'three', 'one', 'two']) await vectors.of(text, 'a', of(text));
    expect(embedded).toEqual(['one', 'two', 'three', 'two']);
  });

  it('tries again what failed', async () => {
    const vectors = new RememberedVectors();
    await expect(vectors.of('lamp', 'a', () => Promise.reject(new Error('no model')))).rejects.toThrow('no model');
    expect(await vectors.of('lamp', 'a', async () => [1])).toEqual(Float32Array.from([1]));
  });
});

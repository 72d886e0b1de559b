import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Highest } from './highest.js';

it('keeps what sorting would put first, of equal scores the lower members', () => {
  const offers = fc.uniqueArray(fc.tuple(fc.nat(1000), fc.integer({ min: -5, max: 5 })), {
    selector: ([member]) => member,
  });
  fc.assert(
    fc.property(offers, fc.nat(20), (offered, limit) => {
      const best = new Highest(limit);
      for (const [member, score] of offered) if (score >= best.least) best.offer(member, score);
      const sorted = offered
        .map(([member, score]) => ({ member, score }))
        .sort((a, b) => b.score - a.score || a.member - b.member);
      expect(best.inOrder()).toEqual(sorted.slice(0, limit));
    }),
  );
});

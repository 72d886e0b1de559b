import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HeldPower } from './held-power.js';

function atHand(staleSeconds = 5) {
  let now = 0;
  const power = new HeldPower(staleSeconds, () => now);
  return {
    power,
    wait: (seconds: number) => {
      now += seconds;
    },
  };
}

describe('joules of samples of power', () => {
  it('hold each sample until the next', () => {
    const { power, wait } = atHand();
    expect(power.read()).toBeNull();
    power.sample('a', 10);
    wait(2);
    expect(power.read()).toEqual({ joules: 20, gaps: 0 });
    power.sample('a', 30);
    wait(1);
    expect(power.read()?.joules).toBe(50);
    expect([power.lowestWatts, power.highestWatts]).toEqual([10, 30]);
  });

  it('add up devices', () => {
    const { power, wait } = atHand();
    power.sample('0', 10);
    power.sample('1', 5);
    wait(2);
    expect(power.read()?.joules).toBe(30);
    expect(power.highestWatts).toBe(15);
  });

  it('are not known while a device is not heard of, and the gap is counted', () => {
    const { power, wait } = atHand(5);
    power.sample('a', 10);
    wait(6);
    expect(power.read()).toBeNull();
    power.sample('a', 10);
    expect(power.read()).toMatchObject({ gaps: 1 });
    power.sample('a', null);
    expect(power.read()).toBeNull();
    power.sample('a', Number.NaN);
    power.sample('a', 10);
    expect(power.read()).toMatchObject({ gaps: 2 });
  });

  it('are right to rounding whatever the samples, and never go back', () => {
    const samples = fc.array(
      fc.tuple(fc.double({ min: 0, max: 500, noNaN: true }), fc.double({ min: 0, max: 4, noNaN: true })),
    );
    fc.assert(
      fc.property(samples, (steps) => {
        const { power, wait } = atHand(5);
        let wanted = 0;
        let last = 0;
        for (const [watts, seconds] of steps) {
          power.sample('a', watts);
          wait(seconds);
          wanted += watts * seconds;
          const { joules } = power.read()!;
          expect(joules).toBeGreaterThanOrEqual(last * (1 - 1e-12));
          last = joules;
        }
        expect(last).toBeCloseTo(wanted, 6);
      }),
    );
  });
});

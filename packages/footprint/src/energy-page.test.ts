import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedBaseline } from './baseline.js';
import { carbonOf } from './carbon.js';
import { cpuTimeJoules } from './cpu-energy.js';
import type { Footprint, Interval } from './footprint.js';
import { total } from './interval.js';
import { ratioOf, verdictOf } from './ratio.js';

/** Resident memory of the page's example. */
const EXAMPLE_GIGABYTES = 0.4;

describe('the example in docs/energy.md', () => {
  const page = readFileSync(new URL('../../../docs/energy.md', import.meta.url), 'utf8');
  const footprint = JSON.parse(/```json\n([\s\S]+?)```/.exec(page)![1]!) as Footprint;

  it('has the figures that the program gives', () => {
    for (const { joules, cpuSeconds, seconds } of footprint.stages) {
      expectClose(joules, cpuTimeJoules({ cpuSeconds, gigabyteSeconds: seconds * EXAMPLE_GIGABYTES }));
    }
    expectClose(footprint.joules, total(footprint.stages.map(({ joules }) => joules)));
    const { joules } = publishedBaseline({ language: 'en', tokens: footprint.baseline.tokens });
    expectClose(footprint.baseline.joules, joules);
    expectClose(footprint.ratio, ratioOf(joules, footprint.joules));
    expect(footprint.verdict).toBe(verdictOf(footprint.ratio));
    expectClose(footprint.carbon, carbonOf(footprint.joules, footprint.carbon.zone));
  });

  function expectClose(shown: Interval, { low, value, high }: Interval): void {
    for (const [found, wanted] of [
      [shown.low, low],
      [shown.value, value],
      [shown.high, high],
    ] as const) {
      expect(found / wanted).toBeCloseTo(1, 9);
    }
  }
});

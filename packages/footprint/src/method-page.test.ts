import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedBaseline } from './baseline.js';
import { carbonOf, gramsPerKwh } from './carbon.js';
import { cpuTimeJoules, PUE_HOSTED, WATTS_PER_BUSY_CPU, WATTS_PER_GIGABYTE } from './cpu-energy.js';
import { ELECTRICITY_ZONES } from './electricity-zones.js';
import type { Footprint, Interval } from './footprint.js';
import { CARBON_EUROS_PER_TONNE, EMBODIED_GRAMS_PER_SECOND, LED_WATTS } from './impacts.js';
import { total } from './interval.js';
import { LARGE_MODELS } from './large-models.js';
import { BATTERY_SHORTEST_SECONDS, MACMON_SHORTEST_SECONDS } from './power-meter.js';
import { PUBLISHED_WATT_HOURS } from './published-figures.js';
import { PLAUSIBLE_MAX_WATTS, RAPL_SHORTEST_SECONDS } from './rapl-counter.js';
import { ratioOf, verdictOf } from './ratio.js';
import { READING_JOULES_PER_TOKEN } from './reading-tokens.js';

const PAGES = { en: 'footprint.md', fr: 'footprint.fr.md' } as const;
const pageIn = (language: 'en' | 'fr') =>
  readFileSync(new URL(`../../../docs/${PAGES[language]}`, import.meta.url), 'utf8');

describe.each(['en', 'fr'] as const)('the method page in %s', (language) => {
  const page = pageIn(language);
  const plain = page.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s+/g, ' ');
  const number = (value: number) => (language === 'fr' ? String(value).replace('.', ',') : String(value));

  it('has every constant as the program has it', () => {
    const three = ({ low, value, high }: Interval, digits = 2) =>
      [low, value, high].map((one) => number(Number(one.toFixed(digits))));
    const watt = (interval: Interval) => three(interval).map((one) => new RegExp(`\\| ${one.replace(',', ',')}0? `));
    const milligrams = three({
      low: 1000 * EMBODIED_GRAMS_PER_SECOND.low,
      value: 1000 * EMBODIED_GRAMS_PER_SECOND.value,
      high: 1000 * EMBODIED_GRAMS_PER_SECOND.high,
    });
    const france = gramsPerKwh('FRA');
    const wanted: (string | RegExp)[] = [
      ...watt(WATTS_PER_BUSY_CPU),
      ...watt(WATTS_PER_GIGABYTE),
      ...three(PUBLISHED_WATT_HOURS).map((one) => `| ${one}`),
      `${milligrams[0]} / ${milligrams[1]} / ${number(Number((1000 * EMBODIED_GRAMS_PER_SECOND.high).toFixed(1)))}`,
      three(READING_JOULES_PER_TOKEN, 1).join(' / '),
      number(PUE_HOSTED),
      `${number(france.value)} (`,
      number(Number(france.low.toFixed(2))),
      `${CARBON_EUROS_PER_TONNE} €`,
      `${LED_WATTS} W`,
      `Wh × ${3600 / LED_WATTS}`,
      `${PLAUSIBLE_MAX_WATTS} W`,
      `${1000 * RAPL_SHORTEST_SECONDS} ms`,
      `${BATTERY_SHORTEST_SECONDS} s`,
      `${MACMON_SHORTEST_SECONDS} s`,
      number(Number(ELECTRICITY_ZONES.get('FRA')!.waterLitresPerKwh.toFixed(2))),
      number(Number(ELECTRICITY_ZONES.get('USA')!.waterLitresPerKwh.toFixed(2))),
      '1.1665273170451914e-6',
      '4.052928146734005e-5',
      '6.785088094353663e-4',
      '0.019473717579473387',
    ];
    for (const one of wanted) expect(plain).toMatch(typeof one === 'string' ? new RegExp(escaped(one)) : one);
  });

  it('has an example that the program agrees with', () => {
    const footprint = JSON.parse(/```json\n([\s\S]+?)```/.exec(page)![1]!) as Footprint;
    for (const { joules, cpuSeconds, gigabyteSeconds } of footprint.stages) {
      expectClose(joules, cpuTimeJoules({ cpuSeconds, gigabyteSeconds: gigabyteSeconds! }, footprint.assumptions));
    }
    expectClose(footprint.joules, total(footprint.stages.map(({ joules }) => joules)));
    const { joules } = publishedBaseline({ language: 'en', tokens: footprint.baseline.tokens });
    expectClose(footprint.baseline.joules, joules);
    expectClose(footprint.ratio, ratioOf(joules, footprint.joules));
    expect(footprint.verdict).toBe(verdictOf(footprint.ratio));
    expectClose(footprint.carbon, carbonOf(footprint.joules, footprint.carbon.zone));
  });

  it('says the same as the page in the other language: sections, tables, formulas', () => {
    const other = pageIn(language === 'en' ? 'fr' : 'en');
    const shape = (text: string) => text.match(/^(?:#+ |\| |- |\d\. |```)/gm);
    expect(shape(page)).toEqual(shape(other));
  });

  it('names models that there are', () => {
    for (const name of ['gpt-4o', 'mistral-large-2411'])
      expect(LARGE_MODELS.has(name) && page.includes(name)).toBe(true);
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function expectClose(shown: Interval, { low, value, high }: Interval): void {
  for (const [found, wanted] of [
    [shown.low, low],
    [shown.value, value],
    [shown.high, high],
  ] as const) {
    expect(found / wanted).toBeCloseTo(1, 9);
  }
}

import { describe, expect, it } from 'vitest';
import { type Setting, words } from '../testing/typesetting.js';
import { axesOf } from './chart-axes.js';
import { labelOf } from './label.js';
import { type Line, lineOf } from './line.js';
import { withValuesNamed } from './named-values.js';

const at = (text: string, xPt: number, baselinePt: number, setting: Setting = {}): Line =>
  lineOf(words(text, { xPt, baselinePt, ...setting }));
const textOf = ({ lines }: { lines: Line[] }): string => lines.map(({ text }) => text).join(' ');

function named(pieces: readonly Line[]): { labels: string[]; axes: number } {
  const axes = axesOf(pieces);
  const ticks = new Set(axes.flatMap((axis) => axis.ticks));
  const labels = pieces.filter((piece) => !ticks.has(piece)).map((piece) => labelOf([piece]));
  const found = withValuesNamed(labels, axes);
  return { labels: found.labels.map(textOf), axes: found.axes.length };
}

const REGIONS = ['Africa', 'Europe', 'Asia', 'Oceania'];
const SHARES = ['27%', '16%', '12%', '4%'];

describe('withValuesNamed', () => {
  it('names the values at the ends of bars', () => {
    const bars = REGIONS.flatMap((name, index) => [
      at(name, 50, 100 + 20 * index),
      at(SHARES[index]!, 300 - 30 * index, 100 + 20 * index),
    ]);
    expect(named(bars).labels).toEqual(['Africa 27%', 'Europe 16%', 'Asia 12%', 'Oceania 4%']);
  });

  it('names the values right before the names, and only those', () => {
    const layers = REGIONS.flatMap((name, index) => [
      at('8%', 50, 100 + 20 * index),
      at(SHARES[index]!, 180, 100 + 20 * index),
      at(name, 220, 100 + 20 * index),
    ]);
    expect(named(layers).labels.slice(0, 4)).toEqual(['Africa 27%', 'Europe 16%', 'Asia 12%', 'Oceania 4%']);
    expect(named(layers).labels.filter((text) => text === '8%')).toHaveLength(4);
  });

  it('names the values over the bars, top to bottom, by the name or year under each', () => {
    const over = (names: readonly string[]): Line[] =>
      names.flatMap((name, index) => [
        at(name, 100 + 60 * index, 300),
        at(SHARES[index]!, 100 + 60 * index, 200 + 10 * index),
        at('9%', 105 + 60 * index, 260),
      ]);
    expect(named(over(['Coal', 'Oils', 'Wind', 'Rest'])).labels).toEqual([
      'Coal 27% 9%',
      'Oils 16% 9%',
      'Wind 12% 9%',
      'Rest 4% 9%',
    ]);
    expect(named(over(['2020', '2030', '2040', '2050']))).toEqual({
      labels: ['2020 27% 9%', '2030 16% 9%', '2040 12% 9%', '2050 4% 9%'],
      axes: 0,
    });
  });

  it('counts a last year that is out of step among the names', () => {
    const years = ['1990', '2000', '2010', '2019'].flatMap((year, index) => [
      at(year, 100 + 60 * index, 300),
      at(SHARES[index]!, 100 + 60 * index, 200),
    ]);
    expect(named(years).labels.at(-1)).toBe('2019 4%');
  });

  it('leaves numbers that stand between the names, and names of which most have none', () => {
    const between = REGIONS.flatMap((name, index) => [
      at(name, 100 + 80 * index, 300),
      at('5%', 145 + 80 * index, 200),
    ]);
    expect(named(between).labels).toHaveLength(8);
    const few = [...REGIONS.map((name, index) => at(name, 50, 100 + 20 * index)), at('5%', 300, 100)];
    expect(named(few).labels).toHaveLength(5);
  });
});

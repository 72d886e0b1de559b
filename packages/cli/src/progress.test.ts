import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barText, type ProgressState, progressOn } from './progress.js';

const READING: ProgressState = { label: 'report.pdf', stage: 'reading', done: 0, total: 200, unit: 'pages' };

test('a bar never is wider than its screen', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.nat(500),
      fc.nat(500),
      fc.integer({ min: 1, max: 200 }),
      (label, done, total, columns) => {
        expect(barText({ ...READING, label, done, total }, columns).length).toBeLessThanOrEqual(columns);
      },
    ),
  );
});

test('a bar is half full at half of the work', () => {
  const text = barText({ ...READING, done: 100 }, 100);
  expect(text).toContain('█'.repeat(12) + '░'.repeat(12));
  expect(text).toContain('100/200 pages');
});

test('in a file there is a line when a stage begins, at each tenth, and when it ends', () => {
  const lines: string[] = [];
  const progress = progressOn({ out: () => {}, note: (line) => lines.push(line), screen: undefined }, () => 0);
  for (let done = 0; done <= 200; done += 1) progress.show({ ...READING, done });
  progress.show({ ...READING, stage: 'embedding', done: 5, total: 5, unit: 'passages' });
  expect(lines).toHaveLength(12);
  expect(lines[0]).toBe('report.pdf: reading 0/200 pages');
  expect(lines.at(-2)).toBe('report.pdf: reading 200/200 pages');
  expect(lines.at(-1)).toBe('report.pdf: embedding 5/5 passages');
});

test('on a screen the bar is drawn over itself and taken away at the end', () => {
  const writes: string[] = [];
  const screen = { columns: 80, write: (text: string) => writes.push(text) };
  const progress = progressOn({ out: () => {}, note: () => {}, screen }, () => 0);
  progress.show(READING);
  progress.show({ ...READING, done: 200 });
  progress.clear();
  const written = writes.join('');
  expect(written).not.toContain('\n');
  expect(written.endsWith('\r\u001b[2K')).toBe(true);
  expect(written).toContain('200/200 pages');
});

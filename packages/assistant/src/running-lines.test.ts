import { describe, expect, it } from 'vitest';
import { runningLines } from './running-lines.js';

const unit = (page: number, text: string, report = 'marshes') => ({ passage: { report, pages: [page] }, text });

describe('running lines', () => {
  it('are those that stand on two pages of one report but for their numbers', () => {
    const isRunning = runningLines([
      unit(34, 'Report on marshes I 34 I'),
      unit(35, 'Report on marshes I 35 I'),
      unit(35, 'Marshes lost 38% of their area.'),
      unit(36, 'Marshes lost 12% of their area.'),
      unit(36, 'Table of 3 marshes'),
      unit(37, 'Table of 4 marshes', 'dikes'),
      unit(38, 'A heading without a number'),
      unit(39, 'A heading without a number'),
    ]);
    expect(isRunning({ report: 'marshes' }, 'Report on marshes I 35 I')).toBe(true);
    expect(isRunning({ report: 'dikes' }, 'Report on marshes I 35 I')).toBe(false);
    expect(isRunning({ report: 'marshes' }, 'Marshes lost 38% of their area.')).toBe(false);
    expect(isRunning({ report: 'marshes' }, 'Table of 3 marshes')).toBe(false);
    expect(isRunning({ report: 'marshes' }, 'A heading without a number')).toBe(false);
  });

  it('is not one that a passage says twice', () => {
    const isRunning = runningLines([unit(34, 'Marsh 1'), unit(34, 'Marsh 2')]);
    expect(isRunning({ report: 'marshes' }, 'Marsh 1')).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { counted } from './vitest-run.mjs';

const file = (...statuses: string[]) => ({
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});

describe('counted', () => {
  test('passed and failed tests are those of vitest', () => {
    const testResults = [file('passed', 'passed'), file('passed', 'failed')];
    expect(counted({ numPassedTests: 3, numFailedTests: 1, testResults }, 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('a file that could not be loaded is a failure', () => {
    const testResults = [file('passed'), { status: 'failed', assertionResults: [] }];
    expect(counted({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('a run that broke after its tests is a failure', () => {
    expect(counted({ numPassedTests: 1, numFailedTests: 0, testResults: [file('passed')] }, 1).failed).toBe(1);
  });

  test('all well is no failure', () => {
    expect(counted({ numPassedTests: 1, numFailedTests: 0, testResults: [file('passed')] }, 0)).toEqual({
      passed: 1,
      failed: 0,
    });
  });
});

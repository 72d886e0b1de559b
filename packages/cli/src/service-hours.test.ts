import { setTimeout as wait } from 'node:timers/promises';
import { chooseMeter, type WorkCost } from '@lampyre/footprint';
import type { WorkRow } from '@lampyre/retriever';
import { expect, test } from 'vitest';
import { countService } from './service-hours.js';

test('a service writes what it used while it waited, again and again and when it ends', async () => {
  const rows: WorkRow[] = [];
  const service = await countService(
    { appendToWork: (row) => void rows.push(row), setting: () => undefined },
    chooseMeter(),
    40,
  );
  await wait(100);
  service.end();
  const { length } = rows;
  expect(length).toBeGreaterThanOrEqual(2);
  const costs = rows.map(({ cost }) => JSON.parse(cost) as WorkCost);
  expect(rows.every(({ kind }) => kind === 'service')).toBe(true);
  expect(costs.reduce((sum, { seconds }) => sum + seconds, 0)).toBeGreaterThan(0.09);
  expect(costs.every(({ joules }) => joules.low <= joules.value && joules.value <= joules.high)).toBe(true);
  await wait(60);
  expect(rows).toHaveLength(length);
});

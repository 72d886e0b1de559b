import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readChildProcesses } from './child-processes.js';
import { CpuTimeMeter } from './cpu-time-meter.js';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

interface MadeProcess {
  /** utime, stime, cutime, cstime. */
  ticks: [number, number, number, number];
  /** Children by thread. */
  children?: number[][];
  kibibytes?: number;
}

function proc(processes: Record<number, MadeProcess>): string {
  const root = mkdtempSync(join(tmpdir(), 'lampyre-proc-'));
  roots.push(root);
  for (const [pid, { ticks, children = [[]], kibibytes = 1000 }] of Object.entries(processes)) {
    children.forEach((ofThread, thread) => {
      const task = join(root, pid, 'task', String(Number(pid) + thread));
      mkdirSync(task, { recursive: true });
      writeFileSync(join(task, 'children'), ofThread.map((child) => `${child} `).join(''));
    });
    writeFileSync(join(root, pid, 'stat'), `${pid} (a (b) c) S 1 1 1 0 -1 4194304 9 9 9 9 ${ticks.join(' ')} 20 0\n`);
    writeFileSync(join(root, pid, 'status'), `Name:\ta\nVmRSS:\t   ${kibibytes} kB\nThreads:\t1\n`);
  }
  return root;
}

describe('the programs that a process has started', () => {
  it('are those that have ended, those that run, and theirs', () => {
    const root = proc({
      100: { ticks: [9999, 9999, 10, 5], children: [[200], [300]] },
      200: { ticks: [20, 10, 3, 2], children: [[400]] },
      300: { ticks: [40, 0, 0, 0] },
      400: { ticks: [7, 3, 0, 0], kibibytes: 500 },
      900: { ticks: [5000, 5000, 0, 0] },
    });
    const { cpuSeconds, rssGigabytes } = readChildProcesses({ root, pid: 100 });
    expect(cpuSeconds).toBeCloseTo((15 + 35 + 40 + 10) / 100, 9);
    expect(rssGigabytes).toBeCloseTo((2500 * 1024) / 1e9, 12);
  });

  it('lose nothing when one ends', () => {
    const before = proc({ 100: { ticks: [0, 0, 0, 0], children: [[200]] }, 200: { ticks: [60, 15, 5, 0] } });
    const after = proc({ 100: { ticks: [0, 0, 65, 15] } });
    expect(readChildProcesses({ root: after, pid: 100 }).cpuSeconds).toBe(
      readChildProcesses({ root: before, pid: 100 }).cpuSeconds,
    );
  });

  it('are none where there is no such file system, and one that has gone is left out', () => {
    expect(readChildProcesses({ root: '/nowhere/proc' })).toEqual({ cpuSeconds: 0, rssGigabytes: 0 });
    const root = proc({ 100: { ticks: [0, 0, 7, 0], children: [[200]] } });
    expect(readChildProcesses({ root, pid: 100 }).cpuSeconds).toBeCloseTo(0.07, 9);
  });

  it.skipIf(process.platform !== 'linux')('are in the figures of this process while they run and after', async () => {
    const meter = new CpuTimeMeter();
    const from = meter.read();
    const child = spawn(process.execPath, [
      '-e',
      `while (process.cpuUsage().user < 300000);
       process.stdout.write('done');
       process.stdin.on('data', () => process.exit()).resume();`,
    ]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const running = meter.between(from, meter.read());
    expect(running.cpuSeconds).toBeGreaterThan(0.25);
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.stdin.end('go');
    await closed;
    expect(meter.between(from, meter.read()).cpuSeconds).toBeGreaterThan(0.25);
  });
});

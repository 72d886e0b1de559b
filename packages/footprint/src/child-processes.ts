import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProcessTicks, secondsOfTicks } from './proc-stat.js';

/** Where Linux tells of processes. */
export const PROC_ROOT = '/proc';

/** What processes other than this one have used. */
export interface OtherProcesses {
  /** User and system time so far; may go back when a process ends that nobody waited for. */
  cpuSeconds: number;
  /** Resident memory now, 1 GB = 10⁹ bytes; pages that two processes share are in both. */
  rssGigabytes: number;
}

/**
 * CPU time and memory of the programs that a process has started.
 * 1. The process's own `cutime` and `cstime` hold its children that have ended and were waited for.
 * 2. Those that still run are found by `task/TID/children` of each of its threads, since a worker thread starts them too,
 *    and theirs in turn; each with what its own ended children used. One that ends passes from 2 to 1 and nothing is lost.
 * All zero where there is no such file system (other than Linux).
 *
 * @see https://docs.kernel.org/filesystems/proc.html
 */
export function readChildProcesses({
  root = PROC_ROOT,
  pid = process.pid,
}: {
  root?: string;
  pid?: number;
} = {}): OtherProcesses {
  const own = ticksOf(root, pid);
  if (own === null) return { cpuSeconds: 0, rssGigabytes: 0 };
  const children = readProcessTrees(childrenOf(root, pid), root, new Set([pid]));
  return {
    cpuSeconds: secondsOfTicks(own.childUserTicks + own.childSystemTicks) + children.cpuSeconds,
    rssGigabytes: children.rssGigabytes,
  };
}

/** CPU time and memory of these processes, of what they started and of what has ended of it; each once. */
export function readProcessTrees(pids: readonly number[], root: string, seen = new Set<number>()): OtherProcesses {
  const used: OtherProcesses = { cpuSeconds: 0, rssGigabytes: 0 };
  const waiting = [...pids];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const ticks = ticksOf(root, next);
    if (ticks === null) continue;
    const { userTicks, systemTicks, childUserTicks, childSystemTicks } = ticks;
    used.cpuSeconds += secondsOfTicks(userTicks + systemTicks + childUserTicks + childSystemTicks);
    used.rssGigabytes += residentGigabytes(root, next);
    waiting.push(...childrenOf(root, next));
  }
  return used;
}

function ticksOf(root: string, pid: number): ReturnType<typeof parseProcessTicks> {
  return parseProcessTicks(textOf(join(root, String(pid), 'stat')));
}

function childrenOf(root: string, pid: number): number[] {
  const tasks = join(root, String(pid), 'task');
  let threads: string[];
  try {
    threads = readdirSync(tasks);
  } catch {
    return [];
  }
  return threads.flatMap((thread) => (textOf(join(tasks, thread, 'children')).match(/\d+/g) ?? []).map(Number));
}

/** The line `VmRSS:   1234 kB` (of 1024 bytes); a process that has just ended has none. */
function residentGigabytes(root: string, pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(textOf(join(root, String(pid), 'status')))?.[1];
  return kibibytes === undefined ? 0 : (Number(kibibytes) * 1024) / 1e9;
}

/** Empty where a process has gone meanwhile or may not be looked at. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

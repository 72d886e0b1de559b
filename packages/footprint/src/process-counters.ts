import { memoryUsage } from 'node:process';
import { readOtherProcesses } from './child-processes.js';
import type { MeterReading } from './meter.js';

/**
 * Clock, CPU time of all threads (worker threads too) and resident memory of this process, on Linux with the programs that
 * it has started and the servers named by their process ids.
 */
export function readProcess(
  serverPids: readonly number[] = [],
): Pick<MeterReading, 'atSeconds' | 'cpuSeconds' | 'rssGigabytes'> {
  const { user, system } = process.cpuUsage();
  const others = readOtherProcesses(serverPids);
  return {
    atSeconds: performance.now() / 1000,
    cpuSeconds: (user + system) / 1e6 + others.cpuSeconds,
    rssGigabytes: memoryUsage.rss() / 1e9 + others.rssGigabytes,
  };
}

import { memoryUsage } from 'node:process';
import { readChildProcesses } from './child-processes.js';
import type { LocalServers } from './local-servers.js';
import type { MeterReading } from './meter.js';

/**
 * Clock, CPU time of all threads (worker threads too) and resident memory of this process, on Linux with the programs that
 * it has started and the servers on this machine that work for it.
 */
export function readProcess(servers: LocalServers): Pick<MeterReading, 'atSeconds' | 'cpuSeconds' | 'rssGigabytes'> {
  const { user, system } = process.cpuUsage();
  const children = readChildProcesses();
  const served = servers.read();
  return {
    atSeconds: performance.now() / 1000,
    cpuSeconds: (user + system) / 1e6 + children.cpuSeconds + served.cpuSeconds,
    rssGigabytes: memoryUsage.rss() / 1e9 + children.rssGigabytes + served.rssGigabytes,
  };
}

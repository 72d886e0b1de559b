import { memoryUsage } from 'node:process';
import type { MeterReading } from './meter.js';

/** Clock, CPU time of all threads (worker threads too, child processes not) and resident memory of this process. */
export function readProcess(): Pick<MeterReading, 'atSeconds' | 'cpuSeconds' | 'rssGigabytes'> {
  const { user, system } = process.cpuUsage();
  return {
    atSeconds: performance.now() / 1000,
    cpuSeconds: (user + system) / 1e6,
    rssGigabytes: memoryUsage.rss() / 1e9,
  };
}

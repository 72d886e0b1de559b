import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type OtherProcesses, PROC_ROOT, readProcessTrees } from './child-processes.js';
import { parseStartTicks } from './proc-stat.js';

/** A server on this machine that works for this program, such as Ollama or llama.cpp: by its process, its port or its name. */
export type LocalServer = { pid: number } | { port: number } | { name: string };

/** After so long a server that is gone is looked for again: all of /proc is read for it, which takes some milliseconds. */
const LOOK_AGAIN_MILLISECONDS = 5000;
const LISTENING = '0A';

/**
 * The processes of a server, by what Linux tells of them; none elsewhere. By port: the process that listens there, of a socket's
 * number in /proc/net/tcp and /proc/PID/fd, which can be read of one's own processes only. By name: those whose program is so called.
 */
export function serverPids(server: LocalServer, root: string = PROC_ROOT): number[] {
  if ('pid' in server)
    return parseStartTicks(textOf(join(root, String(server.pid), 'stat'))) === null ? [] : [server.pid];
  const pids = entriesOf(root)
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number);
  if ('name' in server) return pids.filter((pid) => textOf(join(root, String(pid), 'comm')).trim() === server.name);
  const sockets = new Set(listeningSockets(server.port, root).map((inode) => `socket:[${inode}]`));
  if (sockets.size === 0) return [];
  return pids.filter((pid) => {
    const folder = join(root, String(pid), 'fd');
    return entriesOf(folder).some((descriptor) => sockets.has(targetOf(join(folder, descriptor))));
  });
}

/** One process of a server, and what to add to its count so that it begins at nothing and never goes back. */
interface Counted {
  startTicks: number;
  offsetSeconds: number;
  lastSeconds: number;
}

/**
 * CPU time and memory that servers on this machine used since they were named, with the programs they start.
 * 1. What a server had used before does not count, unless it was started after it was named.
 * 2. A server that is started again goes on from there; one that ended keeps what it has used.
 * 3. A program of the server that ends unwaited takes its time away; the count stands still then instead of going back.
 */
export class LocalServers {
  private readonly servers: LocalServer[] = [];
  private readonly counted = new Map<number, Counted>();
  private namedAtTicks = Number.POSITIVE_INFINITY;
  private pids: number[] = [];
  private lookedAt = Number.NEGATIVE_INFINITY;
  /** Of processes that have ended. */
  private endedSeconds = 0;

  constructor(
    private readonly root: string = PROC_ROOT,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Counts a server from now on. False when no process of it can be found, so that nothing of it would be counted. */
  add(server: LocalServer): boolean {
    const found = serverPids(server, this.root);
    const known = this.servers.some((other) => JSON.stringify(other) === JSON.stringify(server));
    if (!known) {
      this.servers.push(server);
      this.namedAtTicks = Math.min(this.namedAtTicks, this.uptimeTicks());
    }
    this.look();
    this.read();
    return found.length > 0;
  }

  read(): OtherProcesses {
    if (this.servers.length === 0) return { cpuSeconds: 0, rssGigabytes: 0 };
    const gone = this.pids.length === 0 || this.pids.some((pid) => this.startTicks(pid) === null);
    if (gone && this.clock() - this.lookedAt > LOOK_AGAIN_MILLISECONDS) this.look();
    let rssGigabytes = 0;
    const seen = new Set<number>();
    for (const pid of this.pids) {
      if (seen.has(pid)) continue;
      const startTicks = this.startTicks(pid);
      const before = this.counted.get(pid);
      if (startTicks === null || (before !== undefined && before.startTicks !== startTicks)) this.end(pid);
      if (startTicks === null) continue;
      const used = readProcessTrees([pid], this.root, seen);
      rssGigabytes += used.rssGigabytes;
      this.count(pid, startTicks, used.cpuSeconds);
    }
    const running = [...this.counted.values()].reduce((sum, one) => sum + one.offsetSeconds + one.lastSeconds, 0);
    return { cpuSeconds: this.endedSeconds + running, rssGigabytes };
  }

  private count(pid: number, startTicks: number, cpuSeconds: number): void {
    const counted = this.counted.get(pid);
    if (counted === undefined) {
      const offsetSeconds = startTicks > this.namedAtTicks ? 0 : -cpuSeconds;
      this.counted.set(pid, { startTicks, offsetSeconds, lastSeconds: cpuSeconds });
      return;
    }
    counted.offsetSeconds += Math.max(0, counted.lastSeconds - cpuSeconds);
    counted.lastSeconds = cpuSeconds;
  }

  private end(pid: number): void {
    const counted = this.counted.get(pid);
    if (counted === undefined) return;
    this.endedSeconds += counted.offsetSeconds + counted.lastSeconds;
    this.counted.delete(pid);
  }

  private look(): void {
    this.pids = [...new Set(this.servers.flatMap((server) => serverPids(server, this.root)))].sort((a, b) => a - b);
    for (const pid of this.counted.keys()) if (!this.pids.includes(pid)) this.end(pid);
    this.lookedAt = this.clock();
  }

  private startTicks(pid: number): number | null {
    return parseStartTicks(textOf(join(this.root, String(pid), 'stat')));
  }

  private uptimeTicks(): number {
    const seconds = Number(textOf(join(this.root, 'uptime')).split(' ')[0]);
    return Number.isFinite(seconds) ? seconds * 100 : Number.POSITIVE_INFINITY;
  }
}

/** Inodes of the sockets that listen on a port: the tenth field of the lines whose state is LISTEN. */
function listeningSockets(port: number, root: string): string[] {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return ['net/tcp', 'net/tcp6'].flatMap((file) =>
    textOf(join(root, file))
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = '', , state]) => local.endsWith(wanted) && state === LISTENING)
      .flatMap((fields) => fields[9] ?? []),
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}

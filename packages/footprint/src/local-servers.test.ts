import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CpuTimeMeter } from './cpu-time-meter.js';
import { LocalServers, serverPids } from './local-servers.js';

/** A /proc of our own. */
class ProcFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'lampyre-servers-'));

  set(pid: number, { ticks, started = 50, name = 'server', children = [] as number[], socket = 0 }: MadeProcess): void {
    const folder = join(this.root, String(pid));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'task', String(pid)), { recursive: true });
    mkdirSync(join(folder, 'fd'));
    writeFileSync(
      join(folder, 'stat'),
      `${pid} (${name}) S 1 1 1 0 -1 4194304 9 9 9 9 ${ticks} 0 0 0 20 0 1 0 ${started} 5 5\n`,
    );
    writeFileSync(join(folder, 'status'), 'VmRSS:\t 1000 kB\n');
    writeFileSync(join(folder, 'comm'), `${name}\n`);
    writeFileSync(join(folder, 'task', String(pid), 'children'), children.map((child) => `${child} `).join(''));
    if (socket > 0) symlinkSync(`socket:[${socket}]`, join(folder, 'fd', '3'));
  }

  unset(pid: number): void {
    rmSync(join(this.root, String(pid)), { recursive: true });
  }

  write(file: string, text: string): void {
    mkdirSync(join(this.root, 'net'), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

interface MadeProcess {
  ticks: number;
  /** Ticks since the machine began. */
  started?: number;
  name?: string;
  children?: number[];
  /** Number of a socket that it holds. */
  socket?: number;
}

const folders: ProcFolder[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});
function procFolder(): ProcFolder {
  const folder = new ProcFolder();
  folders.push(folder);
  folder.write('uptime', '10.00 20.00\n');
  return folder;
}
const TCP = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:2CAA 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4242 1 0 100 0 0 10 0
   1: 0100007F:2CAA 0100007F:9999 01 00000000:00000000 00:00000000 00000000  1000        0 4243 1 0 100 0 0 10 0
`;

describe('a server is found', () => {
  it('by its port, its name and its number', () => {
    const proc = procFolder();
    proc.set(70, { ticks: 0, name: 'ollama', socket: 4242 });
    proc.set(80, { ticks: 0, name: 'browser', socket: 4243 });
    proc.write('net/tcp', TCP);
    expect(serverPids({ port: 11434 }, proc.root)).toEqual([70]);
    expect(serverPids({ port: 11435 }, proc.root)).toEqual([]);
    expect(serverPids({ name: 'ollama' }, proc.root)).toEqual([70]);
    expect(serverPids({ pid: 80 }, proc.root)).toEqual([80]);
    expect(serverPids({ pid: 81 }, proc.root)).toEqual([]);
  });

  it('nowhere where there is no such file system', () => {
    expect(serverPids({ port: 11434 }, '/nowhere/proc')).toEqual([]);
    const servers = new LocalServers('/nowhere/proc');
    expect(servers.add({ name: 'ollama' })).toBe(false);
    expect(servers.read()).toEqual({ cpuSeconds: 0, rssGigabytes: 0 });
  });
});

describe('what a server uses', () => {
  it('counts from when it was named, with the programs that it starts', () => {
    const proc = procFolder();
    proc.set(70, { ticks: 5000 });
    const servers = new LocalServers(proc.root);
    expect(servers.add({ pid: 70 })).toBe(true);
    expect(servers.read().cpuSeconds).toBe(0);
    proc.set(70, { ticks: 5100, children: [71] });
    proc.set(71, { ticks: 300, started: 2000 });
    expect(servers.read().cpuSeconds).toBeCloseTo(4, 9);
    expect(servers.read().rssGigabytes).toBeCloseTo(2048e3 / 1e9, 12);
  });

  it('never goes back, and goes on when it is started again', () => {
    const proc = procFolder();
    let now = 0;
    proc.set(70, { ticks: 100, name: 'llama-server', children: [71] });
    proc.set(71, { ticks: 50 });
    const servers = new LocalServers(proc.root, () => now);
    servers.add({ name: 'llama-server' });
    proc.set(71, { ticks: 250 });
    expect(servers.read().cpuSeconds).toBeCloseTo(2, 9);
    proc.unset(71);
    proc.set(70, { ticks: 100, name: 'llama-server' });
    expect(servers.read().cpuSeconds).toBeCloseTo(2, 9);
    proc.set(70, { ticks: 200, name: 'llama-server' });
    expect(servers.read().cpuSeconds).toBeCloseTo(3, 9);
    proc.unset(70);
    expect(servers.read().cpuSeconds).toBeCloseTo(3, 9);
    now = 6000;
    proc.set(90, { ticks: 400, started: 9000, name: 'llama-server' });
    expect(servers.read().cpuSeconds).toBeCloseTo(7, 9);
  });

  it('is not mistaken for that of another program under the same number', () => {
    const proc = procFolder();
    proc.set(70, { ticks: 100, started: 5 });
    const servers = new LocalServers(proc.root);
    servers.add({ pid: 70 });
    proc.set(70, { ticks: 30, started: 3000 });
    expect(servers.read().cpuSeconds).toBeCloseTo(0.3, 9);
  });

  it.skipIf(process.platform !== 'linux')('is in the figures of a meter, by the port that it listens on', async () => {
    const script = `const http = require('node:http');
      const server = http.createServer((_, response) => {
        const from = process.cpuUsage().user;
        while (process.cpuUsage().user - from < 300000);
        response.end('done');
      });
      server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port)));`;
    // Started by a shell that ends, so that it is no child of this process.
    const shell = spawn('/bin/sh', ['-c', 'node -e "$0" & echo $! >&2; wait', script], { detached: true });
    const port = Number(await new Promise((resolve) => shell.stdout.once('data', (data) => resolve(String(data)))));
    try {
      const servers = new LocalServers();
      expect(servers.add({ port })).toBe(true);
      const meter = new CpuTimeMeter({}, servers);
      const from = meter.read();
      await (await fetch(`http://127.0.0.1:${port}/`)).text();
      expect(meter.between(from, meter.read()).cpuSeconds).toBeGreaterThan(0.25);
    } finally {
      process.kill(-shell.pid!);
    }
  });
});

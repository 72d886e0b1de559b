import { afterEach, describe, expect, it } from 'vitest';
import { MACMON, parseMacmonLine } from './macmon.js';
import { NVIDIA_SMI, parseNvidiaLine } from './nvidia-smi.js';
import { isInstalled, type PowerProgram, PowerStream } from './power-stream.js';

const streams: PowerStream[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.stop();
});

/** A program that prints these lines over and over, as the real ones do. */
function printing(lines: string[], parse: PowerProgram['parse']): PowerStream {
  const script = `setInterval(() => console.log(${JSON.stringify(lines.join('\n'))}), 20)`;
  const stream = new PowerStream({
    program: process.execPath,
    arguments: ['-e', script],
    milliseconds: 2000,
    parse,
  });
  streams.push(stream);
  return stream;
}

async function known(stream: PowerStream): Promise<{ joules: number; gaps: number }> {
  for (;;) {
    const read = stream.read();
    if (read !== null && read.joules > 0) return read;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a program that prints power', () => {
  it('is heard: two cards', async () => {
    const stream = printing(['0, 70.50', '1, 29.50'], NVIDIA_SMI.parse);
    expect(stream.read()).toBeNull();
    const before = performance.now();
    const from = await known(stream);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const to = await known(stream);
    const seconds = (performance.now() - before) / 1000;
    expect(to.joules).toBeGreaterThanOrEqual(from.joules + 9);
    expect(to.joules).toBeLessThanOrEqual(100 * seconds);
    expect(stream.power.highestWatts).toBe(100);
  });

  it('is heard: an Apple chip', async () => {
    const stream = printing([JSON.stringify({ all_power: 4.5, ram_power: 0.5, gpu_power: 1 })], MACMON.parse);
    await known(stream);
    expect(stream.power.highestWatts).toBe(5);
  });

  it('that cannot be started makes nothing known', async () => {
    const stream = new PowerStream({ ...NVIDIA_SMI, program: 'no-such-program-of-lampyre' });
    streams.push(stream);
    for (let tries = 0; tries < 5; tries += 1) {
      expect(stream.read()).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });

  it('is looked for on the search path', () => {
    expect(isInstalled('no-such-program-of-lampyre')).toBe(false);
    expect(isInstalled('node', '')).toBe(false);
  });
});

describe('lines of nvidia-smi', () => {
  it('are number and watts, or say that there is no gauge', () => {
    expect(parseNvidiaLine('0, 68.21')).toEqual([{ device: '0', watts: 68.21 }]);
    expect(parseNvidiaLine('11, 7')).toEqual([{ device: '11', watts: 7 }]);
    expect(parseNvidiaLine(' 1 ,  350.00 W ')).toEqual([{ device: '1', watts: 350 }]);
    expect(parseNvidiaLine('0, [N/A]')).toEqual([{ device: '0', watts: null }]);
    expect(parseNvidiaLine('0, [Not Supported]')).toEqual([{ device: '0', watts: null }]);
  });

  it('say nothing otherwise', () => {
    for (const line of ['', 'index, power.draw [W]', 'NVIDIA-SMI has failed', '0', '-1, 5', '0, 1e9x']) {
      expect(parseNvidiaLine(line)).toEqual([]);
    }
  });
});

describe('lines of macmon', () => {
  it('are chip and memory', () => {
    const [only] = parseMacmonLine(
      '{"cpu_power":0.2,"gpu_power":0.02,"all_power":0.25,"sys_power":5.9,"ram_power":0.11}',
    );
    expect(only!.watts).toBeCloseTo(0.36, 12);
    expect(parseMacmonLine('{"all_power":0.25}')[0]!.watts).toBe(0.25);
    expect(parseMacmonLine('{"all_power":null}')[0]!.watts).toBeNull();
  });

  it('say nothing otherwise', () => {
    for (const line of ['', 'Error', '[]', 'null', '{"cpu_power":1}', '{"all_power":']) {
      expect(parseMacmonLine(line)).toEqual([]);
    }
  });
});

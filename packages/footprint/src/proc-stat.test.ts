import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFERENCE_DATA, REFERENCE_DATA_MISSING, referenceData } from '../test/reference-data.js';
import { parseMachineTicks, parseProcessTicks, secondsOfTicks } from './proc-stat.js';

describe('/proc/stat', () => {
  it('gives busy and idle ticks, guests counted once', () => {
    const text = 'cpu  100 5 40 1000 20 3 2 1 50 2\ncpu0 100 5 40 1000 20 3 2 1 50 2\nintr 12345\n';
    expect(parseMachineTicks(text)).toEqual({ busyTicks: 151, idleTicks: 1020 });
  });

  it('is read from kernels with fewer columns', () => {
    expect(parseMachineTicks('cpu 10 20 30 40\n')).toEqual({ busyTicks: 60, idleTicks: 40 });
  });

  it('is nothing when it is something else', () => {
    for (const text of ['', 'cpu0 1 2 3 4', 'cpu  1 2', 'intr 1 2 3 4']) expect(parseMachineTicks(text)).toBeNull();
  });
});

describe('/proc/PID/stat', () => {
  it('is counted from the last closing bracket, whatever the name of the program', () => {
    const ticks = fc.nat();
    // The kernel cuts names at 15 bytes and writes any character but a line end as it is.
    const name = fc.string({ maxLength: 15 });
    fc.assert(
      fc.property(name, ticks, ticks, ticks, ticks, (program, user, system, childUser, childSystem) => {
        const line = `1234 (${program}) S 1 1234 1234 0 -1 4194304 10 0 0 0 ${user} ${system} ${childUser} ${childSystem} 20 0 11`;
        expect(parseProcessTicks(line)).toEqual({
          userTicks: user,
          systemTicks: system,
          childUserTicks: childUser,
          childSystemTicks: childSystem,
        });
      }),
    );
  });

  it('is nothing when it is something else', () => {
    for (const line of ['', '12 node S 1', '12 (node) S 1 2 3', '12 (node) S 1 1 1 1 1 1 1 1 1 1 a b c d']) {
      expect(parseProcessTicks(line)).toBeNull();
    }
  });
});

interface ProcVector {
  line?: string;
  busy_jiffies?: number;
  idle_jiffies?: number;
  line_proc_pid_stat?: string;
  utime?: number;
  stime?: number;
  cutime?: number;
  cstime?: number;
  cpu_s_at_100Hz?: number;
}

describe.skipIf(REFERENCE_DATA_MISSING)(`/proc, ${REFERENCE_DATA}`, () => {
  it('is read as expected', () => {
    const { proc_stat } = referenceData<{ proc_stat: ProcVector[] }>('rapl_test_vectors.json');
    expect(proc_stat).not.toHaveLength(0);
    for (const vector of proc_stat) {
      if (vector.line !== undefined) {
        const expected = { busyTicks: vector.busy_jiffies, idleTicks: vector.idle_jiffies };
        expect(parseMachineTicks(vector.line)).toEqual(expected);
      } else {
        const found = parseProcessTicks(vector.line_proc_pid_stat!)!;
        expect(Object.values(found)).toEqual([vector.utime, vector.stime, vector.cutime, vector.cstime]);
        expect(secondsOfTicks(found.userTicks + found.systemTicks)).toBe(vector.cpu_s_at_100Hz);
      }
    }
  });
});

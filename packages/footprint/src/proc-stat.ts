/** Ticks a second in the files of /proc (USER_HZ): 100 on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100;

/**
 * CPU time of all programs and of doing nothing, in ticks, from the first line of /proc/stat: user, nice, system, idle,
 * iowait, irq, softirq, steal, guest, guest_nice. The last two are left out because user and nice hold them already.
 * Null when it is not such a line.
 *
 * @see https://docs.kernel.org/filesystems/proc.html
 */
export function parseMachineTicks(procStat: string): { busyTicks: number; idleTicks: number } | null {
  const match = /^cpu +((?:\d+ ?)+)/.exec(procStat);
  const [user, nice, system, idle, iowait = 0, irq = 0, softirq = 0, steal = 0] = (match?.[1] ?? '')
    .trim()
    .split(' ')
    .map(Number);
  if (user === undefined || nice === undefined || system === undefined || idle === undefined) return null;
  return { busyTicks: user + nice + system + irq + softirq + steal, idleTicks: idle + iowait };
}

/**
 * CPU time of one process from /proc/PID/stat: fields 14 (utime), 15 (stime), 16 (cutime) and 17 (cstime: those of its
 * children that have ended). The second field is the program's name in brackets and may hold spaces and brackets, so
 * the fields are counted after the last closing bracket. Null when it is not such a line.
 */
export function parseProcessTicks(
  procPidStat: string,
): { userTicks: number; systemTicks: number; childUserTicks: number; childSystemTicks: number } | null {
  const end = procPidStat.lastIndexOf(')');
  if (end < 0) return null;
  // The first of these fields is number 3.
  const fields = procPidStat
    .slice(end + 1)
    .trim()
    .split(/ +/);
  const ticks = fields.slice(11, 15).map(Number);
  const [userTicks, systemTicks, childUserTicks, childSystemTicks] = ticks;
  if (userTicks === undefined || systemTicks === undefined) return null;
  if (childUserTicks === undefined || childSystemTicks === undefined || ticks.some(Number.isNaN)) return null;
  return { userTicks, systemTicks, childUserTicks, childSystemTicks };
}

/** When a process began, in ticks since the machine did: field 22 of /proc/PID/stat. Null when it is not such a line. */
export function parseStartTicks(procPidStat: string): number | null {
  const field = /^.*\)((?: \S+){20})/s.exec(procPidStat)?.[1]?.split(' ').at(-1);
  return field !== undefined && /^\d+$/.test(field) ? Number(field) : null;
}

export function secondsOfTicks(ticks: number): number {
  return ticks / TICKS_PER_SECOND;
}

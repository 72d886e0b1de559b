import type { PowerProgram } from './power-stream.js';

const MILLISECONDS = 250;

/**
 * macmon reads the power counters of Apple's chips without root. In `pipe` it prints one JSON object a line, with
 * `all_power` (processor, graphics and neural engine) and `ram_power` in watts, each the mean since the line before.
 *
 * @see https://github.com/vladkens/macmon
 */
export const MACMON: PowerProgram = {
  program: 'macmon',
  arguments: ['pipe', '--interval', String(MILLISECONDS)],
  milliseconds: MILLISECONDS,
  parse: parseMacmonLine,
};

/** Chip and memory of one line; versions without `ram_power` tell the chip alone. */
export function parseMacmonLine(line: string): { device: string; watts: number | null }[] {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return [];
  }
  if (typeof read !== 'object' || read === null || !('all_power' in read)) return [];
  const { all_power: chip, ram_power: memory = 0 } = read as { all_power: unknown; ram_power?: unknown };
  const known = typeof chip === 'number' && typeof memory === 'number' && chip >= 0 && memory >= 0;
  return [{ device: 'chip and memory', watts: known ? chip + memory : null }];
}

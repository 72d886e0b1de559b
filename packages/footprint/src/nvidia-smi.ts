import type { PowerProgram } from './power-stream.js';

const MILLISECONDS = 250;

/**
 * NVIDIA's own tool, told to print number and watts of each GPU four times a second: `0, 68.21`, and `[N/A]` or
 * `[Not Supported]` in place of the watts where a card has no gauge. On cards since Ampere the figure is the mean of the last
 * second, so less than a second cannot be told.
 *
 * @see https://docs.nvidia.com/deploy/nvidia-smi/
 */
export const NVIDIA_SMI: PowerProgram = {
  program: 'nvidia-smi',
  arguments: ['--query-gpu=index,power.draw', '--format=csv,noheader,nounits', `--loop-ms=${MILLISECONDS}`],
  milliseconds: MILLISECONDS,
  parse: parseNvidiaLine,
};

/** One line of it; anything else says nothing. */
export function parseNvidiaLine(line: string): { device: string; watts: number | null }[] {
  const match = /^\s*(\d+)\s*,\s*(\d+(?:\.\d+)?|\[[^\]]+\])(?: W)?\s*$/.exec(line);
  if (match === null) return [];
  const watts = Number(match[2]);
  return [{ device: match[1]!, watts: Number.isNaN(watts) ? null : watts }];
}

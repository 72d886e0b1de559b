import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));

export interface Finished {
  /** Exit status; null when a signal ended it. */
  status: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  notes: string;
}

/** Starts the real command, as a person would, with its library in `data`. */
export function startLampyre(
  data: string,
  words: readonly string[],
): { child: ChildProcess; finished: Promise<Finished> } {
  const child = spawn(process.execPath, [MAIN, ...words], {
    env: { ...process.env, LAMPYRE_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let notes = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    notes += text;
  });
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, out, notes }));
  });
  return { child, finished };
}

export function lampyre(data: string, ...words: string[]): Promise<Finished> {
  return startLampyre(data, words).finished;
}

/** Runs a command with `--json` and reads the one value that it prints. */
export async function lampyreJson<Value>(
  data: string,
  ...words: string[]
): Promise<{ status: number | null; value: Value }> {
  const { status, out, notes } = await lampyre(data, ...words, '--json');
  try {
    return { status, value: JSON.parse(out) as Value };
  } catch {
    throw new Error(`lampyre ${words.join(' ')} did not print one JSON value but:\n${out}\n${notes}`);
  }
}

/** Where a command writes. Results go to `out`; progress, warnings and errors for people go to `note`. */
export interface Terminal {
  out(line: string): void;
  note(line: string): void;
  /** Standard error as a screen: undefined when it is a file or a pipe, where a bar would only leave litter. */
  screen: { columns: number; write(text: string): void } | undefined;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    screen: stderr.isTTY ? { columns: stderr.columns ?? 80, write: (text) => void stderr.write(text) } : undefined,
  };
}

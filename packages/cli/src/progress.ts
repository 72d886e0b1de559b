import type { Terminal } from './terminal.js';

/** How far a long piece of work is. */
export interface ProgressState {
  /** What is worked on: "[3/11] report.pdf". */
  label: string;
  /** What is done to it: "reading". */
  stage: string;
  done: number;
  /** Undefined when nobody knows. */
  total: number | undefined;
  /** What `done` counts: "pages", "passages", "MB". */
  unit: string;
}

export interface Progress {
  show(state: ProgressState): void;
  /** Takes the bar away, so that the next line stands alone. */
  clear(): void;
}

const BAR_WIDTH_COLUMNS = 24;
const REDRAW_MILLISECONDS = 100;
const LINE_EVERY_SHARE = 0.1;
const LINE_EVERY_MILLISECONDS = 10_000;

/** Progress as a bar on a screen, as now and then a plain line in a file or a pipe. */
export function progressOn(terminal: Terminal, now: () => number = () => performance.now()): Progress {
  return terminal.screen ? bar(terminal.screen, now) : plainLines(terminal, now);
}

function bar(screen: NonNullable<Terminal['screen']>, now: () => number): Progress {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let shown = '';
  return {
    show(state) {
      const finished = state.done === state.total;
      const started = !shown.startsWith(heading(state));
      if (!finished && !started && now() - drawnAt < REDRAW_MILLISECONDS) return;
      drawnAt = now();
      shown = barText(state, screen.columns - 1);
      screen.write(`\r\u001b[2K${shown}`);
    },
    clear() {
      if (shown) screen.write('\r\u001b[2K');
      shown = '';
    },
  };
}

/** One line of at most `columns` columns: heading, bar, count. */
export function barText(state: ProgressState, columns: number): string {
  const filled = Math.round(shareOf(state) * BAR_WIDTH_COLUMNS);
  const drawn = state.total === undefined ? '' : `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH_COLUMNS - filled)} `;
  const text = `${heading(state)}  ${drawn}${count(state)}`;
  if (text.length <= columns) return text;
  const bare = `${heading(state)}  ${count(state)}`;
  return bare.length <= columns ? bare : bare.slice(Math.max(0, bare.length - columns));
}

/** A line when a stage begins and ends, and in between after each tenth or ten seconds. */
function plainLines(terminal: Terminal, now: () => number): Progress {
  let current = '';
  let toldShare = 0;
  let toldAt = 0;
  return {
    show(state) {
      const begins = current !== heading(state);
      const share = shareOf(state);
      const finished = state.done === state.total;
      const due = share - toldShare >= LINE_EVERY_SHARE || now() - toldAt >= LINE_EVERY_MILLISECONDS;
      if (!begins && ((finished && toldShare === 1) || (!finished && !due))) return;
      current = heading(state);
      toldShare = share;
      toldAt = now();
      terminal.note(`${current} ${count(state)}`);
    },
    clear() {
      current = '';
    },
  };
}

function heading(state: ProgressState): string {
  return `${state.label}: ${state.stage}`;
}

function count({ done, total, unit }: ProgressState): string {
  return `${total === undefined ? done : `${done}/${total}`} ${unit}`.trimEnd();
}

function shareOf({ done, total }: ProgressState): number {
  return total === undefined || total <= 0 ? 0 : Math.min(1, Math.max(0, done / total));
}

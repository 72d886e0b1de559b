import { MEASURE_KEYS, MEASURES, type MeasureDefinition } from '../measures.js';
import type { Run } from '../run.js';
import type { FigureGroup } from '../summary.js';

const COLUMNS = ['system', 'group', 'name', 'measure', 'value', 'low', 'high', 'unit', 'n', 'looked_at'];

/** Every figure of every run as CSV (RFC 4180): one line each, for all questions, each kind, language and report. */
export function reportCsv(runs: readonly Run[]): string {
  const rows = runs.flatMap(({ system, summary }) =>
    groupsOf(summary).flatMap(({ group, figures: { name, figures } }) =>
      MEASURE_KEYS.flatMap((key) => {
        const figure = figures[key];
        if (!figure) return [];
        const { unit }: MeasureDefinition = MEASURES[key];
        return [
          [system.name, group, name, key, figure.value, figure.low, figure.high, unit ?? 'share', figure.n, figure.of],
        ];
      }),
    ),
  );
  return `${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function groupsOf({ all, byKind, byLanguage, byReport }: Run['summary']): { group: string; figures: FigureGroup }[] {
  const named = (group: string, groups: readonly FigureGroup[]) => groups.map((figures) => ({ group, figures }));
  return [
    ...named('all', [all]),
    ...named('kind', byKind),
    ...named('language', byLanguage),
    ...named('report', byReport),
  ];
}

/** A cell that begins like a formula gets an apostrophe: spreadsheets would run it. */
function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+@\t-]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

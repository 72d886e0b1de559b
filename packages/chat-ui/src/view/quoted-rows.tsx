import type { Citation, Language } from '@lampyre/assistant';
import { typeset } from './typeset.js';

/** Between the levels of what heads a column. */
const LEVELS_JOINED = ' · ';

/** Quoted rows of a table under what heads their columns. */
export function QuotedRows({
  table,
  language,
  label,
}: {
  table: NonNullable<Citation['table']>;
  language: Language;
  label: string;
}) {
  return (
    <section
      class="quoted-table"
      lang={language}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      <table>
        {table.header.some(Boolean) && (
          <thead>
            {headingRows(table.header).map((headings, level) => (
              <tr key={level}>
                {headings.map(({ text, columns, rows }, index) => (
                  <th
                    key={index}
                    scope={columns > 1 ? 'colgroup' : 'col'}
                    {...(columns > 1 && { colSpan: columns })}
                    {...(rows > 1 && { rowSpan: rows })}
                  >
                    {typeset(text, language)}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((text, column) => (
                <td key={column}>{typeset(text, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Heading {
  text: string;
  columns: number;
  rows: number;
}

/** Each column is told all that heads it, level by level; over the table, what heads several neighbours stands once. */
function headingRows(header: readonly string[]): Heading[][] {
  const levels = header.map((text) => text.split(LEVELS_JOINED));
  const depth = Math.max(...levels.map(({ length }) => length));
  return Array.from({ length: depth }, (_, level) => {
    const headings: Heading[] = [];
    let above = '';
    for (const own of levels) {
      const text = own[level];
      const path = own.slice(0, level + 1).join(LEVELS_JOINED);
      const last = headings.at(-1);
      // One that has nothing under it reaches further down than its neighbour of the same name.
      const rows = level === own.length - 1 ? depth - level : 1;
      if (last && text && path === above && last.rows === rows) last.columns += 1;
      else if (text !== undefined) headings.push({ text, columns: 1, rows });
      above = text === undefined ? '' : path;
    }
    return headings;
  });
}

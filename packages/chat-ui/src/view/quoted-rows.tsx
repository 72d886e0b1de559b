import type { Citation, Language } from '@lampyre/assistant';
import { typeset } from './typeset.js';

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
            <tr>
              {headings(table.header).map(({ text, columns }, index) => (
                <th key={index} scope={columns > 1 ? 'colgroup' : 'col'} {...(columns > 1 && { colSpan: columns })}>
                  {typeset(text, language)}
                </th>
              ))}
            </tr>
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

/** What heads several columns is kept with each of them; over the table it stands once. */
function headings(header: readonly string[]): { text: string; columns: number }[] {
  const spans: { text: string; columns: number }[] = [];
  for (const text of header) {
    const last = spans.at(-1);
    if (text && last?.text === text) last.columns += 1;
    else spans.push({ text, columns: 1 });
  }
  return spans;
}

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
              {table.header.map((text, column) => (
                <th key={column} scope="col">
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

/**
 * Numbers of headings, figures and tables, and the references to them.
 *
 * In the text `{fig:key}` and `{table:key}` become "Figure 3" and "Table 2". A figure or a table that no text refers to,
 * and a reference to nothing, stop the build: a report must not carry an orphan.
 */

/** Every string of a block, wherever it lies. */
function stringsOf(value) {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (value && typeof value === 'object') return Object.values(value).flatMap(stringsOf);
  return [];
}

const inner = (blocks) => blocks.flatMap((block) => (block.columns ? [block, ...inner(block.columns)] : [block]));

/**
 * @param {{body: object[], front: object[], notes: Record<string, string>, words: {figure: string, table: string}}} report
 * @returns {{label: (kind: 'fig' | 'table', key: string) => string, resolve: (text: string) => string, heading: (block: object) => string}}
 */
export function numberReport(report) {
  const blocks = inner([...report.front, ...report.body]);
  const numbers = { fig: new Map(), table: new Map() };
  for (const block of blocks) {
    if (block.figure) numbers.fig.set(block.figure.key, numbers.fig.size + 1);
    if (block.table) numbers.table.set(block.table.key, numbers.table.size + 1);
  }
  const wordOf = { fig: report.words.figure, table: report.words.table };
  const label = (kind, key) => {
    const number = numbers[kind].get(key);
    if (!number) throw new Error(`${report.file}: a reference to a missing ${kind} "${key}"`);
    return `${wordOf[kind]}\u00a0${number}`;
  };
  const text = stringsOf([report.front, report.body, report.notes]).join('\n');
  for (const kind of ['fig', 'table']) {
    for (const key of numbers[kind].keys()) {
      if (!text.includes(`{${kind}:${key}}`)) throw new Error(`${report.file}: nothing refers to ${kind} "${key}"`);
    }
  }
  const headings = new Map();
  const count = [0, 0, 0];
  for (const block of inner(report.body)) {
    const level = block.h1 ? 1 : block.h2 ? 2 : block.h3 ? 3 : 0;
    if (level === 0) continue;
    const title = block[`h${level}`];
    if (block.numbered === false) {
      headings.set(block, title);
      continue;
    }
    count[level - 1]++;
    count.fill(0, level);
    headings.set(block, `${count.slice(0, level).join('.')} ${title}`);
  }
  return {
    label,
    resolve: (source) => source.replace(/\{(fig|table):([\w-]+)\}/g, (_, kind, key) => label(kind, key)),
    heading: (block) => headings.get(block) ?? block.h1 ?? block.h2 ?? block.h3,
  };
}

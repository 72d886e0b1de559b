// The picture of docs/measures.md: how search time, memory, disk and building grow with the number of passages, both on a scale of powers of ten.

const WIDTH = 760;
const HEIGHT = 300;
const PLOT = { left: 56, top: 52, width: 276, height: 198 };
const LEGEND_EVERY = 96;
const COLOURS = ['#1f6f54', '#b4541a', '#3a4f8f', '#7a3b69'];

/** One SVG with two plots side by side: milliseconds of a search, and what the library weighs. */
export function growthSvg(rows) {
  const left = plot('A warm search, milliseconds', rows, [
    ['median', (row) => row.medianMs],
    ['95th of 100', (row) => row.p95Ms],
    ['processor', (row) => row.cpuMs],
  ]);
  const right = plot('Megabytes, and seconds of building', rows, [
    ['disk, MB', (row) => row.diskMb],
    ['memory, MB', (row) => row.memoryMb],
    ['vector index, s', (row) => row.graphSeconds],
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="11" role="img" aria-label="Growth of search time, memory and disk with the number of passages">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${left}
<g transform="translate(380 0)">${right}</g>
</svg>
`;
}

function plot(title, rows, series) {
  const xs = rows.map(({ passages }) => Math.log10(passages));
  const all = rows.flatMap((row) => series.map(([, of]) => of(row))).filter((value) => value > 0);
  const from = Math.floor(Math.log10(Math.min(...all)));
  const to = Math.ceil(Math.log10(Math.max(...all)));
  const x = (value) =>
    PLOT.left + (PLOT.width * (value - Math.min(...xs))) / Math.max(1, Math.max(...xs) - Math.min(...xs));
  const y = (value) =>
    PLOT.top + PLOT.height * (1 - (Math.log10(Math.max(value, 10 ** from)) - from) / Math.max(1, to - from));
  const lines = [`<text x="${PLOT.left}" y="18" font-weight="600">${title}</text>`];
  for (let power = from; power <= to; power++) {
    const at = y(10 ** power).toFixed(1);
    lines.push(
      `<path d="M${PLOT.left} ${at}h${PLOT.width}" stroke="#ddd"/><text x="${PLOT.left - 6}" y="${Number(at) + 4}" text-anchor="end" fill="#555">${(10 ** power).toLocaleString('en')}</text>`,
    );
  }
  for (const [index, { passages }] of rows.entries()) {
    lines.push(
      `<text x="${x(xs[index]).toFixed(1)}" y="${PLOT.top + PLOT.height + 16}" text-anchor="middle" fill="#555">${passages.toLocaleString('en')}</text>`,
    );
  }
  lines.push(
    `<text x="${PLOT.left + PLOT.width / 2}" y="${PLOT.top + PLOT.height + 34}" text-anchor="middle" fill="#555">passages</text>`,
  );
  for (const [number, [name, of]] of series.entries()) {
    const colour = COLOURS[number];
    // Small libraries have no graph, and no seconds of making one.
    const points = rows.flatMap((row, index) =>
      of(row) === undefined ? [] : [`${x(xs[index]).toFixed(1)},${y(of(row)).toFixed(1)}`],
    );
    lines.push(`<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const point of points) {
      const [cx, cy] = point.split(',');
      lines.push(`<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`);
    }
    lines.push(`<text x="${PLOT.left + LEGEND_EVERY * number}" y="36" fill="${colour}">${name}</text>`);
  }
  return lines.join('\n');
}

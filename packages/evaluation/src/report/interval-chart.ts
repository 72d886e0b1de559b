import type { Language } from '@lampyre/assistant';
import type { Figure } from '../bootstrap.js';
import { type Content, html, type Markup } from './markup.js';
import { percent } from './numbers.js';

export interface ChartRow {
  label: string;
  /** One figure for each system, in their order. */
  figures: (Figure | undefined)[];
}

const WIDTH_PX = 860;
const LABEL_PX = 290;
const SCALE_PX = WIDTH_PX - LABEL_PX - 30;
const BAND_PX = 15;
const ROW_GAP_PX = 12;
const TOP_PX = 22;

/** Shares from 0 to 100 % as dots on lines of their intervals; each system has its colour and its shape. */
export function intervalChart(rows: readonly ChartRow[], title: string, language: Language): Markup {
  const systems = Math.max(1, ...rows.map(({ figures }) => figures.length));
  const rowPx = systems * BAND_PX + ROW_GAP_PX;
  const height = TOP_PX + rows.length * rowPx + 4;
  const x = (share: number) => (LABEL_PX + share * SCALE_PX).toFixed(1);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return html`<svg viewBox="0 0 ${WIDTH_PX} ${height}" width="100%" role="img" aria-label="${title}">
${ticks.map((tick) => html`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP_PX - 4}" y2="${height}"/><text class="soft" x="${x(tick)}" y="12" text-anchor="middle">${percent(tick, language)}</text>`)}
${rows.map(({ label, figures }, row) => {
  const top = TOP_PX + row * rowPx;
  return html`<text x="${LABEL_PX - 14}" y="${top + (systems * BAND_PX) / 2 + 4}" text-anchor="end">${label}</text>
${figures.map((figure, index) => figure && mark(figure, index, top + index * BAND_PX + BAND_PX / 2, x))}`;
})}</svg>`;
}

function mark({ value, low, high }: Figure, index: number, y: number, x: (share: number) => string): Content {
  return html`<line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}" stroke="${systemColour(index)}" stroke-width="2.5"/>${systemShape(index, Number(x(value)), y)}`;
}

/** The sign of a system in the key, the same as in the chart. */
export function systemSign(index: number): Markup {
  return html`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">${systemShape(index, 7, 7)}</svg>`;
}

function systemColour(index: number): string {
  return `var(--s${index % 6})`;
}

/** Circle, square, diamond, triangle: colour alone does not tell everyone. */
function systemShape(index: number, x: number, y: number): Markup {
  const colour = systemColour(index);
  switch (index % 4) {
    case 0:
      return html`<circle cx="${x}" cy="${y}" r="5" fill="${colour}"/>`;
    case 1:
      return html`<rect x="${x - 4.5}" y="${y - 4.5}" width="9" height="9" fill="${colour}"/>`;
    case 2:
      return html`<path d="M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z" fill="${colour}"/>`;
    default:
      return html`<path d="M${x} ${y - 6}L${x + 6} ${y + 5}L${x - 6} ${y + 5}Z" fill="${colour}"/>`;
  }
}

import type { PageReading, ReadBlock, SourcePage } from './page-state.js';
import type { Wording } from './wording.js';

type Kind = ReadBlock['kind'];

/** Room for a number at the left edge of the page: it stands before its block, or over it where there is no room. */
const NUMBER_WIDTH_PT = 24;

/** In the order of the legend. */
const KINDS: readonly Kind[] = ['heading', 'paragraph', 'list', 'table', 'figure', 'caption', 'footnote'];

/**
 * What was read of a page, drawn over its picture: each block outlined in the colour of its kind, with its place in the
 * reading order (and `h` with a heading's level), and the rows of tables. One picture, to weigh little: three elements for a block.
 */
export function ReadingDrawing({ sourcePage, reading }: { sourcePage: SourcePage; reading: PageReading }) {
  const { widthPt, heightPt } = sourcePage;
  return (
    <svg class="reading-blocks" viewBox={`0 0 ${widthPt} ${heightPt}`} preserveAspectRatio="none" aria-hidden="true">
      {reading.blocks.map((block, index) => {
        const [x0, y0] = block.bbox;
        return (
          <g key={block.id} class={block.kind}>
            <path d={outline(block)} />
            <text x={Math.max(x0 - 2, NUMBER_WIDTH_PT)} y={Math.max(y0 + 7, 8)}>
              {`${index + 1}${block.level ? ` h${block.level}` : ''}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** The block's box, and in it a line under each row of a table but the last. */
function outline({ bbox: [x0, y0, x1, y1], rowBoxes = [] }: ReadBlock): string {
  const rows = rowBoxes.slice(0, -1).map(([, , , bottom]) => `M${x0} ${bottom}H${x1}`);
  return `M${x0} ${y0}H${x1}V${y1}H${x0}Z${rows.join('')}`;
}

/** The same in words: which numbers are headings, paragraphs, tables …; colour alone would not tell everyone. */
export function ReadingLegend({ reading, words }: { reading: PageReading; words: Wording }) {
  const { read } = words;
  return (
    <section class="reading-legend" aria-label={read.legend}>
      <p class="read-summary">
        {reading.blocks.length === 0 ? read.nothing : read.blocks(reading.blocks.length)}
        {reading.byOcr && ` ${read.byOcr}`}
      </p>
      <ul>
        {KINDS.map((kind) => {
          const numbers = reading.blocks.flatMap((block, index) => (block.kind === kind ? [index + 1] : []));
          return (
            numbers.length > 0 && (
              <li key={kind} class={kind}>
                <b>{read.kinds[kind]}</b> {numbers.join(', ')}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

import type { SourcePage } from './page-state.js';

/** Of the height of a line's box, the part above the line that its letters stand on. */
const ASCENT = 0.8;

/**
 * The words of the page over their picture, unseen, so that they can be selected, copied, found by the browser and read aloud.
 * Each printed line is drawn as wide as it is printed.
 */
export function TextLayer({ sourcePage: { lines, widthPt, heightPt } }: { sourcePage: SourcePage }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is no picture; what it holds is text, and that is read
    <svg class="text-layer" viewBox={`0 0 ${widthPt} ${heightPt}`} preserveAspectRatio="none">
      {lines.map(({ bbox: [x0, y0, x1, y1], text }, index) => (
        <text
          key={index}
          x={x0}
          y={y0 + (y1 - y0) * ASCENT}
          font-size={Math.max(1, y1 - y0)}
          textLength={Math.max(1, x1 - x0)}
          lengthAdjust="spacingAndGlyphs"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

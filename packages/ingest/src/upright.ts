import type { Box } from './document.js';
import type { Fragment, PageContent } from './page-content.js';

/** A page turned so that most of its text reads from left to right, and the way back for boxes. */
export interface UprightPage {
  content: PageContent;
  toDisplayed: (box: Box) => Box;
}

const identity = (box: Box): Box => box;

/** Tables set sideways are read as if the page had been turned; their boxes are given on the page as displayed. */
export function turnUpright(content: PageContent): UprightPage {
  const turn = dominantTurn(content.fragments);
  if (turn === 0) return { content, toDisplayed: identity };
  const { widthPt, heightPt } = content;
  const turnBox = (box: Box): Box => {
    const [x0, y0, x1, y1] = box;
    if (turn === 90) return [y0, widthPt - x1, y1, widthPt - x0];
    if (turn === 270) return [heightPt - y1, x0, heightPt - y0, x1];
    return [widthPt - x1, heightPt - y1, widthPt - x0, heightPt - y0];
  };
  const toDisplayed = (box: Box): Box => {
    const [x0, y0, x1, y1] = box;
    if (turn === 90) return [widthPt - y1, x0, widthPt - y0, x1];
    if (turn === 270) return [y0, heightPt - x1, y1, heightPt - x0];
    return [widthPt - x1, heightPt - y1, widthPt - x0, heightPt - y0];
  };
  const turnBaseline = (fragment: Fragment): number => {
    const level = fragment.turn === 0 || fragment.turn === 180 ? 'horizontal' : 'vertical';
    if (turn === 90) return level === 'vertical' ? widthPt - fragment.baselinePt : fragment.baselinePt;
    if (turn === 270) return level === 'vertical' ? fragment.baselinePt : heightPt - fragment.baselinePt;
    return level === 'horizontal' ? heightPt - fragment.baselinePt : widthPt - fragment.baselinePt;
  };
  const swapped = turn === 90 || turn === 270;
  return {
    content: {
      ...content,
      widthPt: swapped ? heightPt : widthPt,
      heightPt: swapped ? widthPt : heightPt,
      fragments: content.fragments.map((fragment) => ({
        ...fragment,
        bbox: turnBox(fragment.bbox),
        baselinePt: turnBaseline(fragment),
        turn: ((fragment.turn - turn + 360) % 360) as Fragment['turn'],
      })),
      shapes: content.shapes.map((shape) => ({
        ...shape,
        bbox: turnBox(shape.bbox),
        segments: shape.segments.map(turnBox),
      })),
    },
    toDisplayed,
  };
}

function dominantTurn(fragments: readonly Fragment[]): Fragment['turn'] {
  const letters = new Map<Fragment['turn'], number>();
  for (const { turn, text } of fragments) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  let best: Fragment['turn'] = 0;
  for (const [turn, count] of letters) if (count > (letters.get(best) ?? 0)) best = turn;
  return best;
}

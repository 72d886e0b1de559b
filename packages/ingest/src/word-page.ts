import type { Box } from './document.js';
import { fallenBox } from './ocr-page.js';
import type { PageContent } from './page-content.js';
import { turnUpright } from './upright.js';
import { type Word, wordsOf } from './word.js';

/**
 * A page as words, turned so that most of them read from left to right. Its fragments are not kept: a report of hundreds of
 * pages is held as words only.
 */
export interface WordPage {
  /** 1-based. */
  page: number;
  /** Size of the page as it is displayed. */
  widthPt: number;
  heightPt: number;
  drawsSomething: boolean;
  words: Word[];
  /** The page as it was turned. */
  upright: Pick<PageContent, 'widthPt' | 'heightPt' | 'shapes' | 'tags'>;
  /** From a box of the turned page to the same on the page as displayed. */
  toDisplayed: (box: Box) => Box;
}

export function wordPageOf(content: PageContent): WordPage {
  const { content: upright, toDisplayed } = turnUpright(content);
  const { page, widthPt, heightPt, drawsSomething, skew } = content;
  return {
    page,
    widthPt,
    heightPt,
    drawsSomething,
    words: withSharedNames(wordsOf(upright)),
    upright: { widthPt: upright.widthPt, heightPt: upright.heightPt, shapes: upright.shapes, tags: upright.tags },
    toDisplayed: skew ? (box) => within(fallenBox(toDisplayed(box), skew), widthPt, heightPt) : toDisplayed,
  };
}

/** What crossed from a thread holds a string of its own for each word's font and colour. */
function withSharedNames(words: Word[]): Word[] {
  const names = new Map<string, string>();
  const shared = (name: string): string => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, name);
    return name;
  };
  for (const word of words) {
    word.font = shared(word.font);
    word.colour = shared(word.colour);
  }
  return words;
}

function within([x0, y0, x1, y1]: Box, widthPt: number, heightPt: number): Box {
  return [Math.max(0, x0), Math.max(0, y0), Math.min(widthPt, x1), Math.min(heightPt, y1)];
}

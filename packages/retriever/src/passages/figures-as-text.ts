import { type Block, panelLetter } from '@lampyre/ingest';
import { cutToSize } from './cut-to-size.js';
import { countWords, joined, type LaidOutText, laidOutBlock, type PartText, sliced } from './laid-out-text.js';
import type { Span } from './sentences.js';

/** Caption and words of a figure stay together up to so many words; so does a panel, or the caption. */
const FIGURE_WORDS_MAX = 200;
/** Panels that hold no more words together are one text. */
const SHORT_PANELS_WORDS = 60;

/**
 * A figure as one or more texts: its caption, then the words in it, one label a line.
 *
 * 1. A long figure is cut behind its caption, with which goes what stands over all panels, and at its panels; short panels stay together.
 * 2. What is still too long is cut between sentences and labels.
 * 3. Beside each text after the first lies the first line of the caption, and beside what is cut off a panel also the panel's head.
 *
 * @param caption with its lines; empty where another page prints it
 */
export function figureTexts(block: Block, caption: LaidOutText): PartText[] {
  const labels = laidOutBlock(block);
  const whole = joined([caption, labels], '\n');
  // Of a table the whole caption is told where its text does not begin with it (`table-heads.ts`).
  const [title = ''] = block.kind === 'table' ? [] : (block.caption ?? '').split('\n');
  const overFirst = caption.text === '' ? title : '';
  if (countWords(whole.text) <= FIGURE_WORDS_MAX) return [{ ...whole, headElsewhere: overFirst }];
  const panels = panelSpans(labels.text).map((span) => sliced(labels, span));
  const over = panels.length > 1 && headOf(panels[0]!.text) === undefined ? panels.splice(0, 1) : [];
  const opening = cutToSize(joined([caption, ...over], '\n'), FIGURE_WORDS_MAX);
  const texts = [
    ...opening.map((piece) => ({ ...piece, headElsewhere: title })),
    ...panels.flatMap((panel) => {
      const inside = [title, headOf(panel.text)].filter(Boolean).join('\n');
      const pieces = cutToSize(panel, FIGURE_WORDS_MAX);
      return pieces.map((piece, at) => ({ ...piece, headElsewhere: at === 0 ? title : inside }));
    }),
  ].filter(({ text }) => text !== '');
  return texts.map((text, at) => (at === 0 ? { ...text, headElsewhere: overFirst } : text));
}

/** The head of the panel that a text begins with. */
function headOf(text: string): string | undefined {
  const [first = ''] = text.split('\n', 1);
  return panelLetter(first) === undefined ? undefined : first;
}

/** What stands over the head of the first panel, then from each head to the next; short panels together. */
function panelSpans(labels: string): Span[] {
  const panels: Span[] = [];
  let start = 0;
  for (const label of labels.split('\n')) {
    const end = start + label.length;
    const panel = panels.at(-1);
    if (!panel || headOf(label) !== undefined) panels.push({ start, end });
    else panel.end = end;
    start = end + 1;
  }
  const spans: Span[] = [];
  for (const panel of panels) {
    const before = spans.at(-1);
    const together = before ? labels.slice(before.start, panel.end) : '';
    if (before && headOf(together) !== undefined && countWords(together) <= SHORT_PANELS_WORDS) before.end = panel.end;
    else spans.push(panel);
  }
  return spans;
}

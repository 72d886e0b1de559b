import { describe, expect, it } from 'vitest';
import { shape } from '../testing/typesetting.js';
import type { Block, Box } from './document.js';
import { textBoxes } from './text-boxes.js';

const block = (kind: Block['kind'], page: number, text: string, bbox: Box): Block => ({
  id: '',
  kind,
  page,
  text,
  bbox,
  lines: [],
});
const SHADE = '#d0e8f0';
const panel = (bbox: Box, colour = SHADE) => shape(bbox, { kind: 'fill', colour, points: 4 });

/** Texts of the blocks that stand in a box, for shapes given by page. */
function boxed(blocks: Block[], shapes: Record<number, ReturnType<typeof panel>[]>): string[] {
  const found = textBoxes(blocks, (page) =>
    page in shapes ? { widthPt: 600, heightPt: 800, shapes: shapes[page]! } : undefined,
  );
  return [...found.keys()].map(({ text }) => text);
}

const before = block('paragraph', 1, 'Before the box.', [50, 50, 550, 90]);
const title = block('heading', 1, 'Box 3 | Lamps', [60, 410, 540, 425]);
const within = block('paragraph', 1, 'In the box.', [60, 440, 540, 690]);
const after = block('paragraph', 2, 'After the box.', [50, 320, 550, 400]);

describe('textBoxes', () => {
  it('holds what stands on the panel of a titled box, and nothing before and after', () => {
    expect(boxed([before, title, within, after], { 1: [panel([50, 400, 550, 700])], 2: [] })).toEqual([
      'Box 3 | Lamps',
      'In the box.',
    ]);
  });

  it('goes on at the top of the next page in the same shade only', () => {
    const rest = block('paragraph', 2, 'Its end.', [60, 60, 540, 290]);
    const first = panel([50, 400, 550, 700]);
    const all = [before, title, within, rest, after];
    expect(boxed(all, { 1: [first], 2: [panel([50, 50, 550, 300])] })).toContain('Its end.');
    expect(boxed(all, { 1: [first], 2: [panel([50, 50, 550, 300], '#ffe0c0')] })).not.toContain('Its end.');
    expect(boxed(all, { 1: [first], 2: [panel([50, 50, 550, 300])] })).not.toContain('After the box.');
  });

  it('reads a box that is shaded paragraph by paragraph, and one with a frame', () => {
    const stacked = [panel([50, 405, 550, 430]), panel([50, 432, 550, 700])];
    expect(boxed([title, within], { 1: stacked })).toEqual(['Box 3 | Lamps', 'In the box.']);
    const frame = shape([50, 400, 550, 700], { kind: 'stroke', colour: '#000000', points: 5 });
    expect(boxed([title, within], { 1: [frame] })).toEqual(['Box 3 | Lamps', 'In the box.']);
  });

  it('knows a box by its French name, too', () => {
    const french = block('heading', 1, 'Encadré 3 | Les lampes', [60, 410, 540, 425]);
    expect(boxed([french, within], { 1: [panel([50, 400, 550, 700])] })).toEqual([french.text, 'In the box.']);
  });

  it('takes neither the background of a page nor a box without a drawing for one', () => {
    expect(boxed([title, within], { 1: [panel([0, 0, 600, 800])] })).toEqual([]);
    expect(boxed([title, within], { 1: [] })).toEqual([]);
  });
});

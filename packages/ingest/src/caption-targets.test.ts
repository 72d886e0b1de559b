import { describe, expect, it } from 'vitest';
import { attachCaptions } from './caption-targets.js';
import type { Block, Box } from './document.js';

const block = (kind: Block['kind'], page: number, bbox: Box, text = ''): Block => ({
  id: '',
  kind,
  page,
  bbox,
  text,
  lines: [],
});
const figure = (page: number, y0: number, y1: number, x0 = 50, x1 = 500) => block('figure', page, [x0, y0, x1, y1]);
const caption = (page: number, y: number, number: number, x0 = 50, x1 = 500) =>
  block('caption', page, [x0, y, x1, y + 12], `Figure ${number}. Emissions`);
const labels = (blocks: readonly Block[]) => {
  attachCaptions(blocks);
  return blocks.filter(({ kind }) => kind === 'figure').map(({ label }) => label);
};

describe('attachCaptions', () => {
  it('keeps the order where a caption stands nearer to the next figure than to its own', () => {
    expect(labels([figure(1, 50, 200), caption(1, 230, 1), figure(1, 250, 400), caption(1, 430, 2)])).toEqual([
      'Figure 1',
      'Figure 2',
    ]);
  });

  it('learns from other pages on which side captions stand', () => {
    const others = [figure(1, 100, 300), caption(1, 310, 1), figure(2, 100, 300), caption(2, 310, 2)];
    const page = [figure(3, 100, 300), caption(3, 330, 3), figure(3, 350, 500)];
    expect(labels([...others, ...page])).toEqual(['Figure 1', 'Figure 2', 'Figure 3', undefined]);
  });

  it('takes a caption beside the figure', () => {
    expect(labels([figure(1, 100, 300, 50, 300), caption(1, 150, 1, 315, 500)])).toEqual(['Figure 1']);
  });

  it('takes the caption at the head of the next page, or at the foot of the page before', () => {
    const text = block('paragraph', 2, [50, 100, 500, 200], 'Text.');
    expect(labels([figure(1, 100, 700), caption(2, 50, 4), text])).toEqual(['Figure 4']);
    expect(labels([block('paragraph', 1, [50, 50, 500, 600]), caption(1, 700, 5), figure(2, 50, 300)])).toEqual([
      'Figure 5',
    ]);
  });

  it('takes no caption over a heading', () => {
    const heading = block('heading', 1, [50, 400, 300, 415], 'Emissions');
    expect(labels([figure(1, 100, 300), heading, caption(1, 600, 1)])).toEqual([undefined]);
  });

  it('gives no caption to two figures', () => {
    expect(labels([figure(1, 100, 300), caption(1, 310, 1), figure(2, 50, 300)])).toEqual(['Figure 1', undefined]);
  });
});

import { gaps, overlapX } from './boxes.js';
import { captionLabel } from './captions.js';
import type { Block } from './document.js';

type Kind = 'table' | 'figure';
type Side = 'above' | 'below';

/** A caption on the side on which the report does not set its captions is this much farther away. */
const WRONG_SIDE_FACTOR = 4;
/** A caption beside its figure stands no farther off. */
const BESIDE_MAX_PT = 30;
/** A caption of the other kind stands no farther from its target. */
const ACROSS_KINDS_MAX_PT = 30;
/** Text that may stand between a figure at the foot of a page and its caption at the head of the next. */
const FOOT_KINDS = new Set<Block['kind']>(['footnote', 'caption']);

/**
 * Gives each caption to a table or figure of its kind, with its label.
 *
 * 1. A report sets the captions of its figures on one side, and those of its tables on one side: pages with one of each tell
 *    which.
 * 2. On each page captions and targets are paired so that the distances are least in sum; the wrong side counts more, and none is
 *    paired over a heading.
 * 3. A caption without a target at the head of a page belongs to a figure without a caption at the foot of the page before;
 *    one at the foot, to a figure at the head of the next.
 * 4. What is left over on a page is paired across kinds where it stands close: a picture of a table, a chart called table.
 */
export function attachCaptions(blocks: readonly Block[]): void {
  const pages = new Map<number, Block[]>();
  for (const block of blocks) pages.set(block.page, [...(pages.get(block.page) ?? []), block]);
  for (const kind of ['figure', 'table'] as const) {
    const side = usualSide([...pages.values()], kind);
    for (const onPage of pages.values()) pairOnPage(onPage, kind, side);
    for (const [page, onPage] of pages) pairOverPageEnd(onPage, pages.get(page + 1) ?? [], kind);
  }
  for (const onPage of pages.values()) pairAcrossKinds(onPage);
}

const captionsOf = (blocks: readonly Block[], kind: Kind): Block[] =>
  blocks.filter((block) => block.kind === 'caption' && captionLabel(block.text)?.of === kind);

const targetsOf = (blocks: readonly Block[], kind: Kind): Block[] => blocks.filter((block) => block.kind === kind);

function attach(caption: Block, target: Block): void {
  target.caption = caption.text;
  target.label = captionLabel(caption.text)!.label;
}

/** Where the caption stands: above or below its target; null beside it. */
function sideOf(caption: Block, target: Block): Side | null {
  const [, dy] = gaps(caption.bbox, target.bbox);
  if (dy === 0 && overlapX(caption.bbox, target.bbox) <= 0) return null;
  return caption.bbox[1] + caption.bbox[3] < target.bbox[1] + target.bbox[3] ? 'above' : 'below';
}

function usualSide(pages: readonly (readonly Block[])[], kind: Kind): Side | null {
  const votes = { above: 0, below: 0 };
  for (const onPage of pages) {
    const [captions, targets] = [captionsOf(onPage, kind), targetsOf(onPage, kind)];
    if (captions.length !== 1 || targets.length !== 1) continue;
    const side = sideOf(captions[0]!, targets[0]!);
    if (side) votes[side] += 1;
  }
  if (votes.above === votes.below) return null;
  return votes.above > votes.below ? 'above' : 'below';
}

/** Distance of a caption from a target in points; infinite when it cannot be its caption. */
function distance(caption: Block, target: Block, usual: Side | null): number {
  const [dx, dy] = gaps(caption.bbox, target.bbox);
  if (overlapX(caption.bbox, target.bbox) <= 0 && dx > BESIDE_MAX_PT) return Number.POSITIVE_INFINITY;
  const side = sideOf(caption, target);
  return (dx + dy + 1) * (usual && side && side !== usual ? WRONG_SIDE_FACTOR : 1);
}

/** Nearest pairs first; then pairs exchange their targets as long as that brings them nearer in sum. */
function pairOnPage(onPage: readonly Block[], kind: Kind, usual: Side | null): void {
  const [captions, targets] = [captionsOf(onPage, kind), targetsOf(onPage, kind)];
  const headings = onPage.filter((block) => block.kind === 'heading');
  const reach = (caption: Block, target: Block): number =>
    headings.some((heading) => isBetween(heading, caption, target))
      ? Number.POSITIVE_INFINITY
      : distance(caption, target, usual);
  const all = captions.flatMap((caption) => targets.map((target) => ({ caption, target })));
  const pairs: { caption: Block; target: Block }[] = [];
  for (const pair of all
    .filter(({ caption, target }) => Number.isFinite(reach(caption, target)))
    .sort((a, b) => reach(a.caption, a.target) - reach(b.caption, b.target))) {
    if (!pairs.some(({ caption, target }) => caption === pair.caption || target === pair.target)) pairs.push(pair);
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const a of pairs) {
      for (const b of pairs) {
        const now = reach(a.caption, a.target) + reach(b.caption, b.target);
        if (a === b || reach(a.caption, b.target) + reach(b.caption, a.target) >= now) continue;
        [a.target, b.target] = [b.target, a.target];
        changed = true;
      }
    }
  }
  for (const { caption, target } of pairs) attach(caption, target);
}

/** The block stands between the two, under one and over the other. */
function isBetween(block: Block, caption: Block, target: Block): boolean {
  const [upper, lower] = caption.bbox[1] < target.bbox[1] ? [caption, target] : [target, caption];
  return block.bbox[1] > upper.bbox[3] && block.bbox[3] < lower.bbox[1] && overlapX(block.bbox, target.bbox) > 0;
}

function pairOverPageEnd(onPage: readonly Block[], onNext: readonly Block[], kind: Kind): void {
  const body = onPage.filter((block) => !FOOT_KINDS.has(block.kind));
  const last = body[body.length - 1];
  const first = onNext[0];
  if (last?.kind === kind && !last.caption && first && isFree(first, onNext, kind)) attach(first, last);
  const foot = onPage.filter((block) => block.kind !== 'footnote').at(-1);
  const next = onNext[0];
  if (next?.kind === kind && !next.caption && foot && isFree(foot, onPage, kind)) attach(foot, next);
}

function pairAcrossKinds(onPage: readonly Block[]): void {
  const targets = onPage.filter(({ kind, caption }) => (kind === 'table' || kind === 'figure') && !caption);
  for (const caption of onPage) {
    if (!isFree(caption, onPage, 'table') && !isFree(caption, onPage, 'figure')) continue;
    const near = targets
      .filter((target) => !target.caption && distance(caption, target, null) < ACROSS_KINDS_MAX_PT)
      .sort((a, b) => distance(caption, a, null) - distance(caption, b, null));
    if (near[0]) attach(caption, near[0]);
  }
}

/** A caption of this kind that no table or figure of its page has taken. */
function isFree(block: Block, onPage: readonly Block[], kind: Kind): boolean {
  return (
    block.kind === 'caption' &&
    captionLabel(block.text)?.of === kind &&
    !targetsOf(onPage, kind).some((target) => target.caption === block.text)
  );
}

import { type BlockText, blockText, labelsText, type Vocabulary, vocabularyOf } from './block-text.js';
import { roundBox } from './boxes.js';
import { attachCaptions } from './caption-targets.js';
import { captionLabel } from './captions.js';
import type { Block, Box, Document, PageFailure } from './document.js';
import { type Flow, opensItem } from './flow.js';
import { footnotesOf } from './footnotes.js';
import { bodyStyle, type FlowOnPage, headingLevels, type OutlineEntry } from './headings.js';
import { withLigaturesRead } from './ligatures.js';
import { fontFamily, mostCounted, piecesOf } from './line.js';
import type { PageContent } from './page-content.js';
import { printedLabels } from './page-labels.js';
import { layOutPage, type PagePart, pagesCaptionedOnNext } from './page-layout.js';
import { linkReferences } from './references.js';
import { reportTitle } from './report-title.js';
import { withoutRunningHeaders } from './running-headers.js';
import { joinContinuedTables } from './table-continuation.js';
import { linkTableNotes } from './table-notes.js';
import { textBoxes } from './text-boxes.js';
import type { Word } from './word.js';
import type { WordPage } from './word-page.js';

/** "Box 6.1 (continued)" is set for those who turn the page, not for readers of the text. */
const CONTINUATION_LINE = /^\p{L}[\p{L} ]{1,20}\s[\p{L}\d.]{1,8}\s?\((?:continued|suite)\)$/u;

/** Pages on which a report says how it is to be cited. */
const FRONT_PAGES = 6;

/** Share of the page's height, top and bottom, in which logos and rules of running headers stand. */
const MARGIN_SHARE = 0.13;

export interface DocumentParts {
  report: string;
  metadataTitle: string;
  pages: readonly WordPage[];
  outline: readonly OutlineEntry[];
  /** Page labels of the PDF, when it has them. */
  labels: readonly string[] | null;
  /** Pages whose fragments were read off their picture. */
  pagesByOcr?: readonly number[];
  /** Pages that could not be read; their contents are empty. */
  pagesFailed?: readonly PageFailure[];
}

/** The pages' contents to one document: chrome out, pages laid out, headings and notes told apart, text joined. */
export function assembleDocument(parts: DocumentParts): Document {
  const pages = parts.pages.map((page) => ({ ...page, words: withLigaturesRead(page.words) }));
  const kept = withoutRunningHeaders(
    pages.map(({ upright, words }) => ({ widthPt: upright.widthPt, heightPt: upright.heightPt, words })),
  );
  const keptSets = kept.map((words) => new Set(words));
  const shapes = withoutRepeatedShapes(pages.map(({ upright }) => upright));
  const type = bodyType(kept);
  const layOut = ({ upright }: WordPage, index: number, isCaptionOnNext = false): PagePart[] =>
    layOutPage({
      widthPt: upright.widthPt,
      heightPt: upright.heightPt,
      words: kept[index]!,
      shapes: shapes[index]!,
      tags: upright.tags,
      ...type,
      isCaptionOnNext,
    });
  const laidOut = pages.map((page, index) => layOut(page, index));
  for (const index of pagesCaptionedOnNext(laidOut)) laidOut[index] = layOut(pages[index]!, index, true);

  const flows: FlowOnPage[] = laidOut.flatMap((page, index) =>
    page.flatMap((part) =>
      part.kind === 'flow'
        ? [{ page: index + 1, flow: part.flow, role: roleOf(part.flow, pages[index]!.upright.tags.roles) }]
        : [],
    ),
  );
  const body = bodyStyle(flows);
  const notes = new Set<Flow>();
  laidOut.forEach((page, index) => {
    const onPage = page.flatMap((part) => (part.kind === 'flow' ? [part.flow] : []));
    for (const flow of footnotesOf(onPage, body.sizePt, pages[index]!.upright.heightPt)) notes.add(flow);
  });
  const levels = headingLevels(
    flows.filter(({ flow }) => !notes.has(flow)),
    parts.outline,
  );
  const vocabulary = vocabularyOf(flows.flatMap(({ flow }) => flow.lines));

  const blocks: Block[] = [];
  laidOut.forEach((page, index) => {
    const onPage = page.map((part) =>
      blockOf(part, index + 1, pages[index]!.toDisplayed, {
        notes,
        levels,
        vocabulary,
      }),
    );
    blocks.push(
      ...onPage
        .filter((block) => !CONTINUATION_LINE.test(block.text))
        .filter((block) => block.text !== '' || block.kind === 'figure' || block.kind === 'table'),
    );
  });
  attachCaptions(blocks);
  const boxOf = textBoxes(blocks, (page) => {
    const shown = pages[page - 1];
    if (!shown) return undefined;
    const { widthPt, heightPt, upright, toDisplayed } = shown;
    return { widthPt, heightPt, shapes: upright.shapes.map((shape) => ({ ...shape, bbox: toDisplayed(shape.bbox) })) };
  });
  markContinued(blocks, boxOf);
  joinContinuedTables(blocks);
  blocks.forEach((block, index) => {
    block.id = `b${index + 1}`;
  });
  for (const [block, heading] of boxOf) block.box = heading.id;
  linkTableNotes(blocks);
  linkReferences(blocks);

  const chrome = pages.map(({ words }, index) => words.filter((word) => !keptSets[index]!.has(word)));
  const printed = printedLabels(chrome);
  const own = parts.labels?.some((label, index) => label !== '' && label !== String(index + 1))
    ? parts.labels
    : printed;
  return {
    report: parts.report,
    title: reportTitle({
      metadataTitle: parts.metadataTitle,
      paragraphs: flows.filter(({ page }) => page <= FRONT_PAGES).map(({ flow }) => flow.text),
      // The largest line of a scanned cover is as often a stamp, misread.
      coverLines: parts.pagesByOcr?.includes(1)
        ? []
        : piecesOf(kept.slice(0, FRONT_PAGES).find((words) => words.length > 0) ?? []),
      bodySizePt: type.bodySizePt,
      runningLines: chrome.map((words) => piecesOf(words)),
      firstHeading: blocks.find(({ kind, page }) => kind === 'heading' && page <= FRONT_PAGES)?.text,
    }),
    pages: pages.map((content, index) => ({
      page: index + 1,
      label: own[index] || String(index + 1),
      widthPt: Math.round(content.widthPt * 100) / 100,
      heightPt: Math.round(content.heightPt * 100) / 100,
    })),
    blocks,
    pagesWithoutText: pages.filter(isScan).map(({ page }) => page),
    ...(parts.pagesByOcr?.length ? { pagesByOcr: [...parts.pagesByOcr] } : {}),
    ...(parts.pagesFailed?.length ? { pagesFailed: [...parts.pagesFailed] } : {}),
  };
}

/** A page that shows something and holds no text. */
export const isScan = ({ words, drawsSomething }: WordPage): boolean => words.length === 0 && drawsSomething;

/** Size and font family in which most letters of the report are set. */
function bodyType(pages: readonly (readonly Word[])[]): { bodySizePt: number; bodyFamily: string } {
  const sizes = new Map<number, number>();
  const families = new Map<string, number>();
  for (const word of pages.flat()) {
    const size = Math.round(word.sizePt * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + word.text.length);
  }
  const bodySizePt = mostCounted(sizes) ?? 10;
  for (const word of pages.flat()) {
    if (Math.abs(word.sizePt - bodySizePt) > 0.3) continue;
    const family = fontFamily(word.font);
    families.set(family, (families.get(family) ?? 0) + word.text.length);
  }
  return { bodySizePt, bodyFamily: mostCounted(families) ?? '' };
}

/** The role that most words of a flow have in the tagged structure. */
function roleOf(flow: Flow, roles: Readonly<Record<number, string>>): string {
  const counts = new Map<string, number>();
  for (const word of flow.lines.flatMap((line) => line.words)) {
    const role = roles[word.mcid] ?? '';
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return mostCounted(counts) ?? '';
}

/**
 * Logos and frames that stand at the same place on several pages are decoration. In the middle of the page they must stand on
 * many: tables of one make may begin at the same height on some.
 */
function withoutRepeatedShapes(pages: readonly WordPage['upright'][]): PageContent['shapes'][] {
  const key = (bbox: Box): string => bbox.map((value) => Math.round(value / 2)).join(',');
  const count = new Map<string, number>();
  for (const page of pages) {
    for (const place of new Set(
      page.shapes.filter((shape) => shape.kind === 'image' || shape.points > 2).map((shape) => key(shape.bbox)),
    )) {
      count.set(place, (count.get(place) ?? 0) + 1);
    }
  }
  const inMargin = ([, y0, , y1]: Box, heightPt: number): boolean =>
    y1 < MARGIN_SHARE * heightPt || y0 > (1 - MARGIN_SHARE) * heightPt;
  return pages.map(({ shapes, heightPt }) =>
    shapes.filter(({ bbox }) => {
      const limit = inMargin(bbox, heightPt) ? Math.max(3, 0.05 * pages.length) : Math.max(4, 0.2 * pages.length);
      return (count.get(key(bbox)) ?? 0) < limit;
    }),
  );
}

interface Reading {
  notes: ReadonlySet<Flow>;
  levels: ReadonlyMap<Flow, number>;
  vocabulary: Vocabulary;
}

function blockOf(part: PagePart, page: number, toDisplayed: (box: Box) => Box, reading: Reading): Block {
  const displayed = (box: Box): Box => roundBox(toDisplayed(box));
  const turned = (text: BlockText): BlockText => ({
    ...text,
    lines: text.lines.map((line) => {
      const bbox = displayed(line.bbox);
      const sideways = Math.abs(bbox[2] - bbox[0] - (line.bbox[2] - line.bbox[0])) > 0.5;
      // On a turned page the words of a line stand above one another; only the line's own box can be shown.
      return {
        ...line,
        bbox,
        words: sideways ? line.words.map(() => [bbox[0], bbox[2]] as [number, number]) : line.words,
      };
    }),
  });
  if (part.kind === 'table') {
    const { table } = part;
    const text = turned(
      blockText(
        table.rowWords.filter((words) => words.length > 0).flatMap((words) => piecesOf(words)),
        reading.vocabulary,
      ),
    );
    return withoutEmptyMarks({
      id: '',
      kind: 'table',
      page,
      bbox: displayed(table.bbox),
      ...text,
      rows: table.rows.map((row) => row.map((cell) => (cell.bbox ? { ...cell, bbox: displayed(cell.bbox) } : cell))),
      rowBoxes: table.rowBoxes.map(displayed),
      confidence: table.confidence,
    });
  }
  if (part.kind === 'figure') {
    return withoutEmptyMarks({
      id: '',
      kind: 'figure',
      page,
      bbox: displayed(part.bbox),
      ...turned(
        labelsText(
          part.labels.map(({ lines }) => lines),
          reading.vocabulary,
        ),
      ),
    });
  }
  const { flow } = part;
  const level = reading.levels.get(flow);
  const kind = reading.notes.has(flow)
    ? 'footnote'
    : level !== undefined
      ? 'heading'
      : captionLabel(flow.text)?.isCaption
        ? 'caption'
        : opensItem(flow.lines[0]!)
          ? 'list'
          : 'paragraph';
  const block: Block = {
    id: '',
    kind,
    page,
    bbox: displayed(flow.bbox),
    ...turned(blockText(flow.lines, reading.vocabulary)),
  };
  if (kind === 'heading' && level !== undefined) block.level = level;
  return withoutEmptyMarks(block);
}

function withoutEmptyMarks(block: Block): Block {
  if (block.noteMarks?.length === 0) delete block.noteMarks;
  // The words of tables and figures are no sentence.
  if (block.emphasis?.length === 0 || block.rows || block.kind === 'figure') delete block.emphasis;
  return block;
}

/**
 * A paragraph that ends without a full stop and goes on in lower case over a column or page end, or after a box, is one
 * paragraph. The text of a box and the text around it are each read on their own.
 */
function markContinued(blocks: readonly Block[], boxOf: ReadonlyMap<Block, Block>): void {
  const before = new Map<Block | undefined, Block>();
  let last: Block | undefined;
  for (const block of blocks) {
    const box = boxOf.get(block);
    if (block.kind === 'heading') {
      before.delete(box);
      last = block;
    }
    if (block.kind !== 'paragraph' && block.kind !== 'list') continue;
    const previous = before.get(box);
    const isParted =
      previous && (previous.page !== block.page || previous.bbox[3] > block.bbox[1] || last !== previous);
    if (isParted && previous.page >= block.page - 1) {
      const isOpen = !/[.!?:;…]["”»)\]}]*$/.test(previous.text);
      if (isOpen && /^[\p{Ll}\d(«[]/u.test(block.text) && block.kind === 'paragraph') block.continued = true;
    }
    before.set(box, block);
    last = block;
  }
}

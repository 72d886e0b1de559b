import type { Block, Document } from '@lampyre/retriever';

/** The document as `show --json` prints it: the reader's own working data (lines, word edges) left out. */
export interface PrintedDocument {
  report: string;
  title: string;
  /** Width and height in points. */
  pages: { page: number; label: string; width: number; height: number }[];
  pagesWithoutText: number[];
  pagesByOcr: number[];
  pagesFailed: { page: number; reason: string }[];
  blocks: PrintedBlock[];
}

export type PrintedBlock = Pick<
  Block,
  'id' | 'kind' | 'page' | 'bbox' | 'text' | 'level' | 'rows' | 'caption' | 'label' | 'image'
>;

/** @param page keep this page only. */
export function printedDocument(document: Document, page?: number): PrintedDocument {
  const wanted = (item: { page: number }) => page === undefined || item.page === page;
  return {
    report: document.report,
    title: document.title,
    pages: document.pages
      .filter(wanted)
      .map(({ page, label, widthPt, heightPt }) => ({ page, label, width: widthPt, height: heightPt })),
    pagesWithoutText: document.pagesWithoutText,
    pagesByOcr: document.pagesByOcr ?? [],
    pagesFailed: document.pagesFailed ?? [],
    blocks: document.blocks.filter(wanted).map(printedBlock),
  };
}

function printedBlock(block: Block): PrintedBlock {
  const { id, kind, page, bbox, text, level, rows, caption, label, image } = block;
  return {
    id,
    kind,
    page,
    bbox,
    text,
    ...(level === undefined ? {} : { level }),
    ...(rows === undefined ? {} : { rows }),
    ...(caption === undefined ? {} : { caption }),
    ...(label === undefined ? {} : { label }),
    ...(image === undefined ? {} : { image }),
  };
}

/** The document for people: what the reader made of each page, in reading order. */
export function documentText({ pages, blocks }: PrintedDocument): string {
  return pages
    .map(({ page, label }) => {
      const title = `── page ${page}${label === String(page) ? '' : ` (printed: ${label})`} ──`;
      return [title, ...blocks.filter((block) => block.page === page).map(blockText)].join('\n\n');
    })
    .join('\n\n');
}

function blockText({ kind, level, text, rows, caption }: PrintedBlock): string {
  if (kind === 'heading') return `${'#'.repeat(level ?? 1)} ${text}`;
  if (kind === 'table' && rows) {
    const lines = rows.map((row) => `| ${row.map((cell) => cell.text.replaceAll('\n', ' ')).join(' | ')} |`);
    return [`[table] ${caption ?? ''}`.trim(), ...lines].join('\n');
  }
  if (kind === 'paragraph') return text;
  return `[${kind}] ${[caption, text].filter(Boolean).join(' — ')}`;
}

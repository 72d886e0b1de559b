import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OutlineEntry } from './headings.js';

const MAX_DEPTH = 6;

/** The PDF's outline, flattened in order; empty when there is none. Entries whose target cannot be found have page 0. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];
  const walk = async (nodes: Node[], level: number): Promise<void> => {
    for (const node of nodes) {
      entries.push({ title: node.title.replace(/\s+/g, ' ').trim(), level, page: await targetPage(pdf, node.dest) });
      if (level < MAX_DEPTH) await walk(node.items, level + 1);
    }
  };
  await walk((await pdf.getOutline().catch(() => null)) ?? [], 1);
  return entries;
}

async function targetPage(pdf: PDFDocumentProxy, target: string | unknown[] | null): Promise<number> {
  try {
    const explicit = typeof target === 'string' ? await pdf.getDestination(target) : target;
    const reference = explicit?.[0];
    if (typeof reference === 'number') return reference + 1;
    if (reference && typeof reference === 'object')
      return (await pdf.getPageIndex(reference as { num: number; gen: number })) + 1;
  } catch {
    // A destination that leads nowhere leaves an entry without a page; its title still helps.
  }
  return 0;
}

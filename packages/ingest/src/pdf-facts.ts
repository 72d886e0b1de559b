import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OutlineEntry } from './headings.js';
import { readOutline } from './outline.js';

/** What a PDF says of itself as a whole. */
export interface PdfFacts {
  pages: number;
  outline: OutlineEntry[];
  /** Page labels, when it has them. */
  labels: string[] | null;
  /** Title of its metadata, empty without one. */
  metadataTitle: string;
  /** True when its content is tagged. */
  tagged: boolean;
}

/** Damaged parts count as absent: the pages may still be read. */
export async function readFacts(pdf: PDFDocumentProxy): Promise<PdfFacts> {
  const metadata = await pdf.getMetadata().catch(() => null);
  const mark = await pdf.getMarkInfo().catch(() => null);
  return {
    pages: pdf.numPages,
    outline: await readOutline(pdf),
    labels: await pdf.getPageLabels().catch(() => null),
    metadataTitle: String((metadata?.info as { Title?: unknown } | undefined)?.Title ?? ''),
    tagged: mark?.Marked === true,
  };
}

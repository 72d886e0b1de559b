import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AnnotationMode, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { toAffine } from './affine.js';
import { type DrawnFont, followDrawingProgram } from './drawing-program.js';
import type { PageContent } from './page-content.js';
import { pageTagsOf, type StructureNode } from './page-tags.js';

/** Reads one page's drawing program into its fragments and shapes, and its tags when the PDF is `tagged`. */
export async function readPage(pdf: PDFDocumentProxy, pageNumber: number, tagged: boolean): Promise<PageContent> {
  const page = await pdf.getPage(pageNumber);
  try {
    const viewport = page.getViewport({ scale: 1 });
    const program = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
    const fonts = new Map<string, DrawnFont>();
    for (let index = 0; index < program.fnArray.length; index += 1) {
      if (program.fnArray[index] !== OPS.setFont) continue;
      const id = (program.argsArray[index] as [string])[0];
      if (!fonts.has(id)) fonts.set(id, await new Promise((resolve) => page.commonObjs.get(id, resolve)));
    }
    const groups = await pdf.getOptionalContentConfig();
    const content = followDrawingProgram(
      program,
      toAffine(viewport.transform),
      { page: pageNumber, widthPt: viewport.width, heightPt: viewport.height },
      (id) => fonts.get(id) ?? null,
      (group) => group === null || group === undefined || groups.isVisible(group),
    );
    const tree = tagged ? await page.getStructTree().catch(() => null) : null;
    return { ...content, tags: pageTagsOf(tree as StructureNode | null) };
  } finally {
    page.cleanup();
  }
}

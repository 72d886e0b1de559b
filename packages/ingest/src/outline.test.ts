import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { readOutline } from './outline.js';
import { openPdf } from './pdf-file.js';

/** A PDF of three pages whose outline has a named target, a direct one, a nested one and one that leads nowhere. */
function outlined(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R /Names << /Dests << /Names [(there) [5 0 R /Fit]] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>',
    ...new Array(3).fill('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Resources << >> >>'),
    '<< /Type /Outlines /First 7 0 R /Last 10 0 R /Count 4 >>',
    '<< /Title (Direct   title ) /Parent 6 0 R /Next 9 0 R /First 8 0 R /Last 8 0 R /Count 1 /Dest [3 0 R /XYZ 0 300 0] >>',
    '<< /Title (Nested) /Parent 7 0 R /Dest [4 0 R /Fit] >>',
    '<< /Title (Named) /Parent 6 0 R /Prev 7 0 R /Next 10 0 R /Dest (there) >>',
    '<< /Title (Nowhere) /Parent 6 0 R /Prev 9 0 R /Dest (missing) >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(pdf);
}

async function withPdf<Result>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lampyre-outline-'));
  const file = path.join(folder, 'outlined.pdf');
  await writeFile(file, bytes);
  const pdf = await openPdf(file);
  try {
    return await use(pdf);
  } finally {
    await pdf.destroy();
    await rm(folder, { recursive: true });
  }
}

describe('readOutline', () => {
  it('flattens the outline in order, with levels and pages; a target that leads nowhere has page 0', async () => {
    expect(await withPdf(outlined(), readOutline)).toEqual([
      { title: 'Direct title', level: 1, page: 1 },
      { title: 'Nested', level: 2, page: 2 },
      { title: 'Named', level: 1, page: 3 },
      { title: 'Nowhere', level: 1, page: 0 },
    ]);
  });

  it('is empty without an outline', async () => {
    const plain = new TextDecoder().decode(outlined()).replace('/Outlines 6 0 R', '/Outlines 0 0 R');
    expect(await withPdf(new TextEncoder().encode(plain), readOutline)).toEqual([]);
  });
});

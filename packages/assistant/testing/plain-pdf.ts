/** One line of a page: its text, its size in points and whether it is bold. */
export interface PdfLine {
  text: string;
  sizePt?: number;
  bold?: boolean;
}

/** Where Windows-1252 differs from Latin-1. */
const WINDOWS_1252: Readonly<Record<string, string>> = {
  '’': '\x92',
  '–': '\x96',
  œ: '\x9c',
  '…': '\x85',
  '€': '\x80',
};
const LEFT_PT = 72;
const TOP_PT = 780;

/**
 * A real PDF of A4 pages with lines of text from the top, in Helvetica: as small as a PDF can be, so that tests need no
 * library to make one. Characters outside of Windows-1252 are not for it.
 */
export function plainPdf(pages: readonly (readonly PdfLine[])[]): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const regular = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const bold = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  const pageNumbers: number[] = [];
  for (const lines of pages) {
    let y = TOP_PT;
    const drawn = lines.map(({ text, sizePt = 11, bold: isBold = false }) => {
      y -= text === '' ? sizePt : sizePt * 1.3;
      const escaped = text.replace(/[\\()]/g, '\\$&').replace(/[’–œ…€]/g, (sign) => WINDOWS_1252[sign]!);
      return text === '' ? '' : `BT /F${isBold ? 2 : 1} ${sizePt} Tf ${LEFT_PT} ${y.toFixed(1)} Td (${escaped}) Tj ET`;
    });
    const stream = drawn.filter(Boolean).join('\n');
    const content = add(`<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`);
    pageNumbers.push(
      add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R ` +
          `/Resources << /Font << /F1 ${regular} 0 R /F2 ${bold} 0 R >> >> >>`,
      ),
    );
  }
  objects[1] = `<< /Type /Pages /Count ${pageNumbers.length} /Kids [${pageNumbers.map((n) => `${n} 0 R`).join(' ')}] >>`;

  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) pdf += `${String(offset).padStart(10, '0')} 00000 n \n`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}

/** Text cut into lines as a typesetter would, then a blank line. */
export function paragraph(text: string, charactersPerLine = 84): PdfLine[] {
  const lines: PdfLine[] = [];
  let open = '';
  for (const word of text.split(' ')) {
    if (open && open.length + 1 + word.length > charactersPerLine) {
      lines.push({ text: open });
      open = '';
    }
    open = open ? `${open} ${word}` : word;
  }
  if (open) lines.push({ text: open });
  return [...lines, { text: '' }];
}

export function heading(text: string): PdfLine[] {
  return [{ text, sizePt: 16, bold: true }, { text: '' }];
}

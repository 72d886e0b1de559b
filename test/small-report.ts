import PDFDocument from 'pdfkit';

/** A report of one page in English, made for a test: a title and a paragraph that can be asked about. */
export function smallReport(title: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument({ info: { Title: title } });
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.fontSize(20).text(title).moveDown();
    pdf
      .fontSize(11)
      .text(
        `In ${title.toLowerCase()} there were 412 lanterns in June and 57 in August. The keepers counted them on foot after dark, along the same path each week, and wrote down the warmth of the air.`,
      );
    pdf.end();
  });
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderArea, renderPage } from './render-page.js';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lampyre-render-'));
  file = path.join(folder, 'two-pages.pdf');
  await writeFile(file, twoPages());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('renderPage', () => {
  it('draws what the page shows where the page shows it', async () => {
    const picture = await pixels(await renderPage(file, 1, 400));
    expect([picture.width, picture.height]).toEqual([400, 600]);
    // The red square covers 20 to 60 pt from the left and from the top of a page of 200 × 300 pt; 2 px to the point.
    expect(picture.at(80, 80)).toEqual('red');
    expect(picture.at(30, 80)).toEqual('white');
    expect(picture.at(80, 130)).toEqual('white');
  });

  it('draws a part of a page alone, as wide as it is asked for', async () => {
    const picture = await pixels(await renderArea(file, 1, [10, 10, 110, 60], 400));
    expect([picture.width, picture.height]).toEqual([400, 200]);
    // The square begins 10 pt right of and below the corner of the part; 4 px to the point.
    expect(picture.at(100, 100)).toEqual('red');
    expect(picture.at(20, 100)).toEqual('white');
    expect(picture.at(300, 100)).toEqual('white');
  });

  it('turns a page that is displayed turned', async () => {
    const picture = await pixels(await renderPage(file, 2, 600));
    expect([picture.width, picture.height]).toEqual([600, 400]);
    // The same square after a quarter turn clockwise lies at the top right.
    expect(picture.at(520, 80)).toEqual('red');
    expect(picture.at(80, 80)).toEqual('white');
  });

  it('draws pages asked for at the same time, and goes on after one that failed', async () => {
    const wanted = [renderPage(file, 1, 100), renderPage(file, 9, 100), renderPage(file, 2, 100)];
    const [first, failed, last] = await Promise.allSettled(wanted);
    expect(first?.status).toBe('fulfilled');
    expect(failed).toMatchObject({ status: 'rejected', reason: { code: 'LAMPYRE_PAGE_UNKNOWN' } });
    expect(last?.status).toBe('fulfilled');
  });

  it('draws the new file when another one has taken its place', async () => {
    const replaced = path.join(folder, 'replaced.pdf');
    await writeFile(replaced, twoPages());
    expect((await pixels(await renderPage(replaced, 1, 400))).at(80, 80)).toBe('red');
    await writeFile(replaced, twoPages('1 0 0 rg 100 100 40 40 re f'));
    const picture = await pixels(await renderPage(replaced, 1, 400));
    expect(picture.at(80, 80)).toBe('white');
    expect(picture.at(240, 360)).toBe('red');
  });

  it.each([
    ['no file', undefined, 'LAMPYRE_FILE_MISSING'],
    ['an empty file', '', 'LAMPYRE_PDF_EMPTY'],
    ['a file that is not a PDF', 'Dear reader', 'LAMPYRE_PDF_INVALID'],
  ])('says what is wrong with %s', async (_what, content, code) => {
    const bad = path.join(folder, `${code}.pdf`);
    if (content !== undefined) await writeFile(bad, content);
    await expect(renderPage(bad, 1, 100)).rejects.toMatchObject({ code });
  });

  it('refuses a width that no picture has', () => {
    for (const width of [0, -5, 1.5, Number.NaN, 100_000]) expect(() => renderPage(file, 1, width)).toThrow(RangeError);
  });
});

async function pixels(webp: Uint8Array) {
  const image = await loadImage(Buffer.from(webp));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
    if (red > 200 && green < 60 && blue < 60) return 'red';
    return red > 240 && green > 240 && blue > 240 ? 'white' : `${red},${green},${blue}`;
  };
  return { width: image.width, height: image.height, at };
}

/** Two pages of 200 × 300 pt with a red square near the top left; the second is displayed turned by a quarter. */
function twoPages(square = '1 0 0 rg 20 240 40 40 re f'): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Contents 5 0 R /Resources << >> >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] /Rotate 90 /Contents 5 0 R /Resources << >> >>',
    `<< /Length ${square.length} >>\nstream\n${square}\nendstream`,
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const offset = pdf.length;
    pdf += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = pdf.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return `${pdf}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}

import { readFile } from 'node:fs/promises';
import PDFDocument from 'pdfkit';

/** Bad input, made here byte by byte, with the code that each must give. */
export async function hostilePdfs(sound: string): Promise<{ name: string; bytes: Uint8Array; code: string }[]> {
  const whole = await readFile(sound);
  return [
    { name: 'empty.pdf', bytes: new Uint8Array(), code: 'LAMPYRE_PDF_EMPTY' },
    { name: 'words.pdf', bytes: Buffer.from('These are words, not a PDF.\n'), code: 'LAMPYRE_PDF_INVALID' },
    { name: 'page.pdf', bytes: Buffer.from('<!doctype html><title>404</title>'), code: 'LAMPYRE_PDF_INVALID' },
    { name: 'head-only.pdf', bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'), code: 'LAMPYRE_PDF_INVALID' },
    { name: 'truncated.pdf', bytes: whole.subarray(0, Math.floor(whole.byteLength / 3)), code: 'LAMPYRE_PDF_INVALID' },
    { name: 'noise.pdf', bytes: noise(20_000), code: 'LAMPYRE_PDF_INVALID' },
    {
      name: 'locked.pdf',
      bytes: await drawn({ userPassword: 'secret' }, 'Words behind a password.'),
      code: 'LAMPYRE_PDF_ENCRYPTED',
    },
    { name: 'picture.pdf', bytes: await drawn({}, undefined), code: 'LAMPYRE_PDF_NO_TEXT' },
  ];
}

/** One page with a drawing, and with words when there are any. */
function drawn(options: { userPassword?: string }, words: string | undefined): Promise<Buffer> {
  const document = new PDFDocument({ ...options, compress: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  document.rect(50, 50, 300, 200).fill('#3a6');
  if (words) document.fillColor('black').text(words, 60, 300);
  document.end();
  return finished;
}

/** The same bytes each time, that look like nothing: a linear congruential generator after a PDF header. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  bytes.set(Buffer.from('%PDF-1.4\n'));
  return bytes;
}

/**
 * Measures, fonts and colours of the starter reports. Lengths are PDF points; the page is A4.
 *
 * The fonts are DejaVu (free licence, npm package `dejavu-fonts-ttf`): it has every accent, the subscript digits of
 * CO₂, ≥, – and narrow spaces, so that no sign has to be faked.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const fontFolder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** Font name in the PDF → file in the font package. */
export const FONT_FILES = {
  roman: join(fontFolder, 'DejaVuSerifCondensed.ttf'),
  italic: join(fontFolder, 'DejaVuSerifCondensed-Italic.ttf'),
  bold: join(fontFolder, 'DejaVuSerifCondensed-Bold.ttf'),
  sans: join(fontFolder, 'DejaVuSansCondensed.ttf'),
  sansItalic: join(fontFolder, 'DejaVuSansCondensed-Oblique.ttf'),
  sansBold: join(fontFolder, 'DejaVuSansCondensed-Bold.ttf'),
};

/** Which font each inline style takes in serif text and in sans text. */
export const SERIF = { roman: 'roman', italic: 'italic', bold: 'bold' };
export const SANS = { roman: 'sans', italic: 'sansItalic', bold: 'sansBold' };

export const PAGE = { widthPt: 595.28, heightPt: 841.89, leftPt: 78, rightPt: 78, topPt: 92, bottomPt: 84 };
export const TEXT_WIDTH_PT = PAGE.widthPt - PAGE.leftPt - PAGE.rightPt;
export const COLUMN_GAP_PT = 20;

/** Size, line height and the gap above, by kind of text. */
export const TEXT = {
  paragraph: { family: SERIF, sizePt: 10, leadingPt: 14.6, beforePt: 7 },
  column: { family: SERIF, sizePt: 9, leadingPt: 12.6, beforePt: 6 },
  list: { family: SERIF, sizePt: 10, leadingPt: 14.2, beforePt: 4 },
  note: { family: SERIF, sizePt: 7.8, leadingPt: 10.2, beforePt: 2 },
  caption: { family: SANS, sizePt: 8.2, leadingPt: 11, beforePt: 6 },
  cell: { family: SANS, sizePt: 8.2, leadingPt: 10.6, beforePt: 0 },
  reference: { family: SERIF, sizePt: 9, leadingPt: 12.4, beforePt: 5 },
  contents: { family: SANS, sizePt: 9.4, leadingPt: 15, beforePt: 0 },
  heading1: { family: SANS, sizePt: 17, leadingPt: 22, beforePt: 26 },
  heading2: { family: SANS, sizePt: 12.5, leadingPt: 16.5, beforePt: 17 },
  heading3: { family: SANS, sizePt: 10.3, leadingPt: 14, beforePt: 12 },
};

export const COLOUR = {
  ink: '#1b1f24',
  heading: '#14502f',
  faint: '#5c6670',
  rule: '#8a949e',
  shade: '#e4efe6',
  series: ['#1f6f46', '#d98a1f', '#3d6fb0', '#a33b4a', '#7a6aa8', '#6f7b86'],
};

import { captionLabel } from './captions.js';
import type { Line } from './line.js';

export interface TitleSources {
  /** Title of the PDF's metadata; often a file name, or the name of a part that many reports share. */
  metadataTitle: string;
  /** Text of the first pages' paragraphs, in order. */
  paragraphs: readonly string[];
  /** Lines of the first page that holds text, in order. */
  coverLines: readonly Line[];
  /** Size of the report's running text. */
  bodySizePt: number;
  /** What is set apart on each page: running headers and footers. */
  runningLines: readonly (readonly Line[])[];
  /** The first heading of the first pages, where there is one. */
  firstHeading?: string | undefined;
}

const NO_TITLE =
  /\.(?:docx?|pdf|indd|pptx?|qxd|dvi|tex|odt|rtf|fm|ps)$|^microsoft|untitled|sans titre|^(?:title|document)\d*$/i;
/** Names of parts that say nothing of the report. */
const PART_NAME =
  /^(?:(?:chapter|chapitre|annexe?)\s+\w+|summary(?: for policymakers)?|technical summary|résumé(?: (?:exécutif|technique|à l[’']intention des décideurs))?|rapport(?: final)?|full report)$/i;
const SECTION = /^\d+\.\d/;
const MAX_CHARACTERS = 200;
/** More words than this are a text, not a title. */
const MAX_WORDS = 30;
/** A page with fewer words is a cover, whatever its type. */
const COVER_MAX_WORDS = 60;
/** Words of a title are larger than the text by this factor. */
const TITLE_MIN_RATIO = 1.12;
/** A title in the running header has so many words, and stands on at least so many pages and this share of them. */
const RUNNING_MIN_WORDS = 3;
const RUNNING_MIN_PAGES = 3;
const RUNNING_MIN_SHARE = 0.3;
const ADDRESS = /https?:|www\.|@|©|\bp(?:age|\.)\s*\d/i;

/**
 * A report's title from what it says of itself.
 *
 * 1. How it asks to be cited ("should be cited as: IPCC, 2021: Summary for Policymakers. In: Climate Change 2021 …")
 *    names the whole and the part.
 * 2. The metadata's title, unless it is a file name or the bare name of a part.
 * 3. The largest type of the cover or, where all is of one size, the bold lines that open it.
 * 4. What the running header says on most pages.
 * 5. The first heading, unless it is a section's ("3.2 Results").
 *
 * Empty when nothing says anything.
 */
export function reportTitle({ metadataTitle, paragraphs, ...printed }: TitleSources): string {
  const metadata = tidy(metadataTitle);
  const cited = citedTitle(paragraphs);
  if (cited) return cited;
  if (metadata.length >= 8 && !NO_TITLE.test(metadata) && !PART_NAME.test(metadata))
    return metadata.slice(0, MAX_CHARACTERS);
  return (
    coverTitle(printed.coverLines, printed.bodySizePt) ||
    runningTitle(printed.runningLines) ||
    asTitle(SECTION.test(printed.firstHeading ?? '') ? '' : (printed.firstHeading ?? '')) ||
    (NO_TITLE.test(metadata) ? '' : metadata)
  );
}

/** "AUTHORS, YEAR: PART. In: WHOLE. …" as "WHOLE. PART"; null when no paragraph asks to be cited so. */
export function citedTitle(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs) {
    const citation = /(?:should|must|can) be cited as\s*:?\s*(.+)/is.exec(paragraph)?.[1];
    if (!citation) continue;
    const match = /(?:19|20)\d{2}\s*:\s*(?<part>[^.]{4,160})\.\s+In:\s*(?<whole>(?:[^.[]|\.(?=\d)){8,160})/s.exec(
      citation,
    );
    if (match?.groups) return tidy(`${match.groups.whole}. ${match.groups.part}`).slice(0, MAX_CHARACTERS);
  }
  return null;
}

/**
 * The cover's lines in its largest type, up to the first that begins a list of names ("Authors: …"). A first page of text has a
 * title only where its largest type is larger than the text, or where it opens in bold; a caption and its table are none.
 */
function coverTitle(lines: readonly Line[], bodySizePt: number): string {
  const readable = lines.filter((line) => /\p{L}{3}/u.test(line.text));
  const isCaption = (line: Line): boolean => captionLabel(line.text)?.isCaption ?? false;
  const words = readable.reduce((sum, line) => sum + line.words.length, 0);
  const largest = Math.max(0, ...readable.map((line) => line.sizePt));
  const standsOut = words <= COVER_MAX_WORDS || largest > TITLE_MIN_RATIO * bodySizePt;
  const opening = readable.slice(
    0,
    readable.findIndex((line) => line.boldShare < 0.9),
  );
  const title = standsOut
    ? readable.filter((line) => line.sizePt > 0.9 * largest && !isCaption(line))
    : opening.some(isCaption)
      ? []
      : opening;
  const texts = title.map(({ text }) => text);
  const end = texts.findIndex((text, index) => index > 0 && /:\s/.test(text));
  return asTitle(texts.slice(0, end === -1 ? texts.length : end).join(' '));
}

/** What most pages say in the same words over or under their text: a title more often than anything else of three words and more. */
function runningTitle(pages: readonly (readonly Line[])[]): string {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const text of new Set(lines.map((line) => tidy(line.text)))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(RUNNING_MIN_PAGES, RUNNING_MIN_SHARE * pages.length);
  const [title] = [...counts]
    .filter(([text, count]) => {
      const words = text.split(' ').filter((word) => /\p{L}{2}/u.test(word));
      return count >= least && words.length >= RUNNING_MIN_WORDS && !ADDRESS.test(text);
    })
    .sort((a, b) => b[1] - a[1])
    .map(([text]) => text);
  return asTitle(title ?? '');
}

/** The text itself, cut where it is long; empty when it has too many words for a title. */
function asTitle(text: string): string {
  const title = tidy(text);
  return title.split(' ').length > MAX_WORDS ? '' : title.slice(0, MAX_CHARACTERS);
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

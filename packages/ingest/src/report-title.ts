import type { Line } from './line.js';

export interface TitleSources {
  /** Title of the PDF's metadata; often a file name, or the name of a part that many reports share. */
  metadataTitle: string;
  /** Text of the first pages' paragraphs, in order. */
  paragraphs: readonly string[];
  /** Lines of the first page, in order. */
  coverLines: readonly Line[];
}

const NO_TITLE =
  /\.(?:docx?|pdf|indd|pptx?|qxd|dvi|tex|odt|rtf|fm|ps)$|^microsoft|untitled|sans titre|^(?:title|document)\d*$/i;
/** Names of parts that say nothing of the report. */
const PART_NAME =
  /^(?:(?:chapter|chapitre|annexe?)\s+\w+|summary(?: for policymakers)?|technical summary|résumé(?: (?:exécutif|technique|à l[’']intention des décideurs))?|rapport(?: final)?|full report)$/i;
const MAX_CHARACTERS = 200;

/**
 * A report's title from what it says of itself.
 *
 * 1. How it asks to be cited ("should be cited as: IPCC, 2021: Summary for Policymakers. In: Climate Change 2021 …")
 *    names the whole and the part.
 * 2. The metadata's title, unless it is a file name or the bare name of a part.
 * 3. The largest type of the cover.
 *
 * Empty when nothing says anything.
 */
export function reportTitle({ metadataTitle, paragraphs, coverLines }: TitleSources): string {
  const metadata = tidy(metadataTitle);
  const cited = citedTitle(paragraphs);
  if (cited) return cited;
  if (metadata.length >= 8 && !NO_TITLE.test(metadata) && !PART_NAME.test(metadata))
    return metadata.slice(0, MAX_CHARACTERS);
  return coverTitle(coverLines) || (NO_TITLE.test(metadata) ? '' : metadata);
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

/** The cover's lines in its largest type, up to the first that begins a list of names ("Authors: …"). */
function coverTitle(lines: readonly Line[]): string {
  const readable = lines.filter((line) => /\p{L}{3}/u.test(line.text));
  const largest = Math.max(0, ...readable.map((line) => line.sizePt));
  const large = readable.filter((line) => line.sizePt > 0.9 * largest).map((line) => line.text);
  const end = large.findIndex((text, index) => index > 0 && /:\s/.test(text));
  return tidy(large.slice(0, end === -1 ? large.length : end).join(' ')).slice(0, MAX_CHARACTERS);
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

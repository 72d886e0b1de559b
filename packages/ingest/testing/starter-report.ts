import { fileURLToPath } from 'node:url';
import { climateFigures } from '../../../corpus/starter/content/climate-figures-en.mjs';
import { empreinteNumerique } from '../../../corpus/starter/content/empreinte-numerique-fr.mjs';
import { numberReport } from '../../../corpus/starter/typeset/numbering.mjs';

/** A cell of a content file: its text, or its text with spans. */
export type ContentCell = string | { text: string; colspan?: number; rowspan?: number };

/** What a content file may say in a block; one of these is there. */
export interface ContentBlock {
  h1?: string;
  h2?: string;
  h3?: string;
  p?: string;
  list?: string[];
  box?: { title: string; text: string[] };
  columns?: ContentBlock[];
  table?: { key: string; caption: string; rows: ContentCell[][]; headerRows?: number };
  figure?: { key: string; title: string; caption: string };
  references?: { text: string }[];
}

/** A starter report of corpus/: its PDF, and what its content file says, in order, columns and front pages taken apart. */
export interface StarterReport {
  name: string;
  file: string;
  title: string;
  runningTitle: string;
  /** Unnumbered front pages, labelled with Roman numerals. */
  frontPages: number;
  blocks: ContentBlock[];
  notes: string[];
  /** Runs of blocks that are set in two columns. */
  columns: ContentBlock[][];
  /** Marks of emphasis and notes, soft hyphens and references resolved: the text as a reader sees it. */
  plain(text: string): string;
  heading(block: ContentBlock): string;
  label(kind: 'fig' | 'table', key: string): string;
}

type Content = typeof climateFigures | typeof empreinteNumerique;

function starterReport(content: Content, frontPages: number): StarterReport {
  const numbers = numberReport(content as never) as {
    label: (kind: string, key: string) => string;
    resolve: (text: string) => string;
    heading: (block: object) => string;
  };
  const plain = (text: string): string =>
    numbers
      .resolve(text)
      .replace(/\[\^[\w-]+\]|\*+|\u00ad/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const top = [...content.front, ...content.body] as ContentBlock[];
  return {
    name: content.file.replace('.pdf', ''),
    file: fileURLToPath(new URL(`../../../corpus/starter/${content.file}`, import.meta.url)),
    title: content.title,
    runningTitle: content.runningTitle,
    frontPages,
    blocks: top.flatMap((block) => block.columns ?? [block]),
    notes: Object.values(content.notes as Record<string, string>).map(plain),
    columns: top.flatMap((block) => (block.columns ? [block.columns] : [])),
    plain,
    heading: (block) => plain(numbers.heading(block)),
    label: (kind, key) => plain(numbers.label(kind, key)),
  };
}

export const STARTER_REPORTS: readonly StarterReport[] = [
  starterReport(climateFigures, 3),
  starterReport(empreinteNumerique, 3),
];

import { captionLabel } from './captions.js';
import type { Block, Reference } from './document.js';

/** "Figure SPM.1", "Table 3.2", "Box 6.1", "Section 3.2", "A.1.2" in running text, with or without braces round them. */
const FLOAT = String.raw`(?:figure|fig\.|table|tableau|box|encadré|graphique)s?\s+(?:[A-Z]{1,5}\.?)?\d{1,3}(?:[.–-]\d{1,3})*[a-z]?`;
const SECTION = String.raw`(?:sections?|chapitres?|chapters?)\s+\d{1,2}(?:\.\d{1,2})*`;
const STATEMENT = String.raw`(?<![\w.])[A-Z]\.\d{1,2}(?:\.\d{1,2})*(?![\w])`;
const IN_BRACES = String.raw`(?<=[{,;(]\s?)\d{1,2}(?:\.\d{1,2})+(?=\s?[},;)])`;
const REFERENCE = new RegExp(`${FLOAT}|${SECTION}|${STATEMENT}|${IN_BRACES}`, 'giu');

/**
 * Marks where a report refers to its own tables, figures, boxes, sections and numbered statements, so that a reader can follow.
 * References that lead out of the report ("{3.2}" of a summary means the full report) find no target and are left alone.
 */
export function linkReferences(blocks: readonly Block[]): void {
  const targets = targetsOf(blocks);
  if (targets.size === 0) return;
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'figure' || block.kind === 'heading') continue;
    const found: Reference[] = [];
    for (const match of block.text.matchAll(REFERENCE)) {
      const target = targets.get(keyOf(match[0]));
      if (!target || target === block.id) continue;
      found.push({ start: match.index, end: match.index + match[0].length, target });
    }
    if (found.length > 0) block.references = found;
  }
}

function targetsOf(blocks: readonly Block[]): Map<string, string> {
  const targets = new Map<string, string>();
  const add = (name: string | undefined, block: Block): void => {
    if (name && !targets.has(keyOf(name))) targets.set(keyOf(name), block.id);
  };
  for (const block of blocks) {
    if ((block.kind === 'table' || block.kind === 'figure') && !block.continued) add(block.label, block);
  }
  for (const block of blocks) {
    if (block.kind === 'heading') {
      add(/^(?:box|encadré)\s+[\w.]*\d/i.exec(block.text)?.[0], block);
      add(/^\d{1,2}(?:\.\d{1,2})*(?=[.\s])/.exec(block.text)?.[0], block);
    }
    if (block.kind === 'heading' || block.kind === 'paragraph') {
      add(/^[A-Z]\.\d{1,2}(?:\.\d{1,2})*(?=\s)/.exec(block.text)?.[0], block);
    }
    // A caption whose table or figure was not found still is where the reader looks.
    if (block.kind === 'caption') add(captionLabel(block.text)?.label, block);
  }
  return targets;
}

/** "Figures SPM.1", "Fig. SPM.1" → "figurespm.1"; "Section 3.2" → "3.2". */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:sections?|chapitres?|chapters?) /, '')
    .replace(/^(figure|table|tableau|box|encadré|graphique)s /, '$1 ')
    .replace(/^fig\. /, 'figure ')
    .replace(/[\s]/g, '')
    .replace(/–/g, '-')
    .replace(/[.:]$/, '');
}

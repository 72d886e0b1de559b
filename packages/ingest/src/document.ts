/** Left, top, right, bottom in points; origin at the top left of the page as it is displayed (rotation applied). */
export type Box = [x0: number, y0: number, x1: number, y1: number];

export interface Page {
  /** 1-based number in the PDF. */
  page: number;
  /** What is printed on the page ("12", "SPM-4", "iv"); the page number as text where the report has no labels. */
  label: string;
  widthPt: number;
  heightPt: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'table' | 'figure' | 'caption' | 'footnote';

/** One printed line of a block. `start` and `end` are character offsets into the block's text. */
export interface TextLine {
  bbox: Box;
  start: number;
  end: number;
  /** Left and right edge, in points, of each whitespace-separated word of `text.slice(start, end)`, in order. */
  words: [x0: number, x1: number][];
}

/** One cell of a table in the HTML table model: covered cells are left out of their row. */
export interface TableCell {
  text: string;
  colspan?: number;
  rowspan?: number;
  /** Where the words of a cell over several rows stand: the box of its row need not hold them. */
  bbox?: Box;
  header?: boolean;
}

/** A mention of another block: `start` and `end` are offsets into the text, `target` is the block's id. */
export interface Reference {
  start: number;
  end: number;
  target: string;
}

/** A stretch of a block's text that is set in another face than the rest: `start` and `end` are offsets into the text. */
export interface Emphasis {
  start: number;
  end: number;
  bold?: true;
  italic?: true;
}

/** A piece of a document, in reading order. A block lies on one page; text that goes on is `continued` by the next block. */
export interface Block {
  id: string;
  kind: BlockKind;
  page: number;
  bbox: Box;
  /**
   * Running text, words joined over line ends, note marks left out. A table's text holds its words row by row, a
   * figure's its labels, one a line.
   */
  text: string;
  /** Printed lines with the position of each word; empty when the text was not laid out in lines (figures without words). */
  lines: TextLine[];
  /** Marks of notes that were printed in the text and taken out of it: what stood at which offset. */
  noteMarks?: { offset: number; mark: string }[];
  /** Words set bold or italic among others that are not: calibrated terms ("*high confidence*"), run-in heads. */
  emphasis?: Emphasis[];
  /** Where the text refers to another block of the document. */
  references?: Reference[];
  /** Headings only: 1 is the highest. */
  level?: number;
  /**
   * True when this block goes on over a column or page end: a table from the table before, a paragraph from the paragraph
   * or list item before.
   */
  continued?: boolean;
  /**
   * The id of the heading of the shaded or framed box ("Box 2 | …") that the block stands in; that heading bears it too.
   * What follows without it belongs to the section around the box.
   */
  box?: string;
  /** Tables only. */
  rows?: TableCell[][];
  /** Tables only: the box of each row, same order as `rows`. */
  rowBoxes?: Box[];
  /** Tables only: header rows of the first part, for a part on a later page that does not repeat them. */
  inheritedHeader?: TableCell[][];
  /** Tables only: ids of the blocks under it that hold its notes and sources. */
  notes?: string[];
  /** Tables only: 0 to 1, how sure the reader is of the grid; see `tableConfidence`. */
  confidence?: number;
  /** Tables and figures: title and caption as printed, label included. */
  caption?: string;
  /** Tables and figures: "Table SPM.2", "Figure 3". */
  label?: string;
  /** Figures: name of the crop among the document's images. */
  image?: string;
}

/** A page that the file holds but that could not be read. */
export interface PageFailure {
  page: number;
  reason: string;
}

/** What ingest makes of one PDF. */
export interface Document {
  /** Id of the report. */
  report: string;
  /** From the PDF's metadata or its first page; empty when neither says. */
  title: string;
  pages: Page[];
  blocks: Block[];
  /** Pages that show something but hold no text (scans); pages read by OCR are not among them. */
  pagesWithoutText: number[];
  /** Pages whose text was read off their picture, where there are any: it may hold misread words. */
  pagesByOcr?: number[];
  /** Pages that are damaged, where there are any; they have no blocks. */
  pagesFailed?: PageFailure[];
}

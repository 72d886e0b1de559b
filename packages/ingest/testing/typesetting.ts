import type { Box } from '../src/document.js';
import { type Flow, flowsOf } from '../src/flow.js';
import { lineOf } from '../src/line.js';
import type { Fragment, PageContent, Shape } from '../src/page-content.js';
import type { Word } from '../src/word.js';

/** Sets words by hand for tests: every letter is half an em wide, a space a quarter, ascent 0.8 em, descent 0.2 em. */
export interface Setting {
  xPt?: number;
  baselinePt?: number;
  sizePt?: number;
  bold?: boolean;
  italic?: boolean;
  colour?: string;
  font?: string;
  turn?: Word['turn'];
  mcid?: number;
  artifact?: boolean;
  /** Place in the drawing order of the first word. */
  order?: number;
  opensWithMark?: boolean;
}

export const ADVANCE_EM = 0.5;
export const SPACE_EM = 0.25;

export function word(text: string, setting: Setting = {}): Word {
  const { xPt = 0, baselinePt = 100, sizePt = 10, order = 0 } = setting;
  return {
    text,
    marks: [],
    bbox: [xPt, baselinePt - 0.8 * sizePt, xPt + text.length * ADVANCE_EM * sizePt, baselinePt + 0.2 * sizePt],
    baselinePt,
    sizePt,
    font: setting.font ?? 'Serif',
    bold: setting.bold ?? false,
    italic: setting.italic ?? false,
    colour: setting.colour ?? '#000000',
    mcid: setting.mcid ?? -1,
    artifact: setting.artifact ?? false,
    turn: setting.turn ?? 0,
    order,
    opensWithMark: setting.opensWithMark ?? false,
  };
}

/** The words of `text` on one baseline, drawn one after the other. */
export function words(text: string, setting: Setting = {}): Word[] {
  const { sizePt = 10, order = 0 } = setting;
  let x = setting.xPt ?? 0;
  return text.split(' ').map((each, index) => {
    const { opensWithMark = false, ...rest } = setting;
    const made = word(each, { ...rest, xPt: x, order: order + index, opensWithMark: opensWithMark && index === 0 });
    x = made.bbox[2] + SPACE_EM * sizePt;
    return made;
  });
}

/** Lines below one another, 1.2 em apart. */
export function lines(texts: readonly string[], setting: Setting = {}): ReturnType<typeof lineOf>[] {
  const { baselinePt = 100, sizePt = 10 } = setting;
  return texts.map((text, index) =>
    lineOf(words(text, { ...setting, baselinePt: baselinePt + 1.2 * sizePt * index, order: 100 * index })),
  );
}

/** One paragraph. */
export function flow(texts: string | readonly string[], setting: Setting = {}): Flow {
  const flows = flowsOf(lines(typeof texts === 'string' ? [texts] : texts, setting));
  if (flows.length !== 1) throw new RangeError(`the lines make ${flows.length} paragraphs`);
  return flows[0]!;
}

export interface Glyphs extends Setting {
  joined?: boolean;
}

export function fragment(text: string, setting: Glyphs = {}): Fragment {
  const { bbox, baselinePt, sizePt, font, bold, italic, colour, turn, mcid, artifact } = word(text, setting);
  return {
    text,
    bbox,
    baselinePt,
    sizePt,
    font,
    bold,
    italic,
    colour,
    turn,
    mcid,
    artifact,
    joined: setting.joined ?? false,
  };
}

/** Fragments without a space between them: [text, sizePt, risePt] each. */
export function joined(...parts: [text: string, sizePt: number, risePt: number][]): Fragment[] {
  let x = 50;
  return parts.map(([text, sizePt, risePt], index) => {
    const made = fragment(text, { xPt: x, sizePt, baselinePt: 100 - risePt, joined: index > 0 });
    x = made.bbox[2];
    return made;
  });
}

export function page(parts: Partial<PageContent> = {}): PageContent {
  return {
    page: 1,
    widthPt: 600,
    heightPt: 800,
    fragments: [],
    shapes: [],
    drawsSomething: false,
    tags: { roles: {}, tables: [] },
    ...parts,
  };
}

/** A filled rectangle, or a stroked line when the box has no width or no height. */
export function shape(bbox: Box, parts: Partial<Shape> = {}): Shape {
  const isLine = bbox[0] === bbox[2] || bbox[1] === bbox[3];
  return {
    kind: isLine ? 'stroke' : 'fill',
    bbox,
    colour: '#333333',
    points: isLine ? 2 : 4,
    curved: false,
    segments: isLine ? [bbox] : [],
    artifact: false,
    ...parts,
  };
}

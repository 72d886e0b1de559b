import type { Flow } from './flow.js';
import { mostCounted } from './line.js';

/** One entry of the PDF's outline, flattened. */
export interface OutlineEntry {
  title: string;
  /** 1 is the highest. */
  level: number;
  /** 1-based, 0 when it leads nowhere. */
  page: number;
}

export interface FlowOnPage {
  page: number;
  flow: Flow;
  /** Structure role of the tagged PDF ("H1", "P" …), empty without. */
  role: string;
}

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

const NUMBERED =
  /^(?:chapter\s+|chapitre\s+|annexe?\s+|section\s+|part(?:ie)?\s+)?([A-Z]|[IVX]{1,5}|\d{1,2})((?:\.\d{1,2})*)\.?[\s\t|–:-]+\S/i;
const CAPTION =
  /^(?:figure|fig\.?|table|tableau|graphique|graph|schéma|illustration|carte|image|chart|source|note)s?\s*\.?\s*(?:[A-Z]{0,4}\.?\d|[:.])/i;
/** How the titles of boxes begin. */
export const BOX_TITLE = /^(?:(?:cross-[\p{L}-]+\s)?box|encadré|zoom|focus|case study|étude de cas)(?!\p{L})/iu;
const MAX_CHARACTERS = 220;
const MAX_LINES = 4;
/** Heading styles whose sizes differ by less are of one level. */
const STYLE_STEP_PT = 0.6;
const SAME_SIZE_PT = 0.3;
const LOWEST_RANKED_LEVEL = 4;
const LOWEST_LEVEL = 6;
/** "I." or "A." in type hardly larger than the body numbers the parts of a section, not of the report. */
const NUMBER_MIN_SIZE_RATIO = 1.08;
/** Lines with leaders that make a page one of contents. */
const CONTENTS_MIN_ENTRIES = 4;
/** A first page with more text than this is no cover. */
const COVER_MAX_LETTERS = 700;

/**
 * Tells which flows of a report are headings, and of what level.
 *
 * 1. A flow whose letters equal an outline entry that leads to its page (or the next) is that heading, at its depth.
 * 2. Tags H1 to H6 are believed when they are used sparingly.
 * 3. Otherwise a heading is short, does not end as a sentence does, and its type is larger, heavier or of another colour
 *    than the report's body; numbering ("3.2.1 Title") helps, captions and list items never are.
 * 4. Levels: outline depth; else that of outline headings of the same style; else depth of the numbering; else rank of the
 *    style among heading styles.
 * 5. A heading that neither the outline nor a number places stands under the headings in larger type before it, whatever its
 *    style heads elsewhere.
 *
 * @returns level by flow, for the flows that are headings
 */
export function headingLevels(flows: readonly FlowOnPage[], outline: readonly OutlineEntry[]): Map<Flow, number> {
  const body = bodyStyle(flows);
  const levels = new Map<Flow, number>();
  const contents = contentsFlows(flows);
  matchOutline(
    flows.filter(({ flow }) => !contents.has(flow) && !isBodyItem(flow, body)),
    outline,
    levels,
  );
  const styleLevels = levelsByStyle(levels);
  const tagged = flows.filter((each) => /^H\d?$/.test(each.role)).length;
  const trustTags = tagged > 0 && tagged < 0.3 * flows.length;

  // "6.2.2.1" under a heading "6.2.2" is a heading even when its type hardly differs.
  const numbers = new Set(
    [...levels.keys()].map((flow) => sectionNumber(flow.text)).filter((number) => number !== null),
  );
  const coverSizePt = titleSizeOfCover(flows);
  const candidates: { item: FlowOnPage; score: number }[] = [];
  for (const [index, item] of flows.entries()) {
    if (
      levels.has(item.flow) ||
      contents.has(item.flow) ||
      !couldBeHeading(item.flow, body) ||
      (item.page === 1 && item.flow.sizePt < coverSizePt)
    )
      continue;
    const parent = parentNumber(item.flow.text);
    const score =
      headingScore(item, body, styleLevels, trustTags) +
      (parent !== null && numbers.has(parent) ? 1 : 0) +
      (standsOverText(item, flows[index + 1], body) ? 1.5 : 0);
    if (score >= 2) candidates.push({ item, score });
  }
  // A style that heads every third paragraph is emphasis, not a heading.
  const perStyle = new Map<string, number>();
  for (const { item } of candidates) perStyle.set(styleOf(item.flow), (perStyle.get(styleOf(item.flow)) ?? 0) + 1);
  const kept = candidates.filter(
    ({ item }) => (perStyle.get(styleOf(item.flow)) ?? 0) <= Math.max(6, 0.3 * flows.length),
  );

  const depthOfStyle = rankStyles(
    kept.map(({ item }) => item.flow),
    styleLevels,
  );
  const levelOfDepth = levelsByNumbering(
    flows,
    levels,
    kept.map(({ item }) => item),
  );
  const movable = new Set<Flow>();
  for (const { item } of kept) {
    const depth = numberingDepth(item.flow.text);
    const isPlacedByNumber =
      sectionNumber(item.flow.text) !== null ||
      (depth !== null && item.flow.sizePt >= NUMBER_MIN_SIZE_RATIO * body.sizePt);
    if (!isPlacedByNumber) movable.add(item.flow);
    const style = styleOf(item.flow);
    const level =
      sectionNumber(item.flow.text) !== null && depth !== null
        ? levelOfDepth(depth)
        : (styleLevels.get(style)?.level ?? (depth !== null ? levelOfDepth(depth) : (depthOfStyle.get(style) ?? 2)));
    levels.set(item.flow, Math.min(LOWEST_LEVEL, Math.max(1, level)));
  }
  setUnderLargerHeadings(
    flows.map(({ flow }) => flow),
    levels,
    movable,
  );
  return levels;
}

/** Lowers the headings that are `movable` to below the deepest open heading set in larger type. */
function setUnderLargerHeadings(flows: readonly Flow[], levels: Map<Flow, number>, movable: ReadonlySet<Flow>): void {
  const open: { level: number; sizePt: number }[] = [];
  for (const flow of flows) {
    let level = levels.get(flow);
    if (level === undefined) continue;
    if (movable.has(flow)) {
      const isNumbered = numberingDepth(flow.text) !== null;
      const above = open.findLast(
        // A title over the whole report lowers no chapter "A." of it.
        (heading) => heading.sizePt > flow.sizePt + SAME_SIZE_PT && !(isNumbered && heading.level === 1),
      );
      if (above && level <= above.level) level = Math.min(LOWEST_LEVEL, above.level + 1);
      levels.set(flow, level);
    }
    while (open.length > 0 && open[open.length - 1]!.level >= level) open.pop();
    open.push({ level, sizePt: flow.sizePt });
  }
}

const LEADERS = /(?:[.…_·\uFFFD]\s?){4,}\s*[\divxl]*$/i;
const CONTENTS_TITLE =
  /^(?:(?:table of )?contents|sommaire|table des (?:matières|figures|tableaux)|list of \w+|liste des \w+)\b/i;

/** Entries of tables of contents, those without leaders and those that wrap among them: all between the first and the last with leaders. */
function contentsFlows(flows: readonly FlowOnPage[]): Set<Flow> {
  const found = new Set<Flow>();
  const pages = new Map<number, Flow[]>();
  for (const { page, flow } of flows) pages.set(page, [...(pages.get(page) ?? []), flow]);
  for (const onPage of pages.values()) {
    const leading = onPage.flatMap((flow, index) => (LEADERS.test(flow.text) ? [index] : []));
    if (leading.length < CONTENTS_MIN_ENTRIES) continue;
    for (const flow of onPage.slice(leading[0], leading[leading.length - 1]! + 1)) {
      if (!CONTENTS_TITLE.test(flow.text)) found.add(flow);
    }
  }
  return found;
}

/** An item of a list in the type of the body: outlines made from paragraph styles hold some. */
function isBodyItem(flow: Flow, body: Style): boolean {
  return flow.isItem && /^[•▪■●○◦–—\-▶►➢✓*·»›]/.test(flow.text) && flow.sizePt <= 1.1 * body.sizePt;
}

interface Style {
  sizePt: number;
  boldShare: number;
  colour: string;
}

/** The type in which most letters of the report are set. */
export function bodyStyle(flows: readonly { flow: Flow }[]): Style {
  const counts = new Map<string, { style: Style; letters: number }>();
  for (const { flow } of flows) {
    const key = `${flow.sizePt.toFixed(1)}|${flow.boldShare > 0.5}|${flow.colour}`;
    const entry = counts.get(key) ?? {
      style: { sizePt: flow.sizePt, boldShare: flow.boldShare > 0.5 ? 1 : 0, colour: flow.colour },
      letters: 0,
    };
    entry.letters += flow.text.length;
    counts.set(key, entry);
  }
  let best: { style: Style; letters: number } | undefined;
  for (const entry of counts.values()) if (!best || entry.letters > best.letters) best = entry;
  return best?.style ?? { sizePt: 10, boldShare: 0, colour: '#000000' };
}

const styleOf = (flow: Flow): string =>
  `${Math.round(flow.sizePt * 2) / 2}|${flow.boldShare > 0.6 ? 'b' : ''}${flow.italicShare > 0.6 ? 'i' : ''}|${flow.colour}`;

function matchOutline(flows: readonly FlowOnPage[], outline: readonly OutlineEntry[], levels: Map<Flow, number>): void {
  const byLetters = new Map<string, FlowOnPage[]>();
  for (const item of flows) {
    if (item.flow.text.length > 2 * MAX_CHARACTERS) continue;
    const key = letters(item.flow.text);
    byLetters.set(key, [...(byLetters.get(key) ?? []), item]);
  }
  for (const entry of outline) {
    const key = letters(entry.title);
    if (key.length < 3) continue;
    const same =
      byLetters.get(key) ??
      flows.filter((item) => item.page === entry.page && key.length >= 8 && similar(letters(item.flow.text), key));
    const near = same.filter(
      (item) => entry.page === 0 || (item.page >= entry.page - 1 && item.page <= entry.page + 1),
    );
    const best = near.sort(
      (a, b) => Math.abs(a.page - entry.page) - Math.abs(b.page - entry.page) || b.flow.sizePt - a.flow.sizePt,
    )[0];
    if (best && !levels.has(best.flow)) levels.set(best.flow, entry.level);
  }
}

/** Equal but for a prefix or suffix: outlines leave out numbers, and keep note marks. */
function similar(text: string, title: string): boolean {
  if (text.length > title.length + 12 || text.length < title.length - 5) return false;
  return text.startsWith(title.slice(0, -4)) || text.endsWith(title);
}

function levelsByStyle(levels: ReadonlyMap<Flow, number>): Map<string, { sizePt: number; level: number }> {
  const sizes = new Map<string, number>();
  const counts = new Map<string, Map<number, number>>();
  for (const [flow, level] of levels) {
    const style = counts.get(styleOf(flow)) ?? new Map<number, number>();
    style.set(level, (style.get(level) ?? 0) + 1);
    counts.set(styleOf(flow), style);
    sizes.set(styleOf(flow), flow.sizePt);
  }
  const byStyle = new Map<string, { sizePt: number; level: number }>();
  for (const [style, perLevel] of counts) {
    const [level] = [...perLevel].sort((a, b) => b[1] - a[1])[0]!;
    byStyle.set(style, { sizePt: sizes.get(style)!, level });
  }
  return byStyle;
}

function couldBeHeading(flow: Flow, body: Style): boolean {
  const { text } = flow;
  if (text.length > MAX_CHARACTERS || flow.lines.length > MAX_LINES || text.length < 3) return false;
  if (!/\p{L}{2}/u.test(text) || CAPTION.test(text)) return false;
  if (/^[•▪■●○◦–—▶►➢✓*·»›]/.test(text) || (flow.isItem && !NUMBERED.test(text))) return false;
  if (/[.;,]$/.test(text) && !/\b(?:etc|al)\.$/.test(text)) return false;
  if (isFormula(flow)) return false;
  // "[START FIGURE 1 HERE]" speaks to the typesetter.
  if (/^\[.*\]$/.test(text)) return false;
  if (/^\p{Ll}/u.test(text) && flow.sizePt < 1.3 * body.sizePt) return false;
  // Lines of a table of contents.
  if (LEADERS.test(text) || /…\s*\d+$/.test(text)) return false;
  return true;
}

/** Set in type for mathematics, or more signs than words: a displayed formula. */
function isFormula(flow: Flow): boolean {
  if (/^(?:CM(?:MI|SY|EX|BSY|MIB)|MSBM|MSAM|LM(?:Math|MathItalic)|Cambria ?Math|.*Math)/i.test(flow.font)) return true;
  const tokens = flow.text.split(/\s+/);
  const words = tokens.filter(
    (token) => /^\p{P}*\p{L}[\p{Ll}\p{Lu}’'-]+\p{P}*$/u.test(token) && !/\p{Script=Greek}/u.test(token),
  );
  return /[=+−×÷√∑∏∫⊤∂≈≤≥<>\p{Script=Greek}]/u.test(flow.text) && words.length < 0.5 * tokens.length;
}

/** On a cover, publisher, date and subtitle are set like headings; only its largest type is one. 0 when page 1 is no cover. */
function titleSizeOfCover(flows: readonly FlowOnPage[]): number {
  const first = flows.filter(({ page }) => page === 1);
  const letterCount = first.reduce((sum, { flow }) => sum + flow.text.length, 0);
  if (letterCount > COVER_MAX_LETTERS) return 0;
  return 0.9 * Math.max(0, ...first.map(({ flow }) => flow.sizePt));
}

/** A short bold line with space above and text right below it heads that text, even in the body's size. */
function standsOverText({ page, flow }: FlowOnPage, next: FlowOnPage | undefined, body: Style): boolean {
  if (flow.boldShare <= 0.9 || body.boldShare >= 0.5 || flow.lines.length > 1 || flow.text.length >= 80) return false;
  if (flow.spaceAbovePt !== 0 && flow.spaceAbovePt <= 0.5 * flow.sizePt) return false;
  if (!next || next.page !== page || next.flow.sizePt > 1.1 * flow.sizePt) return false;
  const gap = next.flow.bbox[1] - flow.bbox[3];
  return gap > -flow.sizePt && gap < 4 * flow.sizePt;
}

function headingScore(
  { flow, role }: FlowOnPage,
  body: Style,
  styleLevels: ReadonlyMap<string, unknown>,
  trustTags: boolean,
): number {
  let score = 0;
  const ratio = flow.sizePt / body.sizePt;
  if (ratio > 1.35) score += 2;
  else if (ratio > 1.08) score += 1;
  else if (ratio < 0.93) score -= 2;
  if (flow.boldShare > 0.9 && body.boldShare < 0.5) score += 1;
  if (flow.colour !== body.colour && flow.colour !== '#ffffff') score += 0.5;
  if (NUMBERED.test(flow.text)) score += numberingDepth(flow.text) !== null ? 1 : 0;
  if (BOX_TITLE.test(flow.text) && flow.boldShare > 0.5) score += 1;
  if (styleLevels.has(styleOf(flow))) score += 1;
  if (trustTags && /^H\d?$/.test(role)) score += 2;
  else if (trustTags && /^(?:P|LI|LBody|TD|TH|Caption|Note)$/.test(role)) score -= 0.5;
  if (flow.text.length > 120) score -= 1;
  if (/[?!:]$/.test(flow.text)) score -= 0.5;
  const first = flow.lines[0]!;
  if (flow.lines.length === 1 && first.words.length === 1 && flow.text.length < 4) score -= 1;
  return score;
}

/** Parts of a section number: "3.2.1 Title" is 3, "A. Title" is 1; null without a number. */
export function numberingDepth(text: string): number | null {
  const match = NUMBERED.exec(text);
  if (!match) return null;
  const tail = match[2] ?? '';
  // A lone letter or digit without a point is a word ("A new climate"), not a number.
  if (tail === '' && !/^\S+\.[\s\t]|[|–:]/.test(text.slice(0, 12))) return null;
  return 1 + (tail.match(/\./g)?.length ?? 0);
}

/** "6.2.2.1" of "6.2.2.1 Title"; null without a number of several parts. */
function sectionNumber(text: string): string | null {
  return /^(\d{1,2}(?:\.\d{1,2})+)\.?\s/.exec(text)?.[1] ?? null;
}

function parentNumber(text: string): string | null {
  return sectionNumber(text)?.replace(/\.\d{1,2}$/, '') ?? null;
}

/**
 * The level of a numbered heading by the parts of its number: as the outline has it for most headings of as many parts. Chapters
 * number their sections "6.1": what every number of the report shares counts for nothing.
 */
function levelsByNumbering(
  flows: readonly FlowOnPage[],
  levels: ReadonlyMap<Flow, number>,
  kept: readonly FlowOnPage[],
): (depth: number) => number {
  const known = new Map<number, Map<number, number>>();
  const shifts: number[] = [];
  let shallowest = Number.POSITIVE_INFINITY;
  for (const { flow } of [...flows.filter((item) => levels.has(item.flow)), ...kept]) {
    const depth = numberingDepth(flow.text);
    if (depth === null) continue;
    shallowest = Math.min(shallowest, depth);
    const level = levels.get(flow);
    if (level === undefined) continue;
    const counts = known.get(depth) ?? new Map<number, number>();
    counts.set(level, (counts.get(level) ?? 0) + 1);
    known.set(depth, counts);
    shifts.push(depth - level);
  }
  const median = shifts.sort((a, b) => a - b)[Math.floor(shifts.length / 2)];
  const shift = median ?? (Number.isFinite(shallowest) ? shallowest - 1 : 0);
  return (depth) => mostCounted(known.get(depth) ?? new Map<number, number>()) ?? depth - shift;
}

/**
 * Levels of heading styles by their type: the larger and heavier, the higher. Where the outline tells the levels of some
 * styles, the others take their place among them.
 */
function rankStyles(
  flows: readonly Flow[],
  known: ReadonlyMap<string, { sizePt: number; level: number }>,
): Map<string, number> {
  const styles = new Map<string, { sizePt: number; bold: boolean }>();
  for (const flow of flows) styles.set(styleOf(flow), { sizePt: flow.sizePt, bold: flow.boldShare > 0.6 });
  const sorted = [...styles].sort((a, b) => b[1].sizePt - a[1].sizePt || Number(b[1].bold) - Number(a[1].bold));
  const ranks = new Map<string, number>();
  let level = 0;
  let size = Number.POSITIVE_INFINITY;
  for (const [style, { sizePt }] of sorted) {
    if (sizePt < size - STYLE_STEP_PT) level += 1;
    size = Math.min(size, sizePt);
    const ranked = known.size > 0 ? levelAmong([...known.values()], sizePt) : level;
    ranks.set(style, known.get(style)?.level ?? Math.min(LOWEST_RANKED_LEVEL, Math.max(1, ranked)));
  }
  return ranks;
}

/** The level of the known style of the same size; else one below the lowest that is larger. */
function levelAmong(known: readonly { sizePt: number; level: number }[], sizePt: number): number {
  const same = known.filter((style) => Math.abs(style.sizePt - sizePt) < SAME_SIZE_PT);
  if (same.length > 0) return Math.max(...same.map(({ level }) => level));
  return 1 + Math.max(0, ...known.filter((style) => style.sizePt > sizePt).map(({ level }) => level));
}

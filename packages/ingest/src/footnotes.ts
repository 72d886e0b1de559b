import { captionLabel } from './captions.js';
import type { Flow } from './flow.js';

/** Footnotes are set at least this much smaller than the body. */
const FOOTNOTE_MAX_SIZE = 0.93;
const OPENS_AS_NOTE = /^(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])(?:[.)]?\s|(?=\p{Lu}))/u;

/**
 * The notes at the foot of a page.
 *
 * 1. The run of small flows at the end of the page's text whose first opens with a mark.
 * 2. In the size of the body: the flows from the first on whose number stands as a mark in the text above, when nothing but notes
 *    and their further lines follows.
 *
 * @param flows of one page in reading order
 */
export function footnotesOf(flows: readonly Flow[], bodySizePt: number, heightPt: number): Set<Flow> {
  const small = smallNotes(flows, bodySizePt, heightPt);
  return small.size > 0 ? small : markedNotes(flows, bodySizePt, heightPt);
}

function smallNotes(flows: readonly Flow[], bodySizePt: number, heightPt: number): Set<Flow> {
  const notes = new Set<Flow>();
  const small = flows.filter((flow) => flow.sizePt < FOOTNOTE_MAX_SIZE * bodySizePt && flow.bbox[1] > 0.35 * heightPt);
  const opens = (flow: Flow): boolean => flow.lines[0]!.words[0]!.opensWithMark || OPENS_AS_NOTE.test(flow.text);
  const bottomOfBody = Math.max(
    0,
    ...flows.filter((flow) => flow.sizePt >= FOOTNOTE_MAX_SIZE * bodySizePt).map((flow) => flow.bbox[3]),
  );
  let started = false;
  for (const flow of [...small].sort((a, b) => a.bbox[1] - b.bbox[1])) {
    const below = flow.bbox[1] >= bottomOfBody - 2 || flow.bbox[1] > 0.6 * heightPt;
    // Captions are set small, too, and may stand under the last figure of a page.
    if (!below || captionLabel(flow.text)?.isCaption) continue;
    if (opens(flow)) started = true;
    if (started) notes.add(flow);
  }
  return notes;
}

const NUMBERED = /^(\d{1,3})\s+\S/u;

function markedNotes(flows: readonly Flow[], bodySizePt: number, heightPt: number): Set<Flow> {
  const downwards = [...flows].sort((a, b) => a.bbox[1] - b.bbox[1]);
  const marksAbove = new Set<string>();
  for (const [at, flow] of downwards.entries()) {
    const number = NUMBERED.exec(flow.text)?.[1];
    if (number && marksAbove.has(number) && flow.bbox[1] > 0.35 * heightPt) {
      const rest = downwards.slice(at);
      return rest.every((each) => isNote(each, bodySizePt, marksAbove)) ? new Set(rest) : new Set();
    }
    for (const { mark } of flow.lines.flatMap((line) => line.words).flatMap((word) => word.marks)) marksAbove.add(mark);
  }
  return new Set();
}

/** A note, or more of one: no larger than the body, no caption, no heading, and no other number in front than that of a mark. */
function isNote(flow: Flow, bodySizePt: number, marks: ReadonlySet<string>): boolean {
  if (flow.sizePt > 1.05 * bodySizePt || captionLabel(flow.text)?.isCaption) return false;
  if (flow.lines.every((line) => line.boldShare > 0.8)) return false;
  const number = NUMBERED.exec(flow.text)?.[1];
  return number === undefined || marks.has(number);
}

import { captionLabel } from './captions.js';
import type { Flow } from './flow.js';

/** Footnotes are set at least this much smaller than the body. */
const FOOTNOTE_MAX_SIZE = 0.93;
const OPENS_AS_NOTE = /^(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])(?:[.)]?\s|(?=\p{Lu}))/u;

/**
 * The notes at the foot of a page: the run of small flows at the end of the page's text whose first opens with a mark.
 *
 * @param flows of one page in reading order
 */
export function footnotesOf(flows: readonly Flow[], bodySizePt: number, heightPt: number): Set<Flow> {
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

import { describe, expect, it } from 'vitest';
import { flow } from '../testing/typesetting.js';
import { footnotesOf } from './footnotes.js';

const HEIGHT_PT = 800;
const body = flow('The body of the page', { baselinePt: 500 });
const small = (text: string, baselinePt: number, opensWithMark = false) =>
  flow(text, { sizePt: 7, baselinePt, opensWithMark });
const notes = (...flows: ReturnType<typeof flow>[]) => [...footnotesOf(flows, 10, HEIGHT_PT)].map(({ text }) => text);

describe('footnotesOf', () => {
  it('finds small text at the foot of the page from the first that opens with a mark', () => {
    const all = [body, small('1 First note', 700), small('that goes on here', 715), small('2 Second note', 730)];
    expect(notes(...all)).toEqual(['1 First note', 'that goes on here', '2 Second note']);
  });

  it('finds notes by a raised mark or a sign', () => {
    expect(notes(body, small('4See the annex', 700, true))).toEqual(['4See the annex']);
    expect(notes(body, small('* Provisional', 700))).toEqual(['* Provisional']);
  });

  it('finds notes in the size of the body by their marks in the text above', () => {
    const marked = flow('The body of the page', { baselinePt: 500 });
    marked.lines[0]!.words[1]!.marks.push({ offset: 4, mark: '12' }, { offset: 4, mark: '13' });
    const first = flow('12 See the annex', { baselinePt: 700 });
    const further = flow('of the report', { baselinePt: 715 });
    const second = flow('13 Provisional', { baselinePt: 730 });
    expect(notes(marked, first, further, second)).toEqual(['12 See the annex', 'of the report', '13 Provisional']);
    expect(notes(body, first, second), 'no mark stands above').toEqual([]);
    expect(notes(marked, first, flow('14 Numbered item', { baselinePt: 745 }))).toEqual([]);
    expect(notes(marked, first, flow('Heading', { sizePt: 14, baselinePt: 745 }))).toEqual([]);
  });

  it('leaves a caption at the foot of the page', () => {
    expect(notes(body, small('1 First note', 700), small('Figure 5. Warming at the end', 730))).toEqual([
      '1 First note',
    ]);
  });

  it('leaves small text without a mark, above the body or in the size of the body', () => {
    expect(notes(body, small('Source: ministry', 700))).toEqual([]);
    expect(notes(small('1 Upper part', 320), body)).toEqual([]);
    expect(notes(body, flow('1 Numbered item', { baselinePt: 700 }))).toEqual([]);
  });
});

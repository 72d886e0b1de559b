import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines, word, words } from '../testing/typesetting.js';
import { type BlockText, blockText, labelsText, vocabularyOf } from './block-text.js';
import { type Line, lineOf } from './line.js';

const KNOWN = vocabularyOf(lines(['adaptation of well known low-carbon systems', 'carbon and low']));
const text = (...rows: string[]) => blockText(lines(rows), KNOWN).text;

/** What every block promises: line slices with as many words as edges, in order, covering the text. */
function expectSound({ text: whole, lines: printed, noteMarks }: BlockText): void {
  let end = 0;
  for (const line of printed) {
    expect(line.start).toBeGreaterThanOrEqual(end);
    // Nothing but a space may lie between two lines.
    expect(whole.slice(end, line.start).trim()).toBe('');
    expect(whole.slice(line.start, line.end).split(/\s+/).filter(Boolean)).toHaveLength(line.words.length);
    end = line.end;
  }
  expect(whole.slice(end)).toBe('');
  for (const { offset } of noteMarks) {
    expect(offset).toBeGreaterThanOrEqual(0);
    expect(offset).toBeLessThanOrEqual(whole.length);
  }
}

describe('blockText', () => {
  it('tells which words are set in another face than the others, over line ends and lost hyphens', () => {
    const rows: Line[] = [
      lineOf([...words('it is likely'), ...words('(high confi-', { italic: true, xPt: 80, order: 10 })]),
      lineOf([
        ...words('dence)', { italic: true, baselinePt: 112, order: 20 }),
        ...words('that', { xPt: 60, baselinePt: 112, order: 21 }),
      ]),
    ];
    const { text, emphasis } = blockText(rows, KNOWN);
    expect(text).toBe('it is likely (high confidence) that');
    expect(emphasis.map(({ start, end, italic }) => [text.slice(start, end), italic])).toEqual([
      ['(high confidence)', true],
    ]);
    expect(blockText(lines(['all of it'], { bold: true }), KNOWN).emphasis).toEqual([]);
  });

  it('joins lines with a space, and a broken word without its hyphen', () => {
    expect(text('the plan for adap-', 'tation is made')).toBe('the plan for adaptation is made');
    expect(text('an unheard-of transfor-', 'mation')).toBe('an unheard-of transformation');
    expect(text('first line', 'second line')).toBe('first line second line');
  });

  it('keeps the hyphen of a compound that the report writes so, or whose parts are words', () => {
    expect(text('systems that are low-', 'carbon')).toBe('systems that are low-carbon');
    expect(text('this is well-', 'known')).toBe('this is well-known');
  });

  it('keeps the hyphen of names that go on, and the space after one whose other half comes later', () => {
    expect(text('the plant at Saint-', 'Avold closes')).toBe('the plant at Saint-Avold closes');
    expect(text('in low-', 'and middle-income countries')).toBe('in low- and middle-income countries');
    expect(text('il est à court-', 'ou moyen terme')).toBe('il est à court- ou moyen terme');
  });

  it('joins no pieces of one row', () => {
    const row = ['Germigny-sous-', 'storengy'].map((each, index) => lineOf(words(each, { xPt: 200 * index })));
    expect(blockText(row, KNOWN).text).toBe('Germigny-sous- storengy');
  });

  it('goes on without a space after the dash of a range or an address', () => {
    expect(text('from 1850–', '1900 on')).toBe('from 1850–1900 on');
    expect(text('in 2019/', '2020')).toBe('in 2019/2020');
    expect(text('a dash –', 'between')).toBe('a dash – between');
  });

  it('leaves out the bullet of an item', () => {
    expect(text('• an item', 'of a list')).toBe('an item of a list');
  });

  it('notes the offset of each mark in the text', () => {
    const marked = { ...word('1.1', { xPt: 20, order: 1 }), marks: [{ offset: 3, mark: '8' }] };
    const block = blockText([lineOf([word('at'), marked, word('°C', { xPt: 40, order: 2 })])], KNOWN);
    expect(block).toMatchObject({ text: 'at 1.1 °C', noteMarks: [{ offset: 6, mark: '8' }] });
    expectSound(block);
  });

  it('gives each line its box and each word its edges', () => {
    const block = blockText(lines(['ab cdef', 'g'], { xPt: 50 }), KNOWN);
    expect(block.lines).toEqual([
      {
        bbox: [50, 92, 82.5, 102],
        start: 0,
        end: 7,
        words: [
          [50, 60],
          [62.5, 82.5],
        ],
      },
      { bbox: [50, 104, 55, 114], start: 8, end: 9, words: [[50, 55]] },
    ]);
  });

  it('keeps its promises for any lines', () => {
    const piece = fc.stringMatching(/^[a-zé0-9.,–-]{1,8}$/);
    const row = fc.array(fc.oneof(piece, fc.constant('•'), fc.constant('trans-')), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(40), { maxLength: 3 }),
        (rows, marked) => {
          const all: Line[] = rows.map((texts, index) =>
            lineOf(words(texts.join(' '), { baselinePt: 100 + 12 * index })),
          );
          const flat = all.flatMap((line) => line.words);
          for (const at of marked) {
            const target = flat[at];
            if (target) target.marks = [{ offset: target.text.length, mark: '3' }];
          }
          expectSound(blockText(all, vocabularyOf(all)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps its promises where a word is a mark alone', () => {
    const alone = { ...word('', { xPt: 20 }), marks: [{ offset: 0, mark: '*' }] };
    const first = lineOf([word('number'), alone, word('unit', { xPt: 40 })]);
    expectSound(blockText([first, ...lines(['next line'], { baselinePt: 120 })], KNOWN));
    expectSound(blockText([lineOf([alone]), ...lines(['next line'], { baselinePt: 120 })], KNOWN));
  });
});

it('vocabularyOf does not take the head of a broken word for a word', () => {
  const seen = vocabularyOf(lines(['the transfor-', '(mation) Done']));
  expect(['the', 'mation', 'done'].every((each) => seen.has(each))).toBe(true);
  expect(seen.has('transfor')).toBe(false);
});

describe('labelsText', () => {
  it('sets each label on a line of its own, with its words in their places', () => {
    const marked = { ...word('2022'), marks: [{ offset: 4, mark: '1' }] };
    const labels = [lines(['Net emissions from', 'land use']), [lineOf([marked])], lines(['-']), lines(['27%', '16%'])];
    const made = labelsText(labels, KNOWN);
    expect(made.text).toBe('Net emissions from land use\n2022\n-\n27% 16%');
    expect(made.noteMarks).toEqual([{ offset: made.text.indexOf('2022') + 4, mark: '1' }]);
    expectSound(made);
  });
});

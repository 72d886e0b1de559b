import { describe, expect, it } from 'vitest';
import type { Block } from './document.js';
import { linkReferences } from './references.js';

let count = 0;
const block = (kind: Block['kind'], text: string, more: Partial<Block> = {}): Block => {
  count += 1;
  return { id: `b${count}`, kind, page: 1, bbox: [0, 0, 100, 10], text, lines: [], ...more };
};
const linked = (blocks: Block[], from: Block): [string, string][] => {
  linkReferences(blocks);
  return (from.references ?? []).map(({ start, end, target }) => [from.text.slice(start, end), target]);
};

describe('references', () => {
  it('lead to tables, figures, boxes, sections and numbered statements of the same report', () => {
    const text = block(
      'paragraph',
      'As Figure SPM.1 and Tables 3.2 show (Section 2.1; Box 4), rivers fall {A.1.2, Figure SPM.1, 7.7}.',
    );
    const figure = block('figure', '', { label: 'Figure SPM.1' });
    const table = block('table', '', { label: 'Table 3.2' });
    const section = block('heading', '2.1 Rivers', { level: 2 });
    const box = block('heading', 'Box 4 | Lakes', { level: 2 });
    const statement = block('paragraph', 'A.1.2 Rivers have fallen.');
    expect(linked([text, figure, table, section, box, statement], text)).toEqual([
      ['Figure SPM.1', figure.id],
      ['Tables 3.2', table.id],
      ['Section 2.1', section.id],
      ['Box 4', box.id],
      ['A.1.2', statement.id],
      ['Figure SPM.1', figure.id],
    ]);
  });

  it('prefer the table to its caption, and the caption to nothing', () => {
    const text = block('paragraph', 'Voir le Tableau 2 et la figure 5.');
    const caption = block('caption', 'Tableau 2 – Les rivières');
    const table = block('table', '', { label: 'Tableau 2' });
    const lone = block('caption', 'Figure 5. Les lacs');
    expect(linked([text, caption, table, lone], text)).toEqual([
      ['Tableau 2', table.id],
      ['figure 5', lone.id],
    ]);
  });

  it('that lead out of the report, or to the block itself, are left alone', () => {
    const statement = block('paragraph', 'B.2 Rivers fall {3.2, 4.1, Figure 9}, says B.2 itself.');
    expect(linked([statement, block('heading', '1 Lakes', { level: 1 })], statement)).toEqual([]);
  });

  it('are not seen in versions, decimals and names', () => {
    const text = block('paragraph', 'At 2.1 °C, version 2.1.0 of COVID.2.1 shows 2.1 million (2.1 %).');
    expect(linked([text, block('heading', '2.1 Rivers', { level: 2 })], text)).toEqual([]);
  });
});

import type { Block } from '@lampyre/ingest';
import { describe, expect, it } from 'vitest';
import { locate } from './locate.js';
import { tableTexts } from './tables-as-text.js';

describe('tableTexts', () => {
  const table: Block = {
    id: 'b1',
    kind: 'table',
    page: 3,
    bbox: [0, 0, 300, 60],
    text: '',
    lines: [],
    rows: [
      [
        { text: 'Goal', header: true },
        { text: 'Gas', header: true },
        { text: '2030', header: true },
      ],
      [{ text: '1.5 °C', rowspan: 2, bbox: [10, 35, 40, 45] }, { text: 'all' }, { text: '43' }],
      [{ text: 'CO₂' }, { text: '48' }],
    ],
    rowBoxes: [
      [0, 0, 300, 20],
      [100, 20, 300, 40],
      [100, 40, 300, 60],
    ],
  };
  const [text] = tableTexts(table, { text: '', lines: [] });

  it('gives a line for each row', () => {
    expect(text!.text).toBe('Goal | Gas | 2030\n1.5 °C | all | 43\nCO₂ | 48');
  });

  it('knows where a cell over several rows stands, beside the row that it begins', () => {
    const boxes = (quote: string) => {
      const start = text!.text.indexOf(quote);
      return locate(text!, start, start + quote.length).map(({ bbox }) => bbox);
    };
    expect(boxes('1.5 °C | all | 43')).toEqual([
      [10, 35, 40, 45],
      [100, 20, 300, 40],
    ]);
    expect(boxes('CO₂ | 48')).toEqual([[100, 40, 300, 60]]);
  });
});

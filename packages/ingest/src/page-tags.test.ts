import { describe, expect, it } from 'vitest';
import { pageTagsOf, type StructureNode } from './page-tags.js';

const content = (mcid: number): StructureNode => ({ type: 'content', id: `p5R_mc${mcid}` });
const node = (role: string, ...children: StructureNode[]): StructureNode => ({ role, children });

describe('pageTagsOf', () => {
  it('gives each marked content its nearest telling role', () => {
    const tree = node(
      'Root',
      node('Sect', node('H2', node('Span', content(0))), node('P', content(1), node('Link', content(2)))),
    );
    expect(pageTagsOf(tree).roles).toEqual({ 0: 'H2', 1: 'P', 2: 'P' });
  });

  it('reads rows of cells through heads and bodies, and which cells are headers', () => {
    const tree = node(
      'Root',
      node(
        'Table',
        node('THead', node('TR', node('TH', node('P', content(1))), node('TH', content(2), content(3)))),
        node('TBody', node('TR', node('TH', content(4)), node('TD', content(5)))),
      ),
    );
    expect(pageTagsOf(tree)).toEqual({
      roles: { 1: 'P', 2: 'TH', 3: 'TH', 4: 'TH', 5: 'TD' },
      tables: [
        {
          rows: [
            [
              { header: true, mcids: [1] },
              { header: true, mcids: [2, 3] },
            ],
            [
              { header: true, mcids: [4] },
              { header: false, mcids: [5] },
            ],
          ],
        },
      ],
    });
  });

  it('takes the innermost tables and leaves a table used for layout around them', () => {
    const inner = node('Table', node('TR', node('TD', content(7))));
    const tree = node('Root', node('Table', node('TR', node('TD', inner))));
    expect(pageTagsOf(tree).tables).toEqual([{ rows: [[{ header: false, mcids: [7] }]] }]);
  });

  it('is empty without tags, and unmoved by odd ones', () => {
    expect(pageTagsOf(null)).toEqual({ roles: {}, tables: [] });
    expect(pageTagsOf({ children: [{ type: 'object', id: 'x' }, { type: 'content', id: 'no number' }, {}] })).toEqual({
      roles: {},
      tables: [],
    });
  });
});

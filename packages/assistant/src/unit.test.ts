import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableLines } from './table-lines.js';
import { pointsBack, unitsOf } from './unit.js';

const texts = (text: string, language: 'en' | 'fr' = 'en', kind: 'text' | 'table' | 'figure' = 'text') =>
  unitsOf({ kind, language, text }).map(({ start, end }) => text.slice(start, end));

describe('pointsBack', () => {
  it.each([
    ['This loss is due to dikes.', 'en', true],
    ['However, costs rise.', 'en', true],
    ['A.1.2 These changes are fast.', 'en', true],
    ['Itaipu is a dam.', 'en', false],
    ['Salt marshes store carbon.', 'en', false],
    ['It is likely that the ice melts.', 'en', false],
    ['This report assesses marshes.', 'en', false],
    ['There is little evidence of loss.', 'en', false],
    ['En 2018, les marais couvraient 412 hectares.', 'fr', false],
    ['Il convient de fermer les digues.', 'fr', false],
    ['If such a loss were to occur, birds would leave.', 'en', true],
    ['In these marshes, birds nest.', 'en', true],
    ['In this report, marshes are wet.', 'en', false],
    ['Pour cela, il faut fermer les digues.', 'fr', true],
    ['Un tel recul serait durable.', 'fr', true],
    ['Dans le nord, les marais reculent.', 'fr', false],
    ['Cette hausse est forte.', 'fr', true],
    ['Elles ont doublé.', 'fr', true],
    ['Ainsi, le bois remplace le fioul.', 'fr', true],
    ['Ceux-ci sont estimés à 51 euros.', 'fr', true],
    ['Il est probable que la glace fonde.', 'fr', false],
    ['Ceinture de pluies tropicales.', 'fr', false],
    ['Les écoles consomment moins.', 'fr', false],
  ] as const)('%s (%s): %s', (sentence, language, expected) => {
    expect(pointsBack(sentence, language)).toBe(expected);
  });
});

describe('unitsOf', () => {
  it('keeps a sentence that points back with the one before it', () => {
    expect(texts('Marshes shrink. This is due to dikes. Fish flee.')).toEqual([
      'Marshes shrink.',
      'Marshes shrink. This is due to dikes.',
      'Fish flee.',
    ]);
  });

  it('does not reach back over a paragraph', () => {
    expect(texts('Marshes shrink.\nThis is due to dikes.')).toEqual(['Marshes shrink.', 'This is due to dikes.']);
  });

  it('keeps a short list whole with its lead-in', () => {
    expect(texts('The options are:\n• open dikes;\n• plant grass.\nFish flee.')).toEqual([
      'The options are:\n• open dikes;\n• plant grass.',
      'Fish flee.',
    ]);
  });

  it('keeps a list whole whose bullets were not read', () => {
    expect(texts('Les options sont :\nouvrir les digues ;\nplanter des joncs.\nLes poissons fuient.', 'fr')).toEqual([
      'Les options sont :\nouvrir les digues ;\nplanter des joncs.',
      'Les poissons fuient.',
    ]);
  });

  it('keeps a list whole whose items stand in lower case on lines of their own', () => {
    expect(texts('Name for each dike:\nits height and length\nwho keeps it.\nFish flee.')).toEqual([
      'Name for each dike:\nits height and length\nwho keeps it.',
      'Fish flee.',
    ]);
  });

  it('keeps a list whole whose items have no mark, each with all its sentences, and reads its lines by themselves, too', () => {
    const list = 'The effects are:\nLoss of reeds. Birds leave.\nFloods of fields.';
    expect(texts(list)).toEqual([list, 'The effects are:', 'Loss of reeds.', 'Birds leave.', 'Floods of fields.']);
  });

  it('takes no line for an item that points back, a note, or a heading', () => {
    for (const after of [
      'However, dikes hold.\nReeds grow.',
      'Note 1: read in May.\nReeds grow.',
      'DIKES OF THE COAST\nReeds grow.',
    ])
      expect(texts(`The effects are:\n${after}`)[0]).toBe('The effects are:');
  });

  it('gives the items of a long list one by one, and the first of them with the lead-in', () => {
    const item = `• ${'word '.repeat(50)}end.`;
    expect(texts(`Options:\n${item}\n${item}\n${item}`)).toEqual([
      `Options:\n${item}\n${item}`,
      ...Array(3).fill(item.slice(2)),
    ]);
  });

  it('gives the rows of a table without its caption and header', () => {
    expect(texts('Table 1 Marshes\nYear | Area\n\n1950 | 665\n2021 | 412', 'en', 'table')).toEqual([
      '1950 | 665',
      '2021 | 412',
    ]);
  });

  it('shows a table whose grid was not read line by line', () => {
    expect(texts('Table 1 Marshes\n1950 665', 'en', 'table')).toEqual(['Table 1 Marshes', '1950 665']);
  });

  it('holds only stretches of the text that begin and end with its sentences', () => {
    const piece = fc.constantFrom(
      'Marshes shrink.',
      'This grows.',
      '\n',
      ' ',
      'Options:',
      '• one;',
      '• two.',
      'a | b',
      'A.1 It is.',
      '1) x',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(' ')),
        fc.constantFrom('text' as const, 'table' as const, 'figure' as const),
        (text, kind) => {
          for (const unit of unitsOf({ kind, language: 'en', text })) {
            expect(unit.start).toBeLessThan(unit.end);
            expect(unit.sentences[0]?.start).toBe(unit.start);
            expect(unit.sentences.at(-1)?.end).toBe(unit.end);
            expect(text.slice(unit.start, unit.end).trim()).toBe(text.slice(unit.start, unit.end));
          }
        },
      ),
    );
  });
});

describe('tableLines', () => {
  it('parts caption and header from the rows', () => {
    const text = 'Table 2 Costs\nMeasure | Cost\n\nDike | 20';
    const { head, rows } = tableLines(text);
    expect(head.map(({ start, end }) => text.slice(start, end))).toEqual(['Table 2 Costs', 'Measure | Cost']);
    expect(rows.map(({ start, end }) => text.slice(start, end))).toEqual(['Dike | 20']);
  });

  it('takes all lines of labels and values for rows', () => {
    const { head, rows } = tableLines('Target: | all services\nTrades: | design');
    expect(head).toEqual([]);
    expect(rows).toHaveLength(2);
  });

  it('opens the caption of a figure with its number', () => {
    const text = 'Figure 3. Marshes of the coast. They shrink.\nNorth';
    const passage = { kind: 'figure' as const, language: 'en' as const, text };
    const texts = unitsOf(passage).map(({ start, end }) => text.slice(start, end));
    expect(texts).toEqual(['Figure 3. Marshes of the coast.', 'They shrink.', 'North']);
  });

  it('keeps the value of a label with the name before it', () => {
    const passage = {
      kind: 'figure' as const,
      language: 'en' as const,
      text: 'Figure 1 Marshes\nSalt marshes\nShare in 2020: 6%\nDikes\n2021 8% 7%\nArea (km2)',
    };
    const texts = unitsOf(passage).map(({ start, end }) => passage.text.slice(start, end));
    expect(texts).toContain('Salt marshes\nShare in 2020: 6%');
    expect(texts).toContain('2021 8% 7%');
  });
});

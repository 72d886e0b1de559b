import { type Passage, readQuestion, stem, terms } from '@lampyre/retriever';
import { describe, expect, it } from 'vitest';
import { readTerms, weighTerms } from './term-match.js';
import { type PrintedRow, signsOf } from './unit-signs.js';

const passageOf = (text: string, more: Partial<Passage> = {}): Passage => ({
  id: 1,
  report: 'marshes',
  file: 'marshes',
  kind: 'text',
  language: 'en',
  sectionPath: [],
  pages: [1],
  text,
  lines: [],
  ...more,
});

function signs(question: string, passage: Passage, printedRow?: PrintedRow) {
  const ranked = [{ passage, score: 1, evidence: { coverage: 1 } }];
  const groups = terms(question, 'en').map((term) => ({
    word: term,
    alternatives: [{ stem: stem(term, 'en'), weight: 1 }],
  }));
  const questionTerms = readTerms({ en: groups, fr: [] }, 'en');
  const weights = weighTerms(questionTerms, ranked);
  return signsOf(ranked, question, readQuestion(question, 'en'), questionTerms, weights, printedRow);
}

describe('signs of units', () => {
  it('tells a year that is there from one that is not, and neither where none is asked', () => {
    const passage = passageOf('Marshes covered 665 hectares in 1950. Marshes covered 412 hectares in 2021.');
    expect(signs('How large were marshes in 2021?', passage).map(({ numbers }) => numbers)).toEqual([0, 1]);
    expect(signs('How large are marshes?', passage).map(({ numbers }) => numbers)).toEqual([0.5, 0.5]);
  });

  it('tells the list that is asked for, and whether it has as many items as are named', () => {
    const passage = passageOf('Threats are:\n• dikes;\n• floods.\nMarshes have many threats.');
    expect(signs('Which are the two threats?', passage).map(({ list, named }) => [list, named])).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(signs('Are there threats?', passage).map(({ list, named }) => [list, named])).toEqual([
      [0, 0.5],
      [0, 0.5],
    ]);
  });

  it('tells the definition that is asked for, what ranks, and what opens a passage', () => {
    const passage = passageOf('A marsh is wet land. Dikes are the main threat to a marsh.');
    expect(signs('What is a marsh?', passage).map(({ defines, ranks, opens }) => [defines, ranks, opens])).toEqual([
      [1, 0.5, 1],
      [0, 0.5, 0],
    ]);
    expect(signs('What harms a marsh most?', passage).map(({ defines, ranks }) => [defines, ranks])).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('tells words that stand together from words that are only both there', () => {
    const passage = passageOf(
      'Salt marshes shrink each year. Marshes of the north shrink where fields are full of much salt.',
    );
    const [together, apart] = signs('Do salt marshes shrink?', passage);
    expect(together!.phrases).toBe(1);
    expect(apart!.phrases).toBeLessThan(1);
  });

  it('hears the row of a table with its caption, its header and what spans it', () => {
    const table = passageOf('Table 1 Area of marshes\nCoast | Hectares\n\nWest | 412', {
      kind: 'table',
      caption: 'Table 1 Area of marshes',
    });
    const printed = { header: ['', 'Coast', 'Hectares'], rows: [['Restored', 'West', '412']] };
    const [row] = signs('How many hectares of restored marshes in the west?', table, () => printed);
    expect(row!.inContext).toBeCloseTo(1);
    expect(row!.coverage).toBeLessThan(0.5);
  });

  it('reads the labels in a figure only where a figure is asked about, and only those that the question names', () => {
    const figure = passageOf('Figure 1 Area of marshes\nSalt marshes 23%\nDikes and fields 40%', {
      kind: 'figure',
      caption: 'Figure 1 Area of marshes',
    });
    const texts = (question: string) => signs(question, figure).map(({ text }) => text);
    expect(texts('What share are salt marshes on the chart?')).toEqual([
      'Figure 1 Area of marshes',
      'Salt marshes 23%',
    ]);
    expect(texts('What share are salt marshes?')).toEqual(['Figure 1 Area of marshes']);
  });

  it('tells the row of which one cell is asked for', () => {
    const table = passageOf(
      'Coast | Best guess | Range | Best guess | Range\n\nWest | 412 | 9 | 300 | 7\nEast | 80 | 5 | 60 | 4',
      {
        kind: 'table',
      },
    );
    const header = ['Coast', '2030 · Best guess', '2030 · Range', '2050 · Best guess', '2050 · Range'];
    const row: PrintedRow = (_, { start, end }) => ({
      header,
      rows: [table.text.slice(start, end).split(' | ')],
    });
    const [west, east] = signs('What is the best guess for the west in 2050?', table, row);
    expect(west!.cell).toBeCloseTo(0.5);
    expect(east!.cell).toBe(0);
    expect(west!.numbers).toBe(1);
    expect(signs('What is said of the west?', table, row)[0]!.cell).toBe(0);
  });

  it('tells a figure asked for from one that is not', () => {
    const figure = passageOf('Figure 2 Area of marshes in the north', {
      kind: 'figure',
      caption: 'Figure 2 Area of marshes in the north',
    });
    expect(signs('What does the chart of marsh area show?', figure)[0]).toMatchObject({
      figureAsked: 1,
      figureUnasked: 0,
    });
    expect(signs('How large are the marshes?', figure)[0]).toMatchObject({ figureAsked: 0, figureUnasked: 1 });
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addIndexedReport } from '../../testing/indexed-report.js';
import { type Database, openDatabase } from '../library/database.js';
import { deleteReport } from '../library/report-rows.js';
import { questionTerms } from './question-terms.js';
import { errorsBetween, respelled, Spelling } from './spelling.js';

let folder: string;
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-spelling-'));
  database = openDatabase(folder);
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

describe('Spelling', () => {
  it('reads a mistyped word as the nearest word of the reports', () => {
    addIndexedReport(database, 'en', ['Cryoconite darkens glaciers; cryoconites are dust.', 'Cryoconite again.']);
    const spelling = new Spelling(database);
    const read = (question: string) => Object.fromEntries(spelling.readings(question, 'en'));
    expect(read('What is cryocnite?')).toEqual({ cryocnite: 'cryoconite' });
    expect(read('What is cyroconite?')).toEqual({ cyroconite: 'cryoconite' });
    expect(read('What is cryoconnitte?')).toEqual({ cryoconnitte: 'cryoconite' });
    expect(read('How do galciers form?')).toEqual({ galciers: 'glaciers' });
  });

  it('leaves alone what is known, short, a sign, a number or far from everything', () => {
    addIndexedReport(database, 'en', ['Cryoconite darkens glaciers above the town of Zermatt.']);
    const spelling = new Spelling(database);
    expect(spelling.readings('glaciers glacier températures GLACEIRS ice 2O5O Ouagadougou xx', 'en').size).toBe(0);
    expect(spelling.readings('Is jusqu’à or jusqu’ici cut short?', 'fr').size).toBe(0);
  });

  it('reads a name as another only when it is long', () => {
    addIndexedReport(database, 'en', ['The towns of Macro and Ouagadougou.']);
    const readings = new Spelling(database).readings('What did Macron say in Ouagadugou?', 'en');
    expect(Object.fromEntries(readings)).toEqual({ ouagadugou: 'ouagadougou' });
  });

  it('knows the words of the lexicon and the stop words where the reports are in the other language', () => {
    const spelling = new Spelling(database);
    const question = 'Pourqoui la tempérrature monte ?';
    const readings = spelling.readings(question, 'fr');
    expect(Object.fromEntries(readings)).toEqual({ pourqoui: 'pourquoi', temperrature: 'temperature' });
    expect(respelled(question, readings)).toBe('pourquoi la temperature monte ?');
    const asked = questionTerms(question, 'fr', 'en', (word) => [{ stem: word, weight: 1 }], readings);
    expect(asked.map(({ word }) => word)).toEqual(['temperrature', 'monte']);
    expect(asked[0]!.alternatives).toEqual([{ stem: 'temperature', weight: 0.8 }]);
  });

  it('forgets the words of a report that is gone', () => {
    const key = addIndexedReport(database, 'en', ['Cryoconite darkens glaciers.']);
    const spelling = new Spelling(database);
    expect(spelling.readings('cryocnite', 'en').get('cryocnite')).toBe('cryoconite');
    deleteReport(database, key);
    database.exec(`UPDATE meta SET value = value + 1 WHERE key = 'change'`);
    expect(spelling.readings('cryocnite', 'en').get('cryocnite')).not.toBe('cryoconite');
    expect(database.prepare('SELECT count(*) FROM words_en').pluck().get()).toBe(0);
  });
});

describe('errorsBetween', () => {
  it('counts exchanged neighbours as one error', () => {
    expect(errorsBetween('climate', 'cilmate', 2)).toBe(1);
    expect(errorsBetween('climate', 'climte', 2)).toBe(1);
    expect(errorsBetween('climate', 'primates', 2)).toBeUndefined();
  });

  it('is the same both ways, and 0 only between equal words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(errorsBetween(a, b, 99)).toBe(errorsBetween(b, a, 99));
        expect(errorsBetween(a, b, 99) === 0).toBe(a === b);
      }),
    );
  });

  it('finds nothing only where more errors lie between', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const all = errorsBetween(a, b, 99)!;
        expect(errorsBetween(a, b, most)).toBe(all <= most ? all : undefined);
      }),
    );
  });
});

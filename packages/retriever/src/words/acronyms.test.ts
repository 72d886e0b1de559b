import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addIndexedReport } from '../../testing/indexed-report.js';
import { type Database, openDatabase } from '../library/database.js';
import { deleteReport } from '../library/report-rows.js';
import { Acronyms, definedAcronyms } from './acronyms.js';
import { questionTerms } from './question-terms.js';

describe('definedAcronyms', () => {
  const defined = (text: string, language: 'en' | 'fr' = 'en') =>
    definedAcronyms(text, language).map(({ acronym, longForm }) => `${acronym} = ${longForm}`);

  it('reads an acronym in brackets behind its long form', () => {
    expect(defined('emissions from net-zero bioenergy with carbon capture and storage (BECCS) rise')).toEqual([
      'BECCS = bioenergy with carbon capture and storage',
    ]);
    expect(defined('well-mixed greenhouse gases (GHGs)')).toEqual(['GHG = greenhouse gases']);
    expect(defined("basée sur l'Analyse du Cycle\nde Vie (ACV) des biens", 'fr')).toEqual([
      'ACV = Analyse du Cycle de Vie',
    ]);
    expect(defined('les émissions de gaz à effet de serre (GES)', 'fr')).toEqual(['GES = gaz à effet de serre']);
  });

  it('reads a long form in brackets behind its acronym, and lists', () => {
    expect(defined('the PUE (power usage effectiveness) of a centre')).toEqual(['PUE = power usage effectiveness']);
    expect(defined('CDR: carbon dioxide removal\nCCS | carbon capture and storage | 12')).toEqual([
      'CDR = carbon dioxide removal',
      'CCS = carbon capture and storage',
    ]);
  });

  it('takes no other brackets for a definition', () => {
    expect(defined('on the USA (see Table 3), a power plant (EU) and people (UK) of Asia (SPM)')).toEqual([]);
    expect(defined('Reserves fell. Every large dam (LCA)')).toEqual([]);
  });

  it('gives long forms that stand in the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', 'é', ' ', '\n', '(', ')', 'AB', ': '), maxLength: 60 });
    fc.assert(
      fc.property(text, (given) => {
        for (const { longForm } of definedAcronyms(given, 'en')) {
          expect(given.replace(/\n/g, ' ')).toContain(longForm.replace(/\n/g, ' '));
        }
      }),
    );
  });
});

describe('Acronyms', () => {
  let folder: string;
  let database: Database;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lampyre-acronyms-'));
    database = openDatabase(folder);
  });
  afterEach(async () => {
    database.close();
    await rm(folder, { recursive: true });
  });

  function expanded(question: string, from: 'en' | 'fr', to: 'en' | 'fr'): Record<string, string[]> {
    const groups = questionTerms(question, from, to, () => []);
    const all = new Acronyms(database).expand(groups, question, from, to);
    return Object.fromEntries(all.map(({ word, alternatives }) => [word, alternatives.map(({ stem }) => stem)]));
  }

  it('ties an acronym to its long form, both ways', () => {
    addIndexedReport(database, 'en', ['A life cycle assessment (LCA) counts all stages.']);
    expect(expanded('What is an LCA?', 'en', 'en').lca).toContain('life cycl assess');
    expect(expanded('life cycle assessment of servers', 'en', 'en')).toMatchObject({
      life: ['life', 'lca', 'lcas'],
      servers: ['server'],
    });
  });

  it('carries it to the other language', () => {
    addIndexedReport(database, 'en', ['A life cycle assessment (LCA) counts all stages.']);
    addIndexedReport(database, 'fr', ["L'analyse du cycle de vie (ACV) compte tout."]);
    expect(expanded("Qu'est-ce qu'une ACV ?", 'fr', 'en').acv).toEqual(['life cycl assess', 'lca', 'lcas']);
    expect(expanded('What is an LCA?', 'en', 'fr').lca).toContain('acv');
  });

  it('leaves alone what the report also writes as a word', () => {
    addIndexedReport(database, 'en', ['The sea around South East Asia (SEA) is warm. A power plant (PP), www.pp.org.']);
    expect(expanded('South East Asia', 'en', 'en')).toEqual({ south: ['south'], east: ['east'], asia: ['asia'] });
    expect(expanded('PP', 'en', 'en').pp).toContain('power plant');
  });

  it('takes small letters for a word, and forgets a report that is gone', () => {
    const key = addIndexedReport(database, 'en', ['The Sponge Initiative (SI) of towns and a sponge initiative.']);
    expect(expanded('SI', 'en', 'en').si).toEqual(['si', 'spong initi', 'sis']);
    expect(expanded('si', 'en', 'en').si).toEqual(['si']);
    deleteReport(database, key);
    database.exec(`UPDATE meta SET value = value + 1 WHERE key = 'change'`);
    expect(expanded('SI', 'en', 'en').si).toEqual(['si']);
  });
});

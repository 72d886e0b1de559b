import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addIndexedReport } from '../../testing/indexed-report.js';
import { type Database, openDatabase } from '../library/database.js';
import { byLexicon, learnedLexicon } from '../words/learned-lexicon.js';
import { lookAlikes } from '../words/look-alikes.js';
import { ReportNames } from './naming.js';

let folder: string;
let database: Database;
let names: ReportNames;
let rivers: number;
let lamps: number;
let winter: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-naming-'));
  database = openDatabase(folder);
  const front = ['Working Group II contribution to the special report of the Office of Water', 'Rivers run low.'];
  rivers = addIndexedReport(database, 'en', front, { file: 'OFW_SR75_rivers', title: 'Rivers in Drought. Summary' });
  lamps = addIndexedReport(database, 'fr', ['Rapport final. Les lampes éclairent.'], {
    file: 'ORLU_etude_lampes_2024',
    title: 'Éclairage des villes',
  });
  winter = addIndexedReport(database, 'fr', ['Stratégie nationale. Il neige.'], {
    file: 'plan_hiver',
    title: "Stratégie pour l'hiver et la neige",
  });
  for (const file of ['bread', 'wool', 'salt'])
    addIndexedReport(database, 'en', ['Prices rise.'], { file, title: file });
  names = new ReportNames(database, byLexicon(learnedLexicon(), lookAlikes(database)));
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

const best = (question: string, language: 'en' | 'fr') => {
  const named = names.namedIn(question, language);
  const fit = named && [...named.reports].filter(([, share]) => share === 1).map(([key]) => key);
  return { best: fit, asked: named?.asked };
};

describe('namedIn', () => {
  it('leaves what only names out of what is asked, before, behind and within', () => {
    expect(best("Selon l'ORLU, combien de lampes brûlent ?", 'fr')).toEqual({
      best: [lamps],
      asked: 'combien de lampes brûlent ?',
    });
    expect(best('Combien de lampes brûlent, selon l’ORLU ?', 'fr')).toEqual({
      best: [lamps],
      asked: 'Combien de lampes brûlent ?',
    });
    expect(best("Combien de lampes, d'après l'étude ORLU, brûlent ?", 'fr').asked).toBe('Combien de lampes brûlent ?');
    expect(best('According to OFW how low are they?', 'en')).toEqual({ best: [rivers], asked: 'how low are they?' });
    expect(best('What does the OFW say about fish?', 'en')).toEqual({ best: [rivers], asked: 'fish?' });
    expect(best("Que dit l'ORLU sur les ampoules ?", 'fr')).toEqual({ best: [lamps], asked: 'sur les ampoules ?' });
  });

  it('knows reports by their kind, number and title, also in the other language', () => {
    expect(best('In the report of Working Group II, how low are they?', 'en').best).toEqual([rivers]);
    expect(best('Selon le groupe de travail II, quel est leur niveau ?', 'fr').best).toEqual([rivers]);
    expect(best('Dans le rapport sur la sécheresse, quel est leur niveau ?', 'fr').best).toEqual([rivers]);
    expect(best('What is the height in the drought summary?', 'en').best).toEqual([rivers]);
    expect(best("Que prévoit la stratégie pour l'hiver et la neige ?", 'fr').best).toBeUndefined();
    expect(best("Dans la stratégie pour l'hiver et la neige, que faire ?", 'fr').best).toEqual([winter]);
  });

  it('knows a sign with a point, but not one that something is only compared with', () => {
    expect(best('How low are they in SR7.5?', 'en').best).toEqual([rivers]);
    expect(best('Quel est leur niveau dans SR7.5 ?', 'fr').best).toEqual([rivers]);
    expect(best('Are they lower than those in SR7.5?', 'en').best).toBeUndefined();
    expect(best('Sont-elles plus basses que dans le rapport SR7.5 ?', 'fr').best).toBeUndefined();
    expect(best('Est-ce que dans le rapport SR7.5 elles sont basses ?', 'fr').best).toEqual([rivers]);
  });

  it('forgives small letters where only a name can stand', () => {
    expect(best("selon l'orlu combien de lampes brûlent", 'fr')).toEqual({
      best: [lamps],
      asked: 'combien de lampes brûlent',
    });
  });

  it('takes subjects, indefinite documents and unknown names for no name', () => {
    for (const question of [
      'How low do rivers run in drought?',
      'What do studies of drought say?',
      'What is needed in a report on drought?',
      'According to the minister, how low are they?',
      'In the strategy for rivers, what helps farmers?',
    ])
      expect(names.namedIn(question, 'en')).toBeUndefined();
    expect(names.namedIn("Comment réduire l'éclairage des villes ?", 'fr')).toBeUndefined();
  });

  it('keeps a question whole that asks nothing beside the name', () => {
    expect(best('What does the OFW say?', 'en').asked ?? 'What does the OFW say?').toBe('What does the OFW say?');
    expect(best("Selon l'ORLU ?", 'fr')).toEqual({ best: [lamps], asked: "Selon l'ORLU ?" });
  });

  it('forgets a report that is gone', () => {
    const before = best('According to OFW how low are they?', 'en').best;
    database.prepare(`UPDATE reports SET status = 'pending' WHERE key = ?`).run(rivers);
    expect(best('According to OFW how low are they?', 'en').best).not.toEqual(before);
    database.prepare(`UPDATE reports SET status = 'ready' WHERE key = ?`).run(rivers);
  });
});

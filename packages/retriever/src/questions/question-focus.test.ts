import { describe, expect, it } from 'vitest';
import { readQuestion } from './question-focus.js';

describe('readQuestion', () => {
  it.each([
    ['How much carbon do marshes store?', 'en', ['quantity']],
    ['By what percentage did the area fall?', 'en', ['quantity']],
    ['When could the dike be opened, and how likely is that?', 'en', ['quantity', 'time']],
    ['Who runs the tide gauge?', 'en', ['who']],
    ['Why is it not the poorest who move?', 'en', ['reason']],
    ['What is meant by a living dike?', 'en', ['definition']],
    ['marsh definition', 'en', ['definition']],
    ['Do marshes store carbon?', 'en', ['fact']],
    ['Combien coûte une digue ?', 'fr', ['quantity']],
    ['Quelle part des écoles est isolée ?', 'fr', ['quantity']],
    ['Quel taux d’isolation faut-il viser ?', 'fr', ['quantity']],
    ['Quel est le coût d’une digue ?', 'fr', ['quantity']],
    ['Quelle est la hauteur d’une digue ?', 'fr', ['quantity']],
    ['empreinte carbone d’une brouette', 'fr', ['quantity']],
    ['price of a dike', 'en', ['quantity']],
    ['Quels pays bâtissent des digues ?', 'fr', ['list', 'place']],
    ['What is the average lifespan of a dike?', 'en', ['definition', 'quantity']],
    ['C’est quoi un réseau de chaleur ?', 'fr', ['definition']],
    ['Depuis quand les travaux durent-ils ?', 'fr', ['time']],
    ['Pourquoi isoler les toits ?', 'fr', ['reason']],
    ['Quelles écoles faut-il isoler ?', 'fr', ['list']],
  ] as const)('%s (%s): %s', (question, language, asked) => {
    expect([...readQuestion(question, language).asked].sort()).toEqual([...asked].sort());
  });

  it('finds names, not words that only open a sentence', () => {
    const { names } = readQuestion(
      'Marshes: how much did Venice lose in 1950 under RCP8.5, says ChatGPT or the IPCC?',
      'en',
    );
    expect(names).toEqual(['venic', 'rcp8', 'chatgpt']);
    expect(readQuestion('Combien d’écoles à Lyon ?', 'fr').names).toEqual(['lyon']);
    expect(readQuestion('Combien d’écoles ?', 'fr').names).toEqual([]);
    expect(readQuestion('Depuis quand l’État chauffe-t-il la Terre ?', 'fr').names).toEqual([]);
    expect(readQuestion('Combien de MtCO2 et de TWh, hors CO2, au XIXe siècle ?', 'fr').names).toEqual([]);
  });

  it('knows the units that are asked for', () => {
    const { units } = readQuestion('How many gigatonnes, and how many per cent?', 'en');
    expect(units.some((unit) => unit.test('2.2 [1.9–2.4] gtco2'))).toBe(true);
    expect(units.some((unit) => unit.test('about 5.8% [5.1–6.3%]'))).toBe(true);
    expect(units.some((unit) => unit.test('12 metres'))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { holdsMeasure, measureAsked } from './measure-asked.js';

describe('what a question wants measured', () => {
  it.each([
    ['How much has the world warmed?', 'en', 'temperature'],
    ['How hot was the summer?', 'en', 'temperature'],
    ['De combien la Terre s’est-elle réchauffée ?', 'fr', 'temperature'],
    ['How much does it cost to restore a marsh?', 'en', 'money'],
    ['How many billions a year would restored forests cost?', 'en', 'money'],
    ['Combien coûte un parc éolien ?', 'fr', 'money'],
    ['How many tonnes of peat were dug?', 'en', 'mass'],
    ['Combien de GWh la ville a-t-elle consommés ?', 'fr', 'energy'],
    ['Quelle puissance est visée ?', 'fr', 'power'],
    ['How much has the sea risen?', 'en', 'length'],
    ['What share of the roofs carries panels?', 'en', 'share'],
    ['Quelle est la part du bois ?', 'fr', 'share'],
    ['How long does a battery last?', 'en', 'duration'],
    ['Pendant combien de temps l’océan va-t-il se réchauffer ?', 'fr', 'duration'],
    ['How many people live on the coast?', 'en', 'people'],
  ] as const)('%s', (question, language, measure) => {
    expect(measureAsked(question, language)).toBe(measure);
  });

  it.each([
    ['How many marshes are left?', 'en'],
    ['What carbon budget is left at 1.5 degrees?', 'en'],
    ['How far do methane emissions have to fall where warming stays at 1.5 degrees?', 'en'],
    ['What does temperature overshoot mean?', 'en'],
    ['Combien de pays ont ratifié l’accord ?', 'fr'],
  ] as const)('leaves open: %s', (question, language) => {
    expect(measureAsked(question, language)).toBeUndefined();
  });

  it.each([
    ['It warmed by 1.09 [0.95 to 1.20] °C.', 'temperature'],
    ['About 2.4 trillion USD2010 a year.', 'money'],
    ['USD 830 billion a year.', 'money'],
    ['Soit 39 Md€ par an.', 'money'],
    ['In all 2390 ± 240 (likely range) GtCO₂ were emitted.', 'mass'],
    ['Elle a consommé 51,5 TWh.', 'energy'],
    ['The sea rose by 0.20 [0.15 to 0.25] m.', 'length'],
    ['Un peu moins de la moitié des toits.', 'share'],
    ['Il fonctionne depuis deux ans.', 'duration'],
    ['Some 3.3 billion people live there.', 'people'],
  ] as const)('finds one: %s', (text, measure) => {
    expect(holdsMeasure(text, measure)).toBe(true);
  });

  it('takes no other measure for it', () => {
    expect(holdsMeasure('Investments came to 2.4 trillion USD, 2.5% of the product of 2016.', 'temperature')).toBe(
      false,
    );
    expect(holdsMeasure('Warming of 1.5 °C is near.', 'money')).toBe(false);
    expect(holdsMeasure('The plant has 320 MW.', 'energy')).toBe(false);
    expect(holdsMeasure('An area of 12 m².', 'length')).toBe(false);
  });

  it('reads the unit of a number in a table where it stands over it', () => {
    expect(holdsMeasure('Mix US | 1,16 | 3,98', 'energy', 'Consommation (TWh)')).toBe(true);
    expect(holdsMeasure('Mix US | – | –', 'energy', 'Consommation (TWh)')).toBe(false);
    expect(holdsMeasure('Mix US | 1,16 | 3,98', 'money', 'Consommation (TWh)')).toBe(false);
  });
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { dataFile } from './data-file.js';
import { DISCLOSURES, LIFE_CYCLE_DISCLOSURES } from './disclosures.js';
import { ELECTRICITY_ZONES } from './electricity-zones.js';
import { KNOWN_MODELS, LARGE_MODELS } from './large-models.js';

const FILES = ['large-models', 'disclosures', 'electricity-zones'];
const read = (name: string) => JSON.parse(dataFile(name));
const validates = (schema: object, content: unknown) => {
  const ajv = new Ajv2020({ allErrors: true });
  const valid = ajv.validate(schema, content);
  return valid ? null : ajv.errorsText();
};

describe('the data files', () => {
  it.each(FILES)('%s is as its schema says, with source, date and licence', (name) => {
    const content = read(`${name}.json`);
    expect(validates(read(`${name}.schema.json`), content)).toBeNull();
    expect(content).toMatchObject({
      source: expect.any(String),
      licence: expect.any(String),
      read: expect.any(String),
    });
  });

  it('are refused where a row lacks its source, or has a size of nothing or a field that nobody knows', () => {
    const [models, disclosures] = [read('large-models.json'), read('disclosures.json')];
    const wrong = [
      ['disclosures', { ...disclosures, disclosures: [{ ...disclosures.disclosures[0], source: undefined }] }],
      ['large-models', { ...models, models: [{ ...models.models[0], totalBillions: 0 }] }],
      ['large-models', { ...models, models: [{ ...models.models[0], sizes: 1 }] }],
      ['large-models', { ...models, licence: undefined }],
    ] as const;
    for (const [name, content] of wrong) {
      expect(validates(read(`${name}.schema.json`), JSON.parse(JSON.stringify(content)))).not.toBeNull();
    }
  });

  it('refer to one another', () => {
    const { models, providers } = read('large-models.json');
    for (const { name, provider } of models) expect(providers, name).toHaveProperty(provider);
    for (const { zone, name } of KNOWN_MODELS.values()) expect(ELECTRICITY_ZONES.has(zone), name).toBe(true);
    expect(new Set(models.map(({ name }: { name: string }) => name)).size).toBe(models.length);
    const [names] = dataFile('electricity-zones.csv').split('\n');
    expect(names!.split(',')).toEqual(Object.keys(read('electricity-zones.json').columns));
  });
});

it('models whose size would flatter us are known, but not offered to compare with', () => {
  expect(KNOWN_MODELS.has('claude-opus-4-1')).toBe(true);
  expect(LARGE_MODELS.has('claude-opus-4-1')).toBe(false);
  expect(KNOWN_MODELS.get('claude-sonnet-4-5-20250929')).toEqual(LARGE_MODELS.get('claude-sonnet-4-5'));
});

it('bounds are in order everywhere', () => {
  const ordered = (known: number | { min: number; max: number }) => typeof known === 'number' || known.min < known.max;
  for (const model of KNOWN_MODELS.values()) {
    const { activeBillions, totalBillions, pue, waterLitresPerKwh } = model;
    expect([activeBillions, totalBillions, pue, waterLitresPerKwh].every(ordered), model.name).toBe(true);
  }
  for (const [id, { wattHours }] of DISCLOSURES) {
    expect(wattHours.low <= wattHours.value && wattHours.value <= wattHours.high, id).toBe(true);
  }
});

it('an assessment without an energy is none to compare energies with', () => {
  expect(DISCLOSURES.has('mistral-lca-2025')).toBe(false);
  expect(LIFE_CYCLE_DISCLOSURES).toMatchObject([
    { gramsCo2e: 1.14, waterMillilitres: 45, milligramsSb: 0.16, tokens: 400 },
  ]);
});

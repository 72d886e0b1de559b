import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeDifference } from '../test/closeness.js';
import { REFERENCE_DATA, REFERENCE_DATA_MISSING, referenceData } from '../test/reference-data.js';
import { type Bounds, type EcologitsImpacts, type EcologitsRequest, ecologitsImpacts } from './ecologits.js';
import type { EcologitsVersion } from './ecologits-constants.js';
import { ELECTRICITY_ZONES } from './electricity-zones.js';

const TOLERANCE = 1e-9;

/** GPT-4o by the registry of 0.9.3: 440 billion parameters, 44–132 at work. */
const GPT_4O: Omit<EcologitsRequest, 'mix'> = {
  activeBillions: { min: 44, max: 132 },
  totalBillions: 440,
  outputTokens: 400,
  pue: 1.2,
  waterLitresPerKwh: 0.569,
};
const LLAMA_8B: Omit<EcologitsRequest, 'mix'> = {
  activeBillions: 8.03,
  totalBillions: 8.03,
  outputTokens: 400,
  pue: { min: 1.09, max: 1.14 },
  waterLitresPerKwh: { min: 0.13, max: 0.99 },
};
const mixOf = (zone: string) => ELECTRICITY_ZONES.get(zone)!;

function expectBounds(found: Bounds | null, [min, max]: readonly [number, number]): void {
  expect(found).not.toBeNull();
  expect(relativeDifference(found!.min, min), `${found!.min} is not ${min}`).toBeLessThanOrEqual(TOLERANCE);
  expect(relativeDifference(found!.max, max), `${found!.max} is not ${max}`).toBeLessThanOrEqual(TOLERANCE);
}

// What EcoLogits' own Python gave for these inputs.
describe('EcoLogits 0.9.3', () => {
  it('agrees for GPT-4o in France', () => {
    const found = ecologitsImpacts({ ...GPT_4O, mix: mixOf('FRA') });
    expectBounds(found.energyKwh, [0.0008501396783361906, 0.0015335162359274468]);
    expectBounds(found.gwpKg, [0.0001017547647310069, 0.0001872637999171211]);
    expectBounds(found.adpeKgSb, [3.80221677206251e-9, 7.07620415339169e-9]);
    expectBounds(found.peMj, [0.008692517469317118, 0.01572474125058839]);
    expectBounds(found.gwpUsageKg, [3.7559170988892896e-5, 6.77507473032746e-5]);
    expectBounds(found.gwpEmbodiedKg, [6.4195593742114e-5, 0.00011951305261384651]);
    expectBounds(found.waterLitres, [0.004231519240537688, 0.0076329850533547105]);
  });

  it('agrees with throughput and time to first token', () => {
    const found = ecologitsImpacts({ ...GPT_4O, mix: mixOf('USA'), tokensPerSecond: 37.8, firstTokenSeconds: 0.52 });
    expectBounds(found.energyKwh, [0.0006424563546641511, 0.0010272890361038458]);
    expectBounds(found.gwpKg, [0.00027212790183616065, 0.00041973047680235557]);
    expectBounds(found.peEmbodiedMj, [0.00031032541628749137, 0.00031032541628749137]);
  });

  it('takes an observed time as the longest', () => {
    const found = ecologitsImpacts({ ...GPT_4O, mix: mixOf('USA'), latencySeconds: 5 });
    expectBounds(found.energyKwh, [0.0005661812223890189, 0.0009510139038287136]);
    expect(ecologitsImpacts({ ...GPT_4O, mix: mixOf('USA'), latencySeconds: 1e6 })).toEqual(
      ecologitsImpacts({ ...GPT_4O, mix: mixOf('USA') }),
    );
  });

  it('agrees for a small model on one GPU', () => {
    const found = ecologitsImpacts({ ...LLAMA_8B, mix: mixOf('FRA') });
    expectBounds(found.energyKwh, [3.240533158117884e-5, 3.389181468123291e-5]);
    expectBounds(found.gwpEmbodiedKg, [2.599036401768334e-6, 2.599036401768334e-6]);
    expectBounds(found.waterLitres, [0.00013397443173200987, 0.00017549242647208824]);
  });
});

it('agrees with the main branch of 2026, whose water is corrected', () => {
  const found = ecologitsImpacts({ ...GPT_4O, mix: mixOf('FRA') }, 'main-2026');
  expectBounds(found.gwpKg, [0.00010973801597788702, 0.00020212623315717728]);
  expectBounds(found.waterLitres, [0.003526266033781407, 0.006360820877795591]);
});

it('agrees with 0.8.2, forty times higher', () => {
  const found = ecologitsImpacts({ ...GPT_4O, mix: mixOf('FRA') }, '0.8.2');
  expectBounds(found.energyKwh, [0.012157952533333332, 0.03582538613333333]);
  expectBounds(found.gwpEmbodiedKg, [0.00030262280101471333, 0.000673729669812278]);
  expect(found.waterLitres).toBeNull();
});

it('keeps its bounds in order and grows with the tokens', () => {
  const request = fc.record({
    active: fc.double({ min: 0.1, max: 1000, noNaN: true }),
    wider: fc.double({ min: 1, max: 10, noNaN: true }),
    outputTokens: fc.integer({ min: 1, max: 5000 }),
    version: fc.constantFrom<EcologitsVersion>('0.8.2', '0.9.3', 'main-2026'),
    zone: fc.constantFrom(...ELECTRICITY_ZONES.keys()),
  });
  fc.assert(
    fc.property(request, ({ active, wider, outputTokens, version, zone }) => {
      const activeBillions = { min: active, max: active * wider };
      const model = { ...GPT_4O, activeBillions, totalBillions: active * wider, mix: mixOf(zone) };
      const one = ecologitsImpacts({ ...model, outputTokens }, version);
      const two = ecologitsImpacts({ ...model, outputTokens: 2 * outputTokens }, version);
      for (const key of ['energyKwh', 'gwpKg', 'adpeKgSb', 'peMj'] as const) {
        expect(one[key].min).toBeGreaterThan(0);
        expect(one[key].min).toBeLessThanOrEqual(one[key].max);
        expect(relativeDifference(two[key].max, 2 * one[key].max)).toBeLessThan(TOLERANCE);
      }
    }),
  );
});

type Expected = Record<string, number | Bounds>;

interface Vector {
  id: string;
  input: {
    active: number | [number, number];
    total: number;
    tokens: number;
    zone: string;
    pue: number | [number, number];
    wue: number | [number, number];
    latency: number | null;
    tps: number | null;
    ttft: number | null;
  };
  mix: { gwp: number; adpe: number; pe: number; wue: number };
  expected_0_9_3: Expected;
  expected_main_2026: Expected;
  expected_0_8_2_pue_1_2: Expected | null;
}

/** Mixes of 0.8.2, which were others: gwp, adpe and pe (ADEME Base Empreinte, as shipped then). */
const MIXES_0_8_2: Record<string, [number, number, number]> = {
  USA: [0.672606, 9.85548e-8, 9.68839],
  FRA: [0.0800844, 4.85798e-8, 9.31353],
  WOR: [0.590478, 7.37708e-8, 9.988],
  SWE: [0.0460693, 7.77062e-8, 4.73005],
};

const FIELDS: Record<string, keyof EcologitsImpacts> = {
  energy: 'energyKwh',
  gwp: 'gwpKg',
  adpe: 'adpeKgSb',
  pe: 'peMj',
  gwp_usage: 'gwpUsageKg',
  gwp_embodied: 'gwpEmbodiedKg',
  adpe_embodied: 'adpeEmbodiedKgSb',
  pe_embodied: 'peEmbodiedMj',
  wcf: 'waterLitres',
};

describe.skipIf(REFERENCE_DATA_MISSING)(`EcoLogits, ${REFERENCE_DATA}`, () => {
  const vectors = REFERENCE_DATA_MISSING ? [] : referenceData<{ cases: Vector[] }>('ecologits_test_vectors.json').cases;

  it('has the mixes of the vectors in the table of zones', () => {
    for (const { input, mix } of vectors) {
      const found = mixOf(input.zone);
      expect([found.gwpKgPerKwh, found.adpeKgSbPerKwh, found.peMjPerKwh, found.waterLitresPerKwh]).toEqual([
        mix.gwp,
        mix.adpe,
        mix.pe,
        mix.wue,
      ]);
    }
  });

  it.each(['0.9.3', 'main-2026', '0.8.2'] as const)('%s gives every expected figure', (version) => {
    let checked = 0;
    for (const vector of vectors) {
      const expected = expectedOf(vector, version);
      if (expected === null) continue;
      checked += 1;
      const found = ecologitsImpacts(requestOf(vector, version), version);
      for (const [name, value] of Object.entries(expected)) {
        const bounds = typeof value === 'number' ? ([value, value] as const) : ([value.min, value.max] as const);
        expectBounds(found[FIELDS[name]!] as Bounds | null, bounds);
      }
    }
    // 0.8.2 knew no throughput, so its cases have no figure of that version.
    expect(checked).toBe(vectors.filter(({ id }) => version !== '0.8.2' || !id.endsWith('|tps')).length);
    expect(checked).toBeGreaterThan(90);
  });

  function expectedOf(vector: Vector, version: EcologitsVersion): Expected | null {
    if (version === '0.9.3') return vector.expected_0_9_3;
    return version === 'main-2026' ? vector.expected_main_2026 : vector.expected_0_8_2_pue_1_2;
  }

  function requestOf({ input, mix }: Vector, version: EcologitsVersion): EcologitsRequest {
    const [gwp, adpe, pe] = version === '0.8.2' ? MIXES_0_8_2[input.zone]! : [mix.gwp, mix.adpe, mix.pe];
    return {
      activeBillions: boundsOf(input.active),
      totalBillions: input.total,
      outputTokens: input.tokens,
      mix: { gwpKgPerKwh: gwp, adpeKgSbPerKwh: adpe, peMjPerKwh: pe, waterLitresPerKwh: mix.wue },
      pue: boundsOf(input.pue),
      waterLitresPerKwh: boundsOf(input.wue),
      latencySeconds: input.latency ?? undefined,
      tokensPerSecond: input.tps ?? undefined,
      firstTokenSeconds: input.ttft ?? undefined,
    };
  }

  function boundsOf(known: number | [number, number]): number | Bounds {
    return typeof known === 'number' ? known : { min: known[0], max: known[1] };
  }
});

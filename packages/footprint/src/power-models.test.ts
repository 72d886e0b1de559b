import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeDifference } from '../test/closeness.js';
import { REFERENCE_DATA, REFERENCE_DATA_MISSING, referenceData } from '../test/reference-data.js';
import { WATTS_PER_BUSY_CPU } from './cpu-energy.js';
import {
  BOAVIZTA_CURVES,
  boaviztaWatts,
  cloudCarbonFootprintWatts,
  codeCarbonWatts,
  greenAlgorithmsKwh,
  teadsPartOfTdp,
  teadsProcessJoules,
} from './power-models.js';

const TOLERANCE = 1e-9;

describe("other tools' models", () => {
  it('come to watts for a busy processor inside our range', () => {
    const teads = teadsProcessJoules({ tdpWatts: 280, logicalCpus: 128, loadPercent: 10, cpuSeconds: 20, seconds: 10 });
    expect(teads.dynamicJoules).toBeCloseTo(87.5, 9);
    const greenAlgorithms = {
      hours: 1,
      cores: 1,
      wattsPerCore: 12,
      usage: 1,
      memoryGigabytes: 0,
      wattsPerGigabyte: 0,
      pue: 1,
    };
    const wattsOfOne = [
      teads.dynamicJoules / 20,
      cloudCarbonFootprintWatts(0.78, 3.76, 1),
      codeCarbonWatts(65, 1) / 16,
      greenAlgorithmsKwh(greenAlgorithms) * 1000,
    ];
    for (const watts of wattsOfOne) {
      expect(watts).toBeGreaterThan(WATTS_PER_BUSY_CPU.low);
      expect(watts).toBeLessThan(WATTS_PER_BUSY_CPU.high);
    }
  });

  it('draw more at more load', () => {
    const load = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(load, load, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(teadsPartOfTdp(less)).toBeLessThanOrEqual(teadsPartOfTdp(more));
        expect(codeCarbonWatts(65, less / 100)).toBeLessThanOrEqual(codeCarbonWatts(65, more / 100));
        for (const curve of Object.values(BOAVIZTA_CURVES)) {
          expect(boaviztaWatts(curve, less)).toBeLessThanOrEqual(boaviztaWatts(curve, more));
        }
      }),
    );
  });
});

interface PowerVectors {
  teads_interpolation: { load_pct: number; ratio: number }[];
  teads_with_process_share: {
    tdp_W: number;
    logical_cpus: number;
    machine_load_pct: number;
    teads_W: number;
    process_cpu_s: number;
    wall_s: number;
    process_share: number;
    dynamic_J: number;
  }[];
  ccf: { min_W: number; max_W: number; util: number; vcpu_hours: number; Wh: number }[];
  codecarbon: { tdp: number; load: number; W: number }[];
  green_algorithms: {
    t_h: number;
    cores: number;
    P_c: number;
    u: number;
    mem_GB: number;
    P_m: number;
    pue: number;
    kWh: number;
  }[];
  boavizta_curve: { family: string; load_pct: number; W: number }[];
}

describe.skipIf(REFERENCE_DATA_MISSING)(`other tools' models, ${REFERENCE_DATA}`, () => {
  const vectors = REFERENCE_DATA_MISSING ? undefined : referenceData<PowerVectors>('cpu_fallback_test_vectors.json');
  const expectClose = (found: number, wanted: number) =>
    expect(relativeDifference(found, wanted), `${found} is not ${wanted}`).toBeLessThan(TOLERANCE);

  it('Teads', () => {
    for (const { load_pct, ratio } of vectors!.teads_interpolation) expectClose(teadsPartOfTdp(load_pct), ratio);
    for (const vector of vectors!.teads_with_process_share) {
      const { share, dynamicJoules } = teadsProcessJoules({
        tdpWatts: vector.tdp_W,
        logicalCpus: vector.logical_cpus,
        loadPercent: vector.machine_load_pct,
        cpuSeconds: vector.process_cpu_s,
        seconds: vector.wall_s,
      });
      expectClose(teadsPartOfTdp(vector.machine_load_pct) * vector.tdp_W, vector.teads_W);
      expectClose(share, vector.process_share);
      expectClose(dynamicJoules, vector.dynamic_J);
    }
  });

  it('Cloud Carbon Footprint, CodeCarbon and Green Algorithms', () => {
    for (const { min_W, max_W, util, vcpu_hours, Wh } of vectors!.ccf) {
      expectClose(cloudCarbonFootprintWatts(min_W, max_W, util) * vcpu_hours, Wh);
    }
    for (const { tdp, load, W } of vectors!.codecarbon) expectClose(codeCarbonWatts(tdp, load), W);
    for (const { t_h, cores, P_c, u, mem_GB, P_m, pue, kWh } of vectors!.green_algorithms) {
      const job = {
        hours: t_h,
        cores,
        wattsPerCore: P_c,
        usage: u,
        memoryGigabytes: mem_GB,
        wattsPerGigabyte: P_m,
        pue,
      };
      expectClose(greenAlgorithmsKwh(job), kWh);
    }
  });

  it('Boavizta', () => {
    const curves = new Map(Object.entries(BOAVIZTA_CURVES));
    for (const { family, load_pct, W } of vectors!.boavizta_curve) {
      expectClose(boaviztaWatts(curves.get(family.replace(' (Boavizta default)', ''))!, load_pct), W);
    }
  });
});

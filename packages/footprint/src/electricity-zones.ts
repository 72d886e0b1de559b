import { dataFile } from './data-file.js';
import type { ElectricityMix } from './ecologits.js';

/** A zone by its ISO 3166-1 code of three letters, or `WOR` (world) and `EEE` (Europe). */
export interface ElectricityZone extends ElectricityMix {
  /** The same figure of another year, where CodeCarbon lists one. */
  otherGwpKgPerKwh: number | null;
}

/**
 * Electricity of 51 zones as EcoLogits 0.9 has it (`data/electricity-zones.csv`; sources and licences of its columns in
 * `electricity-zones.json`).
 *
 * Not to be shown: `pe` holds fossil and nuclear resources only, and adpe and pe of the world (`WOR`) are far below those
 * of any country, which cannot be right.
 */
export const ELECTRICITY_ZONES: ReadonlyMap<string, ElectricityZone> = new Map(
  dataFile('electricity-zones.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [zone = '', gwp, adpe, pe, water, other] = row.split(',');
      const mix: ElectricityZone = {
        gwpKgPerKwh: Number(gwp),
        adpeKgSbPerKwh: Number(adpe),
        peMjPerKwh: Number(pe),
        waterLitresPerKwh: Number(water),
        otherGwpKgPerKwh: other ? Number(other) : null,
      };
      return [zone, mix];
    }),
);

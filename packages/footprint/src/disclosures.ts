import { dataFile } from './data-file.js';
import type { Interval } from './footprint.js';

/** What a maker or an author published for one answer of a chat service. */
export interface Disclosure {
  name: string;
  wattHours: Interval;
  /** Output tokens that it was given for; null for a service's usual answer, whatever its length. */
  tokens: number | null;
  /** Year and month of publication. */
  published: string;
  source: string;
}

/** A life-cycle assessment of one answer that tells no energy: beside a figure in grams, never mixed with kilowatt-hours. */
export interface LifeCycleDisclosure {
  name: string;
  tokens: number;
  gramsCo2e: number;
  waterMillilitres: number;
  milligramsSb: number;
  published: string;
  source: string;
}

interface DisclosuresFile {
  disclosures: {
    id: string;
    name: string;
    wattHours: [low: number, value: number, high: number] | null;
    tokens: number | null;
    published: string;
    scope: string;
    gramsCo2e?: number;
    waterMillilitres?: number;
    milligramsSb?: number;
    source: string;
  }[];
}

const FILE = JSON.parse(dataFile('disclosures.json')) as DisclosuresFile;

/** Published energies of one answer (`data/disclosures.json`). */
export const DISCLOSURES: ReadonlyMap<string, Disclosure> = new Map(
  FILE.disclosures.flatMap(({ id, name, wattHours, tokens, published, source, scope }) => {
    if (wattHours === null) return [];
    const [low, value, high] = wattHours;
    return [[id, { name, wattHours: { low, value, high }, tokens, published, source: `${source}: ${scope}` }]] as const;
  }),
);

/** Published life-cycle assessments (Mistral Large 2, July 2025). */
export const LIFE_CYCLE_DISCLOSURES: readonly LifeCycleDisclosure[] = FILE.disclosures.flatMap((row) => {
  const { name, tokens, gramsCo2e, waterMillilitres, milligramsSb, published, source } = row;
  if (tokens === null || gramsCo2e === undefined || waterMillilitres === undefined || milligramsSb === undefined)
    return [];
  return [{ name, tokens, gramsCo2e, waterMillilitres, milligramsSb, published, source }];
});

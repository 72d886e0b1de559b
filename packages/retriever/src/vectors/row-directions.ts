import { ByteRows } from './byte-rows.js';
import { dot, principalDirections } from './principal-directions.js';
import { INT8_MAX } from './vectors.js';

const INT16_MAX = 2 ** 15 - 1;
export const INT32_MAX = 2 ** 31 - 1;
/** Rows from which directions are learned. */
const SAMPLE = 2048;

/** A vector in whole numbers, as `ByteRows` multiplies it: `whole` times `unit`. */
export interface WholeVector {
  whole: Int16Array;
  unit: number;
}

/** A direction of length 1, exact and in whole numbers. */
export interface RowDirection extends WholeVector {
  exact: Float64Array;
  /** How far the whole numbers are from the exact direction. */
  roundedOff: number;
  /** Of the parts along it of rows of length 1, the longest among those that it was learned from. */
  longest: number;
}

/** The largest unit is used that keeps both the components within 16 bits and their products with int8 within 32. */
export function inWholeNumbers(vector: Float64Array): WholeVector {
  const product = Math.sqrt(dot(vector, vector) * vector.length) * INT8_MAX;
  const unit = Math.max(longestOf(vector) / INT16_MAX, product / INT32_MAX) || 1;
  return { whole: Int16Array.from(vector, (each) => Math.round(each / unit)), unit };
}

/**
 * The directions in which most of the rows' length lies, at most `most`, learned from some rows evenly taken.
 *
 * @param lengths of the rows
 */
export function directionsOf(rows: ByteRows, lengths: Float64Array, count: number, most: number): RowDirection[] {
  const sampled = Math.min(SAMPLE, count);
  const sample = Int32Array.from({ length: sampled }, (_, i) => Math.floor((i * count) / sampled));
  const moments = momentsOf(rows, sample);
  return principalDirections(moments, Math.min(most, moments.length)).map((exact) => {
    const inWhole = inWholeNumbers(exact);
    const missing = exact.map((each, i) => each - inWhole.whole[i]! * inWhole.unit);
    const longest = longestOf(partsAlong(inWhole, rows, lengths, sample));
    return { exact, ...inWhole, roundedOff: Math.sqrt(dot(missing, missing)), longest };
  });
}

/** Of each of the rows, taken as of length 1, the part along a direction. */
export function partsAlong(
  { whole, unit }: WholeVector,
  rows: ByteRows,
  lengths: Float64Array,
  numbers: Int32Array,
): Float64Array {
  const products = rows.dotProducts(whole, numbers);
  const parts = new Float64Array(numbers.length);
  for (let i = 0; i < parts.length; i++) parts[i] = (products[i]! * unit) / (lengths[numbers[i]!]! || 1);
  return parts;
}

/** The sum of each component times each other over some rows: exact, by the same program, to which the components are rows. */
function momentsOf(rows: ByteRows, numbers: Int32Array): Float64Array[] {
  const vectors = [...numbers].map((number) => rows.get(number));
  const components = Array.from(rows.get(0), (_, component) => Int8Array.from(vectors, (vector) => vector[component]!));
  const turned = new ByteRows(numbers.length);
  turned.reserve(components.length);
  for (const [number, component] of components.entries()) turned.set(number, component);
  const all = Int32Array.from(components.keys());
  return components.map((component) => Float64Array.from(turned.dotProducts(Int16Array.from(component), all)));
}

function longestOf(parts: Float64Array): number {
  return parts.reduce((longest, part) => Math.max(longest, Math.abs(part)), 0);
}

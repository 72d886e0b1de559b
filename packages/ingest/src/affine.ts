/** A 2-D affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Affine = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first and `outer` after it. */
export function compose(outer: Affine, inner: Affine): Affine {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function apply(map: Affine, x: number, y: number): [x: number, y: number] {
  return [map[0] * x + map[2] * y + map[4], map[1] * x + map[3] * y + map[5]];
}

/** Reads the first six numbers of what pdf.js hands over (an array, a typed array, or null for the identity). */
export function toAffine(values: ArrayLike<number> | null | undefined): Affine {
  if (!values || values.length < 6) return IDENTITY;
  return [values[0]!, values[1]!, values[2]!, values[3]!, values[4]!, values[5]!];
}

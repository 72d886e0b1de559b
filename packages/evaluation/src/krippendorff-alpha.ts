/**
 * Krippendorff's alpha: how far voters agree beyond chance. 1 is full agreement, 0 what chance gives, below 0 is systematic
 * disagreement. Any number of voters, any of whom may have left units out.
 *
 * With o the matrix of coincidences, n its margins and δ the distance of two values:
 * α = 1 − (n − 1) Σ o(c,k) δ²(c,k) ÷ Σ n(c) n(k) δ²(c,k).
 *
 * @param units values given to each unit; units with fewer than two are left out
 * @param distance `interval`: squared difference; `nominal`: same or not
 * @returns undefined where it cannot be told: fewer than two values in any unit, or all values alike
 * @see Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011
 */
export function krippendorffAlpha(
  units: readonly (readonly number[])[],
  distance: 'interval' | 'nominal',
): number | undefined {
  const far =
    distance === 'interval' ? (a: number, b: number) => (a - b) ** 2 : (a: number, b: number) => Number(a !== b);
  const paired = units.filter((values) => values.length >= 2);
  const all = paired.flat();
  let observed = 0;
  for (const values of paired) {
    let within = 0;
    for (const a of values) for (const b of values) within += far(a, b);
    observed += within / (values.length - 1);
  }
  const counts = new Map<number, number>();
  for (const value of all) counts.set(value, (counts.get(value) ?? 0) + 1);
  let expected = 0;
  for (const [a, countA] of counts) for (const [b, countB] of counts) expected += countA * countB * far(a, b);
  return expected === 0 ? undefined : 1 - ((all.length - 1) * observed) / expected;
}

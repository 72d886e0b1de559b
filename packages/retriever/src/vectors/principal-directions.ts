/** Each turn brings the directions nearer to the true ones; after five they hold .940 of the squared length of MiniLM's vectors, the true ones .941. */
const TURNS = 5;
/** What is left of a direction within those before it, as a share: only rounding. */
const NOTHING_LEFT = 1e-9;

/**
 * Orthonormal directions in which most of the vectors' length lies: the first principal components about the origin, by orthogonal iteration (Golub and
 * Van Loan, Matrix Computations, 8.2.4). Where the vectors lie in fewer directions than are asked for, the others are zero.
 *
 * @param moments the sum of each component times each other, over all vectors
 * @param count at most as many as the vectors have components
 */
export function principalDirections(moments: readonly Float64Array[], count: number): Float64Array[] {
  let directions = startingDirections(count, moments.length);
  for (let turn = 0; turn < TURNS; turn++) {
    directions = orthonormal(directions.map((direction) => Float64Array.from(moments, (row) => dot(row, direction))));
  }
  return directions;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The same in every run, and in no order that vectors may have: the squares in a Weyl sequence, whose first differences would lie in few directions. */
function startingDirections(count: number, dimensions: number): Float64Array[] {
  return Array.from({ length: count }, (_, direction) =>
    Float64Array.from(
      { length: dimensions },
      (_, i) => (((direction * dimensions + i + 1) ** 2 * 0.6180339887498949) % 1) - 0.5,
    ),
  );
}

/** Gram and Schmidt's way, each direction twice, which leaves nothing but the rounding of float64. */
function orthonormal(directions: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const direction of directions) {
    const before = Math.sqrt(dot(direction, direction));
    for (const other of [...done, ...done]) {
      const shared = dot(direction, other);
      for (let i = 0; i < direction.length; i++) direction[i]! -= shared * other[i]!;
    }
    const length = Math.sqrt(dot(direction, direction));
    done.push(length > NOTHING_LEFT * before ? direction.map((each) => each / length) : direction.fill(0));
  }
  return done;
}

/**
 * Runs one phase of a script and says on standard error what it is and how long it took.
 *
 * @template Result
 * @param {string} name what is done, as a person would say it
 * @param {() => Result | Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function phase(name, work) {
  console.error(`▸ ${name}`);
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    console.error(`  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  }
}

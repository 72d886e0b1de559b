import type { Meter, WorkCost } from '@lampyre/footprint';
import type { Library, WorkKind } from '@lampyre/retriever';

let chosen: Promise<Meter> | undefined;

/** The one meter of this process: two would each be given the same CPU time. */
export function processMeter(): Promise<Meter> {
  chosen ??= import('@lampyre/footprint').then(({ chooseMeter }) => chooseMeter());
  return chosen;
}

/** What a piece of work gave and what it cost. */
export interface Counted<Result> {
  result: Result;
  cost: WorkCost;
}

/**
 * Does a piece of work that is no answer and writes what it cost in the ledger, also when it fails: the energy is gone.
 *
 * @param idle tells of a result for which nothing was done; it gets no row.
 */
export async function counted<Result>(
  library: Pick<Library, 'appendToWork'>,
  { kind, subject }: { kind: WorkKind; subject: string },
  work: () => Promise<Result>,
  idle: (result: Result) => boolean = () => false,
): Promise<Counted<Result>> {
  const { startWork } = await import('@lampyre/footprint');
  const measured = startWork(await processMeter());
  const write = (): WorkCost => {
    const cost = measured.end();
    library.appendToWork({ at: new Date().toISOString(), kind, subject, cost: JSON.stringify(cost) });
    return cost;
  };
  let result: Result;
  try {
    result = await work();
  } catch (thrown) {
    write();
    throw thrown;
  }
  return { result, cost: idle(result) ? measured.end() : write() };
}

import { basename } from 'node:path';
import type { Calibration, Footprint, Meter, WorkCost } from '@lampyre/footprint';
import type { Library, WorkKind } from '@lampyre/retriever';

let chosen: Promise<Meter> | undefined;

/** The name under which a library keeps the calibration of its machine. */
const CALIBRATION = 'calibration';

/** The one meter of this process: two would each be given the same CPU time. With what the library knows of the machine. */
export function processMeter(library: Pick<Library, 'setting'>): Promise<Meter> {
  chosen ??= import('@lampyre/footprint').then(
    ({ applyCalibration, chooseMeter, FOOTPRINT_SETTINGS, readFootprintSettings }) => {
      const { pue } = readFootprintSettings(library.setting(FOOTPRINT_SETTINGS));
      const meter = chooseMeter(pue === undefined ? {} : { pue });
      applyCalibration(meter, library.setting(CALIBRATION) as Calibration | undefined);
      return meter;
    },
  );
  return chosen;
}

/**
 * Calibrates a meter of the hardware by the work of a question, some ten seconds long, and keeps the result in the library for the
 * processes to come. Does nothing where the meter is the estimate.
 */
export async function calibrateMeter(library: Library, meter: Meter): Promise<void> {
  if (meter.name.startsWith('cpu-time')) return;
  const { applyCalibration, calibrate } = await import('@lampyre/footprint');
  const found = await calibrate(meter, () => warmModel(library));
  if (found === null) return;
  library.set(CALIBRATION, found);
  applyCalibration(meter, found);
}

/** The least that makes the embedding model work. */
export function warmModel(library: Pick<Library, 'similarities'>): Promise<unknown> {
  return library.similarities('warm', 'en', [{ text: 'warm', language: 'en' }]);
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
  library: Pick<Library, 'appendToWork' | 'setting'>,
  { kind, subject }: { kind: WorkKind; subject: string },
  work: () => Promise<Result>,
  idle: (result: Result) => boolean = () => false,
): Promise<Counted<Result>> {
  const { FOOTPRINT_SETTINGS, readFootprintSettings, startWork } = await import('@lampyre/footprint');
  const { zone } = readFootprintSettings(library.setting(FOOTPRINT_SETTINGS));
  const measured = startWork(await processMeter(library));
  const write = (): WorkCost => {
    const cost = measured.end(zone);
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
  return { result, cost: idle(result) ? measured.end(zone) : write() };
}

/**
 * A library whose answers are asked to evaluate, not to be read: they become one row of other work in its ledger, when `end` is called,
 * instead of a row each among the answers.
 */
export function evaluatedLibrary(library: Library, subject: string): { library: Library; end(): Promise<void> } {
  const footprints: Footprint[] = [];
  const appendToLedger: Library['appendToLedger'] = ({ footprint }) => {
    footprints.push(JSON.parse(footprint));
  };
  return {
    library: Object.create(library, { appendToLedger: { value: appendToLedger } }) as Library,
    async end() {
      if (footprints.length === 0) return;
      const { workOfAnswers } = await import('@lampyre/footprint');
      const cost = JSON.stringify(workOfAnswers(footprints.splice(0)));
      library.appendToWork({ at: new Date().toISOString(), kind: 'evaluation', subject, cost });
    },
  };
}

/** A library whose every added report has its cost in the ledger; for a server, where reports are added by the page. */
export function countingReports(library: Library): Library {
  const add: Library['add'] = async (path, ...rest) => {
    const { result } = await counted(
      library,
      { kind: 'indexing', subject: basename(path) },
      () => library.add(path, ...rest),
      ({ outcome }) => outcome === 'present',
    );
    return result;
  };
  return Object.create(library, { add: { value: add } }) as Library;
}

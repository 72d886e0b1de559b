import { join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import Sqlite from './sqlite.js';

/**
 * Makes this process the one writer of a library until the returned function is called.
 *
 * The lock is an exclusive transaction on an empty database beside the library, that is, a lock of the operating system: it
 * ends with its process however that ends, so no lock can be left behind, and no process id can be mistaken for another's.
 *
 * @throws LampyreError LAMPYRE_LIBRARY_BUSY when another process or another open library of this process writes
 */
export function takeWriterLock(folder: string): () => void {
  const lock = new Sqlite(join(folder, 'writer.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    lock.close();
    if (thrown instanceof Sqlite.SqliteError && thrown.code.startsWith('SQLITE_BUSY')) {
      throw new LampyreError('LAMPYRE_LIBRARY_BUSY', { folder }, { cause: thrown });
    }
    throw thrown;
  }
  return () => lock.close();
}

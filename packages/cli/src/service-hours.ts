import type { Meter } from '@lampyre/footprint';
import type { Library } from '@lampyre/retriever';

/** A row an hour: a service that is killed loses no more than that. */
const ROW_MILLISECONDS = 3_600_000;

/** Writes what the service uses between the answers in the ledger: an hour at a time, and the rest when it ends. */
export async function countService(
  library: Pick<Library, 'appendToWork' | 'setting'>,
  meter: Meter,
  milliseconds: number = ROW_MILLISECONDS,
): Promise<{ end(): void }> {
  const { FOOTPRINT_SETTINGS, readFootprintSettings, startService } = await import('@lampyre/footprint');
  const service = startService(meter);
  const write = () => {
    const { zone } = readFootprintSettings(library.setting(FOOTPRINT_SETTINGS));
    const cost = JSON.stringify(service.take(zone));
    library.appendToWork({ at: new Date().toISOString(), kind: 'service', subject: 'serve', cost });
  };
  const hourly = setInterval(write, milliseconds).unref();
  return {
    end() {
      clearInterval(hourly);
      write();
      service.stop();
    },
  };
}

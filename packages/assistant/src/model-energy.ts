import { type LocalServer, type Measurement, type Meter, remoteConsumption, reportedEnergy } from '@lampyre/footprint';
import type { TierSettings } from './tier-settings.js';
import type { Writing } from './writing.js';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u;

/**
 * Has the meter count the server at an address with this process, where it runs on this machine and its process can be
 * found. False where it works elsewhere, or where nothing of it can be read: then its energy is estimated by its tokens.
 *
 * @param server how to find its process; by the port of its address where it is not said
 */
export function countsServer(address: string, meter: Pick<Meter, 'servers'>, server?: LocalServer): boolean {
  const { hostname, port, protocol } = new URL(address);
  if (!LOOPBACK.test(hostname)) return false;
  return meter.servers.add(server ?? { port: Number(port) || (protocol === 'https:' ? 443 : 80) });
}

/** Adds to an answer what the model on another machine used to write it: as its server tells it, else by EcoLogits. */
export function addModelEnergy(measurement: Measurement, { remote }: TierSettings, writing: Writing): void {
  const { inputTokens, outputTokens, seconds } = writing;
  const reported = reportedEnergy({ usage: writing.reported });
  const zone = remote?.zone;
  measurement.remote(
    'model',
    remoteConsumption({
      model: remote?.model ?? '',
      outputTokens,
      inputTokens,
      seconds,
      ...(reported ? { reported } : {}),
      ...(zone === undefined ? {} : { zone }),
    }),
  );
}

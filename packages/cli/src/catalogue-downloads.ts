import type { Catalogue } from '@lampyre/chat-ui';
import { LampyreError } from '@lampyre/errors';
import { CATALOGUE_ADDRESS, detailsOf, readCatalogue } from './catalogue.js';
import { download } from './download.js';

/** The catalogue that comes with the program, whose reports are downloaded from their publishers into `folder`. */
export function publishersCatalogue(folder: string): Catalogue {
  return {
    async list() {
      const entries = await readCatalogue(CATALOGUE_ADDRESS);
      return entries.flatMap(({ file: _file, page: _page, ...entry }) =>
        entry.address ? [{ ...entry, title: entry.title ?? entry.id, address: entry.address }] : [],
      );
    },
    async fetch(id, onProgress, signal) {
      const entry = (await readCatalogue(CATALOGUE_ADDRESS)).find((one) => one.id === id);
      if (!entry?.address) throw new LampyreError('LAMPYRE_CATALOGUE_UNKNOWN', { id });
      const path = await download({ address: entry.address, folder, name: `${id}.pdf`, onProgress, signal });
      return { path, details: detailsOf(entry) };
    },
  };
}

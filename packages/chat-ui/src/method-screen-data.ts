import type { Language } from '@lampyre/assistant';
import { methodPageHtml } from './method-page.js';
import type { ScreenParts } from './screen-data.js';
import type { PageAddress } from './view/address.js';
import type { Footprint } from './view/energy-figures.js';
import type { MethodData } from './view/footprint/method-data.js';

/** The method, and the newest answer's footprint to try it on. */
export function methodScreenData({ library }: ScreenParts, _address: PageAddress, language: Language): MethodData {
  const [newest] = library.ledger(1);
  const footprint = newest === undefined ? undefined : (JSON.parse(newest.footprint) as Partial<Footprint>);
  return {
    html: methodPageHtml(language),
    ...(footprint?.stages && footprint.baseline ? { newest: footprint as Footprint } : {}),
  };
}

import type { Language } from '@lampyre/assistant';
import type { Catalogue } from './catalogue.js';
import { conversationsScreenData } from './conversations-screen-data.js';
import type { EvaluationRoom } from './evaluation-room.js';
import { evaluationScreenData } from './evaluation-screen-data.js';
import type { LibraryJobs } from './library-jobs.js';
import { footprintScreenData } from './footprint-screen-data.js';
import { libraryScreenData } from './library-screen-data.js';
import { methodScreenData } from './method-screen-data.js';
import { passagesScreenData } from './passages-screen-data.js';
import type { Removals } from './removals.js';
import type { AskingAssistant, FoundMeter, ServedLibrary } from './rooms.js';
import type { SourcePages } from './source-page.js';
import type { PageAddress } from './view/address.js';

/** What the loaders of the screens may read. */
export interface ScreenParts {
  assistant: AskingAssistant;
  library: ServedLibrary;
  jobs: LibraryJobs;
  removals: Removals;
  catalogue: Catalogue | undefined;
  sourcePages: SourcePages;
  meters: FoundMeter[];
  evaluation: EvaluationRoom;
}

/**
 * Gives what a screen shows at an address. It becomes JSON on its way to the browser.
 *
 * @param keeps false where this browser's questions are not kept
 */
export type ScreenLoader = (
  parts: ScreenParts,
  address: PageAddress,
  language: Language,
  keeps: boolean,
) => unknown | Promise<unknown>;

/** The loader of each screen of `view/screens.ts`, by its name. */
export const SCREEN_DATA: Readonly<Record<string, ScreenLoader>> = {
  passages: passagesScreenData,
  library: libraryScreenData,
  conversations: conversationsScreenData,
  footprint: footprintScreenData,
  method: methodScreenData,
  evaluation: evaluationScreenData,
};

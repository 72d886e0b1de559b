import type { PageActions } from '../page-link.js';
import type { PageState } from '../page-state.js';
import type { Wording } from '../wording.js';
import type { LibraryData } from './library-data.js';
import type { LibraryWording } from './library-wording.js';

/** What each part of the library's screen is drawn from. */
export interface PartProps {
  data: LibraryData;
  state: PageState;
  words: Wording;
  text: LibraryWording;
  actions: PageActions | undefined;
}

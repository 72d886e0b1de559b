import type { Language } from '@lampyre/assistant';
import type { ComponentType } from 'preact';
import type { PageActions } from './page-link.js';
import type { PageState } from './page-state.js';
import type { Wording } from './wording.js';

/** What a screen is drawn from. */
export interface ScreenProps<Data> {
  /** What the server's loader of this screen gave for the address (`screen-data.ts`). */
  data: Data;
  state: PageState;
  /** The words that all screens share; a screen brings its own beside. */
  words: Wording;
  /** Only in the browser, once the script runs. */
  actions: PageActions | undefined;
}

/** A screen beside the one where one asks: its own address, title and view. It is loaded when it is asked for. */
export interface Screen {
  title: Record<Language, string>;
  View: ComponentType<ScreenProps<never>>;
}

/** Where a screen is found, before it is loaded. */
export interface ScreenEntry {
  /** Its path: `library` is at `/library`. */
  name: string;
  /** Its name in the navigation; screens without one are linked from elsewhere. */
  navigation?: Record<Language, string>;
  load: () => Promise<Screen>;
}

/** Ties a view to the type of its data, which is known to it and to its loader only. */
export function screenOf<Data>(title: Record<Language, string>, View: ComponentType<ScreenProps<Data>>): Screen {
  return { title, View: View as ComponentType<ScreenProps<never>> };
}

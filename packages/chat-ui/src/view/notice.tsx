import type { PageState } from './page-state.js';
import type { Wording } from './wording.js';

/** What did not work, and what can be done about it. */
export function Notice({ state: { error }, words }: { state: PageState; words: Wording }) {
  if (!error) return null;
  return (
    <section class="notice" role="alert">
      <h2>{words.errorTitle}</h2>
      <p>{errorText(error, words)}</p>
    </section>
  );
}

/** In our own words where we have them, else as the server says it. */
export function errorText(error: { code: string; message: string; remedy: string }, words: Wording): string {
  return words.errors[error.code] ?? `${error.message} ${error.remedy}`;
}

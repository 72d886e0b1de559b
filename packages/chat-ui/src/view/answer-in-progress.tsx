import type { AnswerProgress, PageState } from './page-state.js';
import type { Wording } from './wording.js';

/** A written answer while it comes: it has not been checked against the reports yet, and says so. */
export function AnswerInProgress(props: { progress: AnswerProgress; state: PageState; words: Wording }) {
  const { progress, state, words } = props;
  if (!progress.text) return null;
  return (
    <section class="answer in-progress" aria-label={words.inProgress.title}>
      <h2>{state.address.question}</h2>
      <div class="sentences" aria-busy={state.pending}>
        <p>{progress.text}</p>
      </div>
      <p class="unchecked">{state.pending ? words.inProgress.unchecked : words.inProgress.stopped}</p>
    </section>
  );
}

import { type PageActions, PageLink } from './page-link.js';
import type { PageState } from './page-state.js';
import type { Wording } from './wording.js';

/** Characters of a question that the assistant reads; a test holds the two together. */
export const QUESTION_CHARACTERS_MAX = 2000;

/** The ask box. A plain form that sends itself with GET; Enter asks, Shift and Enter begin a new line. */
export function AskForm(props: { state: PageState; words: Wording; actions: PageActions | undefined }) {
  const { state, words, actions } = props;
  const { address, reports, pending } = state;
  const examples = state.answer || pending ? [] : state.examples[state.language];
  const send = (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const question = String(fields.get('q') ?? '').trim();
    const report = String(fields.get('report') ?? '');
    if (!question || !actions) return;
    const { language } = address;
    actions.go({ question, ...(language ? { language } : {}), ...(report ? { report } : {}) });
  };
  return (
    <section class="ask">
      <h1>{words.askTitle}</h1>
      <form
        action="/"
        method="get"
        aria-busy={pending}
        onSubmit={
          actions &&
          ((event) => {
            event.preventDefault();
            send(event.currentTarget);
          })
        }
      >
        {address.language && <input type="hidden" name="lang" value={address.language} />}
        <label for="question">{words.askLabel}</label>
        <div class="box">
          <textarea
            id="question"
            name="q"
            rows={2}
            maxLength={QUESTION_CHARACTERS_MAX}
            required
            spellcheck
            aria-describedby="question-hint"
            value={state.draft}
            onInput={actions && ((event) => actions.write(event.currentTarget.value))}
            onKeyDown={
              actions &&
              ((event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
                event.preventDefault();
                event.currentTarget.form?.requestSubmit();
              })
            }
          />
          <button type="submit" disabled={pending}>
            {words.ask}
          </button>
        </div>
        <div class="under-box">
          <p id="question-hint">{words.askHint}</p>
          {reports.length > 1 && (
            <label class="filter">
              {words.searchedIn}{' '}
              <select name="report">
                <option value="">{words.allReports(reports.length)}</option>
                {reports.map((report) => (
                  <option key={report.id} value={report.id} selected={report.id === address.report}>
                    {report.title}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      </form>
      <p class="pending" role="status">
        {pending ? words.asking : announcement(state, words)}
      </p>
      {examples.length > 0 && (
        <div class="examples">
          <h2>{words.examplesTitle}</h2>
          <ul>
            {examples.map((question) => {
              const target = address.language ? { question, language: address.language } : { question };
              return (
                <li key={question}>
                  <PageLink to={target} actions={actions}>
                    {question}
                  </PageLink>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

/** For those who hear the page: that an answer has come, and of what it is made. */
function announcement({ answer }: PageState, words: Wording): string {
  if (!answer) return '';
  return answer.abstained ? words.abstainReady : words.answerReady(answer.sentences.length, answer.citations.length);
}

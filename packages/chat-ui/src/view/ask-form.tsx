import { type PageAddress, screenAddress } from './address.js';
import { type PageActions, PageLink } from './page-link.js';
import type { PageState } from './page-state.js';
import { ReportChoice } from './report-choice.js';
import type { Wording } from './wording.js';

/** Characters of a question that the assistant reads; a test holds the two together. */
export const QUESTION_CHARACTERS_MAX = 2000;

interface Props {
  state: PageState;
  words: Wording;
  actions: PageActions | undefined;
}

/** The ask box. A plain form that sends itself with GET; Enter asks, Shift and Enter begin a new line. */
export function AskForm({ state, words, actions }: Props) {
  const { address, reports, pending } = state;
  const send = (form: HTMLFormElement) => {
    const asked = askedIn(form, address);
    if (asked.question) actions?.go(asked);
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
        {address.tier && <input type="hidden" name="tier" value={address.tier} />}
        {!address.choose && address.reports?.map((id) => <input key={id} type="hidden" name="report" value={id} />)}
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
          {pending && actions ? (
            // Of its own key: were the one turned into the other while it is pressed, the same click would ask again.
            <button key="stop" type="button" class="stop" onClick={actions.stop}>
              {words.stop}
            </button>
          ) : (
            <button key="ask" type="submit">
              {words.ask}
            </button>
          )}
        </div>
        <div class="under-box">
          <p id="question-hint">{words.askHint}</p>
          {reports.length > 1 && !address.choose && (
            <p>
              <PageLink to={{ ...address, choose: true }} actions={actions}>
                {words.searchedIn(address.reports?.length ?? 0, reports.length)}
              </PageLink>
            </p>
          )}
        </div>
        {address.choose && <ReportChoice state={state} words={words} actions={actions} />}
      </form>
      <p class="pending" role="status">
        {status(state, words)}
      </p>
      {reports.length === 0 && (
        <p class="empty">
          {words.reportsEmpty}{' '}
          <PageLink to={screenAddress(address, 'library')} actions={actions}>
            {words.reportsEmptyHow}
          </PageLink>
        </p>
      )}
      <Examples state={state} words={words} actions={actions} />
    </section>
  );
}

function Examples({ state, words, actions }: Props) {
  const { address, answer, pending, examples } = state;
  const shown = examples[state.language];
  if (answer || pending || shown.length === 0) return null;
  return (
    <div class="examples">
      <h2>{words.examplesTitle}</h2>
      <ul>
        {shown.map((question) => (
          <li key={question}>
            <PageLink to={address.language ? { question, language: address.language } : { question }} actions={actions}>
              {question}
            </PageLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

function askedIn(form: HTMLFormElement, { language, tier }: PageAddress): PageAddress {
  const fields = new FormData(form);
  const reports = fields.getAll('report').map(String).filter(Boolean);
  return {
    question: String(fields.get('q') ?? '').trim(),
    ...(language ? { language } : {}),
    ...(reports.length > 0 ? { reports } : {}),
    ...(tier ? { tier } : {}),
  };
}

/** For those who hear the page, and those who wait: how far it is, then that an answer has come, and of what it is made. */
function status({ pending, progress, answer }: PageState, words: Wording): string {
  if (pending) {
    if (progress?.waiting) return words.waiting(progress.waiting);
    return words.stages[progress?.stage ?? ''] ?? words.asking;
  }
  if (!answer) return '';
  return answer.abstained ? words.abstainReady : words.answerReady(answer.sentences.length, answer.citations.length);
}

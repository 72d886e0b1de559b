import type { Question } from '@lampyre/evaluation';
import { KIND_WORDS } from '@lampyre/evaluation/kind-words';
import { PageLink } from '../page-link.js';
import { screenAddress } from '../address.js';
import type { PartProps } from './evaluation-parts.js';
import { SentForm } from '../sent-form.js';
import type { PageState } from '../page-state.js';
import type { EvaluationWords } from './evaluation-wording.js';
import type { MarkedPlace } from './marked-place.js';

/** A question set: its questions, what is wrong with them, and the form that adds or changes one. */
export function QuestionSetPart({ data, state, text, actions }: PartProps<'set'>) {
  const { set, problems, edited } = data;
  const here = (fields: Record<string, string>) => ({
    ...screenAddress(state.address, 'evaluation'),
    fields: { set: set.id, ...fields },
  });
  const problemsOf = (id: string) => problems.filter((problem) => problem.id === id);
  return (
    <>
      <h1>{set.name}</h1>
      <p class="lead">{text.sets.count(set.questions.length)}</p>
      {set.questions.length > 0 && (
        <p role="status">{problems.length === 0 ? text.sets.fine : text.sets.problems(problems.length)}</p>
      )}
      <ol class="entries questions">
        {set.questions.map(({ id, question, kind, language }) => (
          <li key={id}>
            <p>
              <span lang={language}>{question}</span>
              <span class="small">
                {id} · {KIND_WORDS[state.language][kind]}
              </span>
            </p>
            {problemsOf(id).map(({ message }) => (
              <p key={message} class="wrong">
                {message}
              </p>
            ))}
            <div class="doings">
              <PageLink to={here({ edit: id })} actions={actions}>
                {text.editor.edit}
                <span class="unseen"> {question}</span>
              </PageLink>
              <SentForm
                action={`/api/evaluation/sets/${set.id}/questions/${encodeURIComponent(id)}/remove`}
                class="remove"
                {...{ state, actions }}
              >
                <button type="submit">
                  {text.editor.remove}
                  <span class="unseen"> {question}</span>
                </button>
              </SentForm>
            </div>
          </li>
        ))}
      </ol>
      <QuestionForm key={edited?.id ?? `new-${set.questions.length}`} {...{ data, state, text, actions }} />
      {edited && (
        <p class="small">
          <PageLink to={here({})} actions={actions}>
            {text.editor.cancel}
          </PageLink>
        </p>
      )}
      {set.questions.length > 0 && (
        <>
          <p>
            <a href={`/api/evaluation/sets/${set.id}.jsonl`} download>
              {text.sets.download}
            </a>
          </p>
          <p class="small">{text.sets.command}</p>
          <pre>
            <code>lampyre evaluate QUESTIONS.jsonl --report report.html --language {state.language}</code>
          </pre>
        </>
      )}
      <SentForm action={`/api/evaluation/sets/${set.id}/remove`} class="remove" {...{ state, actions }}>
        <button type="submit">{text.sets.remove}</button>
      </SentForm>
    </>
  );
}

/** Rows for places beside those that are filled. */
const EMPTY_ROWS = 2;

function QuestionForm({ data, state, text, actions }: PartProps<'set'>) {
  const { set, edited, marked } = data;
  const words = text.editor;
  const asked = edited?.language ?? marked?.language ?? state.language;
  const start = edited ? undefined : marked;
  const rows = start
    ? [{ report: start.report, page: String(start.page), quote: start.quote ?? '' }]
    : placesOf(edited);
  const empty = Array.from({ length: EMPTY_ROWS }, () => ({ report: '', page: '', quote: '' }));
  const facts = edited?.facts.map((fact) => (typeof fact === 'string' ? fact : `/${fact.pattern}/`)).join('\n');
  const kinds = Object.entries(KIND_WORDS[state.language]);
  return (
    <SentForm action={`/api/evaluation/sets/${set.id}/questions`} class="fields" {...{ state, actions }}>
      <h2>{edited ? words.change : words.add}</h2>
      {start && <p class="small">{words.from(placeName(start, state, text))}</p>}
      {edited && <input type="hidden" name="id" value={edited.id} />}
      <p>
        <label for="question-text">{words.question}</label>
        <textarea
          id="question-text"
          name="question"
          rows={2}
          required
          maxLength={2000}
          defaultValue={edited?.question ?? start?.question}
        />
      </p>
      <div class="row">
        <p>
          <label for="question-language">{words.language}</label>
          <select id="question-language" name="language">
            {(['en', 'fr'] as const).map((language) => (
              <option key={language} value={language} selected={language === asked}>
                {language === 'en' ? 'English' : 'Français'}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="question-kind">{words.kind}</label>
          <select id="question-kind" name="kind">
            {kinds.map(([kind, name]) => (
              <option key={kind} value={kind} selected={kind === edited?.kind}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="question-asker">{words.asker}</label>
          <select id="question-asker" name="asker">
            <option value="">{words.nobody}</option>
            {Object.entries(text.askers).map(([asker, name]) => (
              <option key={asker} value={asker} selected={asker === edited?.asker}>
                {name}
              </option>
            ))}
          </select>
        </p>
      </div>
      <fieldset>
        <legend>{words.places}</legend>
        <p id="places-hint" class="small">
          {words.placesHint}
        </p>
        {[...rows, ...empty].map(({ report, page, quote }, index) => (
          <div class="row place" key={index}>
            <p>
              <label for={`place-report-${index}`}>{words.report}</label>
              <select id={`place-report-${index}`} name="report">
                <option value="" />
                {state.reports.map(({ id, title, file }) => (
                  <option key={id} value={id} selected={report === id || report === file}>
                    {title}
                  </option>
                ))}
              </select>
            </p>
            <p class="narrow">
              <label for={`place-page-${index}`}>{words.page}</label>
              <input id={`place-page-${index}`} name="page" type="number" min={1} defaultValue={page} />
            </p>
            <p class="wide">
              <label for={`place-quote-${index}`}>{words.quote}</label>
              <textarea
                id={`place-quote-${index}`}
                name="quote"
                rows={2}
                defaultValue={quote}
                aria-describedby="places-hint"
              />
            </p>
          </div>
        ))}
      </fieldset>
      <p>
        <label for="question-facts">{words.facts}</label>
        <textarea id="question-facts" name="facts" rows={2} aria-describedby="facts-hint" defaultValue={facts} />
        <span id="facts-hint" class="small">
          {words.factsHint}
        </span>
      </p>
      <p>
        <label for="question-calibrated">{words.calibrated}</label>
        <textarea id="question-calibrated" name="calibrated" rows={1} defaultValue={edited?.calibrated.join('\n')} />
      </p>
      <p>
        <label for="question-distance">{words.distance}</label>
        <select id="question-distance" name="distance">
          <option value="" />
          {Object.entries(words.distances).map(([distance, name]) => (
            <option key={distance} value={distance} selected={distance === edited?.distance}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="question-answer">{words.answer}</label>
        <textarea id="question-answer" name="answer" rows={2} defaultValue={edited?.answer} />
      </p>
      <button type="submit" class="main-button">
        {words.save}
      </button>
    </SentForm>
  );
}

/** "Title of the report, page 7". */
export function placeName({ report, page }: MarkedPlace, state: PageState, text: EvaluationWords): string {
  const title = state.reports.find(({ id }) => id === report)?.title;
  return text.vote.source(title ?? report, page);
}

/** Quotes, then pages that have none. */
function placesOf(question: Question | undefined): { report: string; page: string; quote: string }[] {
  if (!question) return [];
  const quoted = question.quotes.map(({ report, page, quote }) => ({ report, page: String(page), quote }));
  const bare = Object.entries(question.pages).flatMap(([report, pages]) =>
    pages
      .filter((page) => !question.quotes.some((quote) => quote.report === report && quote.page === page))
      .map((page) => ({ report, page: String(page), quote: '' })),
  );
  return [...quoted, ...bare];
}

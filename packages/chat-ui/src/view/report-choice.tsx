import { type PageActions, PageLink } from './page-link.js';
import type { PageState } from './page-state.js';
import type { Wording } from './wording.js';

/** Which reports are asked: none ticked means all. It stands inside the form that asks. */
export function ReportChoice(props: { state: PageState; words: Wording; actions: PageActions | undefined }) {
  const { state, words, actions } = props;
  const { choose: _choose, ...closed } = state.address;
  const { reports: _reports, ...all } = closed;
  return (
    <fieldset class="report-choice">
      <legend>{words.choice.title}</legend>
      <p>{words.choice.hint}</p>
      <ul>
        {state.reports.map(({ id, title, language }) => (
          <li key={id}>
            <label lang={language}>
              <input
                type="checkbox"
                name="report"
                value={id}
                checked={state.address.reports?.includes(id) ?? false}
                onChange={
                  actions &&
                  ((event) =>
                    actions.go({ ...state.address, ...chosen(event.currentTarget, state) }, { replace: true }))
                }
              />{' '}
              {title}
            </label>
          </li>
        ))}
      </ul>
      <p class="choice-ends">
        <PageLink to={all} actions={actions}>
          {words.choice.all}
        </PageLink>
        {actions && (
          <PageLink to={closed} actions={actions}>
            {words.choice.done}
          </PageLink>
        )}
      </p>
    </fieldset>
  );
}

function chosen({ value, checked }: HTMLInputElement, { address, reports }: PageState) {
  const wanted = new Set(address.reports);
  if (checked) wanted.add(value);
  else wanted.delete(value);
  const ids = reports.map(({ id }) => id).filter((id) => wanted.has(id));
  return { reports: ids };
}

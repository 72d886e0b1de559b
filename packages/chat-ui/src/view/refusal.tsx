import { screenAddress } from './address.js';
import type { AnswerProps } from './answer-view.js';
import { PageLink } from './page-link.js';

/** That the reports do not answer, and what can be done then. */
export function Refusal({ answer, state, words, actions }: AnswerProps) {
  const { address, reports } = state;
  const { reports: chosen, source: _source, page: _page, ...everywhere } = address;
  return (
    <div class="abstention">
      <p lang={answer.language}>{answer.text}</p>
      <ul>
        {chosen && chosen.length < reports.length && (
          <li>
            <PageLink to={everywhere} actions={actions}>
              {words.refusal.lookEverywhere(reports.length)}
            </PageLink>
          </li>
        )}
        <li>{words.refusal.otherWords}</li>
        {answer.elsewhere && (
          <li>
            {words.refusal.elsewhere}
            <ul class="elsewhere">
              {answer.elsewhere.map(({ id, title, publisher, year, language }) => (
                <li key={id}>
                  <cite lang={language}>{title}</cite>
                  {[publisher, year].filter(Boolean).length > 0 && ` (${[publisher, year].filter(Boolean).join(', ')})`}
                </li>
              ))}
            </ul>
          </li>
        )}
        <li>
          <PageLink to={screenAddress(address, 'library')} actions={actions}>
            {words.refusal.addReport}
          </PageLink>
        </li>
      </ul>
    </div>
  );
}

import { editorAddress } from '../evaluation/marked-place.js';
import type { PageActions } from '../page-link.js';
import { PageLink } from '../page-link.js';
import type { PageState } from '../page-state.js';
import type { PassagesData } from './passages-data.js';
import type { PassagesWording } from './passages-wording.js';

/** What was marked so far; each right one can become a question of a set. */
export function KeptMarks({
  data,
  state,
  text,
  actions,
}: {
  data: PassagesData;
  state: PageState;
  text: PassagesWording;
  actions: PageActions | undefined;
}) {
  return (
    <details class="kept-marks">
      <summary>{text.marked(data.marked)}</summary>
      <ul>
        {data.marks.map(({ question, language, report, title, page, pageLabel, verdict }) => (
          <li key={`${report} ${page} ${question}`}>
            <span lang={language}>{question}</span>
            <span class="small">{text.mark(text.verdicts[verdict], title, pageLabel)}</span>
            {verdict === 'right' && (
              <PageLink to={editorAddress(state.address, { question, language, report, page })} actions={actions}>
                {text.makeQuestion}
              </PageLink>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

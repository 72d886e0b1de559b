import { withoutSource } from './address.js';
import { type PageActions, PageLink } from './page-link.js';
import type { PageState } from './page-state.js';
import type { Wording } from './wording.js';

/** What the library holds; each report can be opened at its first page. */
export function ReportsPanel(props: { state: PageState; words: Wording; actions: PageActions | undefined }) {
  const { state, words, actions } = props;
  if (state.reports.length === 0) {
    return (
      <section class="reports">
        <p>{words.reportsEmpty}</p>
        <p>
          {words.reportsEmptyHow} <code>lampyre add</code>
        </p>
      </section>
    );
  }
  return (
    <details class="reports" open={!state.answer}>
      <summary>{words.reportsTitle(state.reports.length)}</summary>
      <ul>
        {state.reports.map((report) => {
          const address = { ...withoutSource(state.address), open: report.id };
          return (
            <li key={report.id}>
              <PageLink
                lang={report.language}
                aria-label={words.readReport(report.title)}
                to={address}
                actions={actions}
              >
                {report.title}
              </PageLink>
              <small>
                {[
                  report.publisher,
                  report.year,
                  words.languages[report.language],
                  words.pagesAndPassages(report.pages, report.passages),
                  report.licence,
                  report.pagesWithoutText.length > 0 && words.scannedPages(report.pagesWithoutText.length),
                  report.pagesByOcr.length > 0 && words.pagesByOcr(report.pagesByOcr.length),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

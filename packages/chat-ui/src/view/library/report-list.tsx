import { ActionForm } from '../action-form.js';
import { screenAddress } from '../address.js';
import { PageLink } from '../page-link.js';
import type { LibraryData } from './library-data.js';
import type { PartProps } from './library-parts.js';

/** The reports of the library, with what is in each. */
export function ReportList(parts: PartProps) {
  const { data, text } = parts;
  return (
    <section class="reports" aria-labelledby="reports-title">
      <h2 id="reports-title">{text.reportsTitle(data.reports.length)}</h2>
      {data.reports.length === 0 && <p>{text.none}</p>}
      <ul>
        {data.reports.map((report) => (
          <ReportItem key={report.id} report={report} {...parts} />
        ))}
      </ul>
    </section>
  );
}

function ReportItem(parts: PartProps & { report: LibraryData['reports'][number] }) {
  const { report, data, words, text, state, actions } = parts;
  const leaving = data.removals.includes(report.id);
  return (
    <li class={`report ${leaving ? 'leaving' : ''}`}>
      <h3 lang={report.language}>{report.title}</h3>
      <p class="origin">
        {[report.publisher, report.year, words.languages[report.language]].filter(Boolean).join(' · ')}
      </p>
      <p class="contents">
        {text.contents(report)}
        {report.pagesWithoutText.length > 0 && ` · ${words.scannedPages(report.pagesWithoutText.length)}`}
        {report.pagesByOcr.length > 0 && ` · ${words.pagesByOcr(report.pagesByOcr.length)}`}
      </p>
      <p class="small">{[text.added(new Date(report.addedAt)), report.licence ?? text.noLicence].join(' · ')}</p>
      {leaving ? (
        <div class="report-ends">
          <p role="status">{text.leaving}</p>
          <ActionForm
            action={`/api/reports/${encodeURIComponent(report.id)}/keep`}
            actions={actions}
            label={text.keepLabel(report.title)}
          >
            {text.keep}
          </ActionForm>
        </div>
      ) : (
        <div class="report-ends">
          <PageLink
            to={{ ...state.address, open: report.id }}
            aria-label={words.readReport(report.title)}
            actions={actions}
          >
            {text.read}
          </PageLink>
          <PageLink
            to={{ ...screenAddress(state.address), reports: [report.id] }}
            aria-label={text.askLabel(report.title)}
            actions={actions}
          >
            {text.ask}
          </PageLink>
          <ActionForm
            class="remove"
            action={`/api/reports/${encodeURIComponent(report.id)}/remove`}
            actions={actions}
            label={text.removeLabel(report.title)}
          >
            {text.remove}
          </ActionForm>
        </div>
      )}
    </li>
  );
}

import type { Citation } from '@lampyre/assistant';
import { sourceAddress } from './answer-view.js';
import { type PageActions, PageLink } from './page-link.js';
import type { PageState } from './page-state.js';
import { QuotedMatter } from './quoted-matter.js';
import { typeset } from './typeset.js';
import type { Wording } from './wording.js';

interface Props {
  citation: Citation;
  state: PageState;
  words: Wording;
  actions: PageActions | undefined;
}

/** One source: its report, printed page, place among the headings, and its words. */
export function SourceCard({ citation, state, words, actions }: Props) {
  const report = state.reports.find(({ id }) => id === citation.report);
  const address = sourceAddress(state, citation.n);
  const opened = state.address.source === citation.n;
  // Quotes of one figure's caption stand on several cards; its picture is shown, and fetched, once.
  const shownAt = state.answer?.citations.find(
    ({ report: of, figure, n }) =>
      n < citation.n && of === citation.report && figure && figure.block === citation.figure?.block,
  )?.n;
  const gloss = state.answer?.glosses?.find(({ n }) => n === citation.n);
  return (
    <li id={`source-${citation.n}`} class={`card ${opened ? 'opened' : ''}`}>
      <p class="card-head">
        <span class="number" aria-hidden="true">
          {citation.n}
        </span>
        <cite lang={report?.language}>{citation.title}</cite>
        <span class="place">
          {words.pageLabel(citation.pageLabel)}
          {citation.kind !== 'text' && <span class="kind">{words.kinds[citation.kind]}</span>}
        </span>
      </p>
      <QuotedMatter {...{ citation, report, words }} language={state.language} shownAt={shownAt} />
      {gloss && (
        <p class="gloss" lang={state.answer?.language}>
          {typeset(gloss.text, state.answer?.language ?? state.language)}
        </p>
      )}
      {citation.sectionPath.length > 0 && (
        <p class="section" lang={citation.language}>
          {citation.sectionPath.join(' › ')}
        </p>
      )}
      <PageLink class="open" aria-current={opened ? 'true' : undefined} to={address} actions={actions}>
        {words.openPage}
        <span class="unseen"> ({words.markLabel(citation.n, citation.title, citation.pageLabel)})</span>
      </PageLink>
    </li>
  );
}

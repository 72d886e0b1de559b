import type { PageAddress } from './address.js';
import { type PageActions, PageLink } from './page-link.js';
import type { FoundInReport, OutlineEntry, PageState, SourcePage } from './page-state.js';
import type { Wording } from './wording.js';

interface Props {
  sourcePage: SourcePage;
  state: PageState;
  words: Wording;
  actions: PageActions | undefined;
  /** The address at which this report shows another page. */
  at: (page: number) => PageAddress;
}

/** Ways through the opened report: its outline, and a search for words. */
export function ReaderTools({ sourcePage, state, words, actions, at }: Props) {
  const { address } = state;
  const { outline, find, ...plain } = address;
  const shownOutline = outline && state.outline?.report === sourcePage.report ? state.outline.entries : undefined;
  const found = find && state.found?.report === sourcePage.report ? state.found : undefined;
  return (
    <div class="reader-tools">
      <p>
        <PageLink
          class="outline-link"
          aria-expanded={outline === true}
          to={outline ? plain : { ...plain, outline: true }}
          actions={actions}
        >
          {words.reader.outline}
        </PageLink>
      </p>
      <FindForm sourcePage={sourcePage} state={state} words={words} actions={actions} />
      {shownOutline && <Outline entries={shownOutline} {...{ sourcePage, words, actions, at }} />}
      {found && <Matches found={found} {...{ sourcePage, words, actions, at, state }} />}
    </div>
  );
}

function FindForm({ sourcePage, state, words, actions }: Omit<Props, 'at'>) {
  const { outline: _outline, find, ...plain } = state.address;
  // Without script these fields say where we are; with it the address does.
  const fields: [string, string | number | undefined][] = [
    ['q', plain.question],
    ['lang', plain.language],
    ...(plain.reports ?? []).map((report): [string, string] => ['report', report]),
    ['tier', plain.tier],
    ['conversation', plain.conversation],
    ['source', plain.source],
    ['open', plain.open],
    ['page', sourcePage.page],
  ];
  return (
    <search>
      <form
        class="find"
        action={`/${plain.screen ?? ''}`}
        method="get"
        onSubmit={
          actions &&
          ((event) => {
            event.preventDefault();
            const wanted = String(new FormData(event.currentTarget).get('find') ?? '').trim();
            actions.go(wanted ? { ...plain, find: wanted } : plain);
          })
        }
      >
        {fields.map(
          ([name, value]) => value && <input key={`${name} ${value}`} type="hidden" name={name} value={value} />,
        )}
        <input
          type="search"
          name="find"
          aria-label={words.reader.findLabel}
          placeholder={words.reader.findLabel}
          defaultValue={find ?? ''}
          key={find}
          maxLength={200}
        />
        <button type="submit">{words.reader.find}</button>
      </form>
    </search>
  );
}

function Outline({ entries, sourcePage, words, actions, at }: Omit<Props, 'state'> & { entries: OutlineEntry[] }) {
  if (entries.length === 0) return <p class="panel">{words.reader.noOutline}</p>;
  const current = entries.filter(({ page }) => page <= sourcePage.page).at(-1);
  return (
    <nav class="panel outline" aria-label={words.reader.outline}>
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.page} ${entry.title}`} class={`level-${Math.min(entry.level, 4)}`}>
            <PageLink aria-current={entry === current ? 'location' : undefined} to={at(entry.page)} actions={actions}>
              {entry.title} <small>{entry.pageLabel}</small>
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Matches({ found, sourcePage, words, actions, at, state }: Props & { found: FoundInReport }) {
  const language = state.reports.find(({ id }) => id === sourcePage.report)?.language;
  return (
    <section class="panel matches" aria-label={words.reader.found(found.matches.length, found.words)}>
      <p role="status">{words.reader.found(found.matches.length, found.words)}</p>
      <ol>
        {found.matches.map(({ page, pageLabel, excerpt: [before, matched, after], boxes }) => (
          <li key={`${page} ${boxes.join()}`}>
            <PageLink aria-current={page === sourcePage.page ? 'location' : undefined} to={at(page)} actions={actions}>
              <small>{words.pageLabel(pageLabel)}</small>{' '}
              <span lang={language}>
                {before}
                <mark>{matched}</mark>
                {after}
              </span>
            </PageLink>
          </li>
        ))}
      </ol>
    </section>
  );
}

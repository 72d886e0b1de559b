import type { Answer, AnswerSentence, Citation } from '@lampyre/assistant';
import { Fragment } from 'preact';
import { AnswerMade } from './answer-made.js';
import { AnswerTools } from './answer-tools.js';
import { FollowUp } from './follow-up.js';
import { FootprintView } from './footprint-view.js';
import { type PageActions, PageLink } from './page-link.js';
import type { PageState } from './page-state.js';
import { QuotedRows } from './quoted-rows.js';
import { Refusal } from './refusal.js';
import { saidTable } from './said-table.js';
import { SourceCard } from './source-card.js';
import { typeset } from './typeset.js';
import type { Wording } from './wording.js';

export interface AnswerProps {
  answer: Answer;
  state: PageState;
  words: Wording;
  actions: PageActions | undefined;
}

/** The answer with its citation marks, what it cost, and its sources. */
export function AnswerView(props: AnswerProps) {
  const { answer, state, words, actions } = props;
  return (
    <article class={`answer ${answer.abstained ? 'abstained' : ''}`} aria-labelledby="answer-title">
      <h2 id="answer-title" tabIndex={-1}>
        {answer.question}
      </h2>
      {answer.understoodAs && (
        <p class="understood">
          {words.understoodAs}
          {words.colon}
          <q lang={answer.language}>{answer.understoodAs}</q>
        </p>
      )}
      {answer.abstained ? <Refusal {...props} /> : <Sentences {...props} />}
      <AnswerTools {...props} />
      <FootprintView
        footprint={answer.footprint}
        recalled={answer.recalled === true}
        language={state.language}
        told={answer.language}
        visit={state.visit}
        address={state.address}
        {...{ words, actions }}
      />
      {answer.citations.length > 0 && (
        <section class="sources" aria-labelledby="sources-title">
          <h3 id="sources-title">{answer.abstained ? words.nearestTitle : words.sourcesTitle}</h3>
          <ol>
            {answer.citations.map((citation) => (
              <SourceCard key={citation.n} citation={citation} {...props} />
            ))}
          </ol>
        </section>
      )}
      <FollowUp {...props} />
      <AnswerMade {...props} />
    </article>
  );
}

function Sentences(props: AnswerProps) {
  const { answer } = props;
  return (
    <div class="sentences" lang={answer.language}>
      {paragraphs(answer.sentences).map((sentences, index, all) => (
        <Fragment key={sentences[0]?.text}>
          <p lang={languageOf(sentences[0], answer)}>
            <ReportInFront sentence={sentences[0]} before={all[index - 1]?.[0]} {...props} />
            {sentences.map((sentence) => (
              <Sentence key={sentence.text} sentence={sentence} {...props} />
            ))}
          </p>
          <RowsSaid sentence={sentences[0]} {...props} />
        </Fragment>
      ))}
    </div>
  );
}

/** Amounts of several reports stand side by side, each behind the name of its report, which is not said twice in a row. */
function ReportInFront({
  sentence,
  before,
  answer,
  words,
}: AnswerProps & { sentence: AnswerSentence | undefined; before: AnswerSentence | undefined }) {
  const titleOf = (said: AnswerSentence | undefined) => {
    const n = said?.citations[0];
    if (n === undefined || !answer.compared?.includes(n)) return undefined;
    return answer.citations.find((citation) => citation.n === n)?.title;
  };
  const title = titleOf(sentence);
  return title && title !== titleOf(before) ? (
    <cite class="in-front">
      {title}
      {words.colon}
    </cite>
  ) : null;
}

/** The rows of a table, under what stands over them. */
function RowsSaid({ sentence, answer, words }: AnswerProps & { sentence: AnswerSentence | undefined }) {
  const citation = answer.citations.find(({ n }) => n === sentence?.citations[0]);
  const said = sentence && saidTable(sentence, citation?.table);
  return said ? (
    <QuotedRows table={said.table} language={citation!.language} label={said.caption || words.kinds.table} />
  ) : null;
}

/** A quoted sentence stays in the language of its report. */
function languageOf(sentence: AnswerSentence | undefined, answer: Answer) {
  if (answer.tier !== 'extractive') return undefined;
  const cited = answer.citations.find(({ n }) => n === sentence?.citations[0]);
  return cited && cited.language !== answer.language ? cited.language : undefined;
}

function Sentence({ sentence, answer, state, words, actions }: AnswerProps & { sentence: AnswerSentence }) {
  const cited = sentence.citations
    .map((n) => answer.citations.find((citation) => citation.n === n))
    .filter((citation): citation is Citation => citation !== undefined);
  // The first mark stays with the last word of its claim: alone on the next line it would seem to belong to nothing.
  const language = cited[0] && answer.tier === 'extractive' ? cited[0].language : answer.language;
  const said = saidTable(sentence, cited[0]?.table);
  // A table without a caption is called what its section is, so that its mark does not stand alone.
  const text = typeset(
    said ? said.caption || cited[0]?.sectionPath.at(-1) || words.kinds.table : sentence.text,
    language,
  );
  const end = text.lastIndexOf(' ') + 1;
  const unsupported = sentence.supported ? undefined : 'unsupported';
  const mark = (citation: Citation | undefined) =>
    citation && (
      <PageLink
        key={citation.n}
        class="citation"
        aria-label={words.markLabel(citation.n, citation.title, citation.pageLabel)}
        aria-current={state.address.source === citation.n ? 'true' : undefined}
        to={sourceAddress(state, citation.n)}
        actions={actions}
      >
        {citation.n}
      </PageLink>
    );
  return (
    <span class={unsupported}>
      {text.slice(0, end)}
      <span class="claim-end">
        {text.slice(end)}
        {sentence.supported && mark(cited[0])}
      </span>
      {!sentence.supported && <em class="warning"> ({words.notSupported})</em>}
      {(sentence.supported ? cited.slice(1) : cited).map(mark)}{' '}
    </span>
  );
}

/** Where citation `n` of the answer is opened at its own page. */
export function sourceAddress({ address }: PageState, n: number) {
  const { open: _open, page: _page, find: _find, ...rest } = address;
  return { ...rest, source: n };
}

/** Sentences that follow each other and rest on the same sources stand in one paragraph; another source, and the rows of a table, begin another. */
function paragraphs(sentences: AnswerSentence[]): AnswerSentence[][] {
  const groups: AnswerSentence[][] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last && last[0]?.citations.join() === sentence.citations.join() && !last[0].text.includes('\n'))
      last.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}

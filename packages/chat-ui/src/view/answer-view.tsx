import type { Answer, AnswerSentence, Citation, Language } from '@lampyre/assistant';
import { significant } from './energy-figures.js';
import { FootprintView } from './footprint-view.js';
import { type PageActions, PageLink } from './page-link.js';
import type { PageState } from './page-state.js';
import { SourceCard } from './source-card.js';
import type { Wording } from './wording.js';

interface Props {
  answer: Answer;
  state: PageState;
  words: Wording;
  actions: PageActions | undefined;
}

/** The answer with its citation marks, what it cost, and its sources. */
export function AnswerView({ answer, state, words, actions }: Props) {
  return (
    <article class={`answer ${answer.abstained ? 'abstained' : ''}`} aria-labelledby="answer-title">
      <h2 id="answer-title" tabIndex={-1}>
        {answer.question}
      </h2>
      {answer.abstained ? (
        <p class="abstention" lang={answer.language}>
          {answer.text}
        </p>
      ) : (
        <div class="sentences" lang={answer.language}>
          {paragraphs(answer.sentences).map((sentences) => (
            <p key={sentences[0]?.text}>
              {sentences.map((sentence) => (
                <Sentence key={sentence.text} sentence={sentence} answer={answer} {...{ state, words, actions }} />
              ))}
            </p>
          ))}
        </div>
      )}
      <FootprintView footprint={answer.footprint} language={state.language} told={answer.language} words={words} />
      {answer.citations.length > 0 && (
        <section class="sources" aria-labelledby="sources-title">
          <h3 id="sources-title">{answer.abstained ? words.nearestTitle : words.sourcesTitle}</h3>
          <ol>
            {answer.citations.map((citation) => (
              <SourceCard key={citation.n} citation={citation} {...{ state, words, actions }} />
            ))}
          </ol>
        </section>
      )}
      <section class="made" aria-labelledby="made-title">
        <h3 id="made-title">{words.madeTitle}</h3>
        <p>
          <b class="tier">{words.tiers[answer.tier]}</b> <span lang={answer.language}>{answer.reason}</span>{' '}
          {duration(answer.milliseconds, state.language, words)}
        </p>
      </section>
    </article>
  );
}

function Sentence({ sentence, answer, state, words, actions }: Props & { sentence: AnswerSentence }) {
  const cited = sentence.citations
    .map((n) => answer.citations.find((citation) => citation.n === n))
    .filter((citation): citation is Citation => citation !== undefined);
  return (
    <>
      <span class={sentence.supported ? undefined : 'unsupported'}>{sentence.text}</span>
      {!sentence.supported && <em class="warning"> ({words.notSupported})</em>}
      {cited.map((citation) => {
        const address = sourceAddress(state, citation.n);
        return (
          <PageLink
            key={citation.n}
            class="citation"
            aria-label={words.markLabel(citation.n, citation.title, citation.pageLabel)}
            aria-current={state.address.source === citation.n ? 'true' : undefined}
            to={address}
            actions={actions}
          >
            {citation.n}
          </PageLink>
        );
      })}{' '}
    </>
  );
}

/** Where citation `n` of the answer is opened at its own page. */
export function sourceAddress({ address }: PageState, n: number) {
  const { open: _open, page: _page, ...rest } = address;
  return { ...rest, source: n };
}

function duration(milliseconds: number, language: Language, words: Wording): string {
  if (milliseconds >= 1000) return words.seconds(significant(milliseconds / 1000, language));
  return `${significant(milliseconds, language)}\u202fms`;
}

/** Sentences that follow each other and rest on the same sources stand in one paragraph; another source begins another. */
function paragraphs(sentences: AnswerSentence[]): AnswerSentence[][] {
  const groups: AnswerSentence[][] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last && last[0]?.citations.join() === sentence.citations.join()) last.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}

import { editorAddress } from '../evaluation/marked-place.js';
import { significant } from '../energy-figures.js';
import { type PageActions, PageLink } from '../page-link.js';
import type { PageState } from '../page-state.js';
import type { Wording } from '../wording.js';
import { MarkForm } from './mark-form.js';
import type { FoundPassage, PassagesData } from './passages-data.js';
import type { PassagesWording } from './passages-wording.js';

export interface PassageProps {
  passage: FoundPassage;
  data: PassagesData;
  state: PageState;
  words: Wording;
  text: PassagesWording;
  actions: PageActions | undefined;
}

/** Longer ones are no quote any more, and addresses have an end. */
const QUOTE_CHARACTERS_MAX = 1500;

/** One passage with its rank, its words, why it was found, and the marks that can be given to it. */
export function PassageItem(props: PassageProps & { rank: number }) {
  const { passage, rank, data, state, words, text, actions } = props;
  const best = Math.max(...data.passages.map(({ score }) => score), Number.MIN_VALUE);
  return (
    <li class={`card ${passage.verdict ?? ''}`}>
      <p class="card-head">
        <span class="number" aria-hidden="true">
          {rank}
        </span>
        <cite lang={passage.language}>{passage.title}</cite>
        <span class="place">
          {words.pageLabel(passage.pageLabel)}
          <span class="kind">{words.kinds[passage.kind]}</span>
        </span>
      </p>
      {passage.sectionPath.length > 0 && (
        <p class="section" lang={passage.language}>
          {passage.sectionPath.join(' › ')}
        </p>
      )}
      <details class="passage-text">
        <summary>{text.start(passage.text)}</summary>
        <p lang={passage.language}>{passage.text}</p>
      </details>
      <Why {...props} share={passage.score / best} />
      <div class="report-ends">
        <PageLink
          to={{ ...state.address, open: passage.report, page: passage.pages[0] ?? 1 }}
          aria-label={text.openLabel(rank, passage.pageLabel)}
          actions={actions}
        >
          {words.openPage}
        </PageLink>
        <MarkForm {...props} verdict="right" />
        <MarkForm {...props} verdict="wrong" />
        {passage.verdict === 'right' && (
          <PageLink
            to={editorAddress(state.address, {
              question: data.question,
              ...(data.language ? { language: data.language } : {}),
              report: passage.report,
              page: passage.pages[0] ?? 1,
              quote: passage.text.slice(0, QUOTE_CHARACTERS_MAX),
            })}
            actions={actions}
          >
            {text.makeQuestion}
          </PageLink>
        )}
      </div>
    </li>
  );
}

/** Scores by side: what the words of the question say of the passage, and what its meaning does. */
function Why({ passage: { evidence, score }, state, text, share }: PassageProps & { share: number }) {
  const format = (value: number) => significant(value, state.language);
  const { coverage, cosine, lexicalRank, lexicalScore, denseRank } = evidence;
  return (
    <dl class="why" aria-label={text.why}>
      <dt>{text.score}</dt>
      <dd>
        <meter aria-label={text.score} value={share} />
        {format(score)}
      </dd>
      <dt>{text.byWords}</dt>
      <dd>
        <meter aria-label={text.byWords} value={coverage} />
        {text.words(format(coverage * 100), lexicalRank, lexicalScore === undefined ? undefined : format(lexicalScore))}
      </dd>
      <dt>{text.byMeaning}</dt>
      <dd>
        {cosine === undefined ? (
          text.notHeard
        ) : (
          <>
            <meter aria-label={text.byMeaning} value={Math.max(0, cosine)} />
            {text.meaning(format(cosine), denseRank)}
          </>
        )}
      </dd>
    </dl>
  );
}

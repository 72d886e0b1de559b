import type { Criterion, NamelessAnswer } from '@lampyre/evaluation';
import { PageLink } from '../page-link.js';
import type { PartProps } from './evaluation-parts.js';
import { SentForm } from '../sent-form.js';

/** Two answers side by side without their names, their sources, and the three things that are asked of them. */
export function BallotPart({ data, state, text, actions }: PartProps<'ballot'>) {
  const { ballot, comparison, voter } = data;
  const words = text.vote;
  const votes = `/api/evaluation/comparisons/${comparison.id}/voters/${voter}`;
  return (
    <>
      <p class="small">
        {comparison.title} · {words.progress(ballot.done, ballot.total)}
      </p>
      <h1 lang={ballot.question.language}>{ballot.question.question}</h1>
      <div class="duel">
        <AnswerSide title={words.left} answer={ballot.left} {...{ state, text, actions }} />
        <AnswerSide title={words.right} answer={ballot.right} {...{ state, text, actions }} />
      </div>
      <SentForm action={`${votes}/votes`} class="fields vote" {...{ state, actions }}>
        <input type="hidden" name="duel" value={ballot.duel} />
        {(Object.keys(words.criteria) as Criterion[]).map((criterion) => (
          <fieldset key={criterion}>
            <legend>
              {words.criteria[criterion].name} <span class="small">{words.criteria[criterion].asked}</span>
            </legend>
            {([-1, 0, 1] as const).map((side) => (
              <label key={side} class="choice">
                <input type="radio" name={criterion} value={side} required />
                {side === -1 ? words.sides.left : side === 0 ? words.sides.neither : words.sides.right}
              </label>
            ))}
          </fieldset>
        ))}
        <button type="submit" class="main-button">
          {words.send}
        </button>
      </SentForm>
      {ballot.done > 0 && (
        <SentForm action={`${votes}/finish`} class="remove" {...{ state, actions }}>
          <button type="submit">{words.finishEarly}</button>
          <span class="small"> {words.revealHint}</span>
        </SentForm>
      )}
    </>
  );
}

function AnswerSide({
  title,
  answer,
  state,
  text,
  actions,
}: { title: string; answer: NamelessAnswer } & Omit<PartProps<'ballot'>, 'data'>) {
  const words = text.vote;
  return (
    <section class="side" aria-label={title}>
      <h2>{title}</h2>
      <p class="said">{answer.text}</p>
      <h3>{words.sources}</h3>
      {answer.citations.length === 0 && <p class="small">{words.noSources}</p>}
      <ol class="sources">
        {answer.citations.map(({ n, report, page, quote }) => {
          const known = state.reports.find(({ id, file }) => id === report || file === report);
          const place = words.source(known?.title ?? report, page);
          return (
            <li key={n} value={n}>
              {known ? (
                <PageLink to={{ ...state.address, open: known.id, page }} actions={actions}>
                  {place}
                </PageLink>
              ) : (
                place
              )}
              {quote && <blockquote lang={known?.language}>{quote}</blockquote>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

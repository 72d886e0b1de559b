import { PageLink } from '../page-link.js';
import { type ScreenProps, screenOf } from '../screen.js';
import { screenAddress } from '../address.js';
import { BallotPart } from './ballot-part.js';
import type { EvaluationData } from './evaluation-data.js';
import { EVALUATION_WORDING } from './evaluation-wording.js';
import { OverviewPart } from './overview-part.js';
import { QuestionSetPart } from './question-set-part.js';
import { RevealPart } from './reveal-part.js';
import { SentForm } from '../sent-form.js';

/** Question sets and blind comparisons: what there is, or the one that the address names. */
function EvaluationView(props: ScreenProps<EvaluationData>) {
  const { data, state, actions } = props;
  const text = EVALUATION_WORDING[state.language];
  const back = (
    <p class="small">
      <PageLink to={screenAddress(state.address, 'evaluation')} actions={actions}>
        {text.back}
      </PageLink>
    </p>
  );
  switch (data.part) {
    case 'overview':
      return <OverviewPart {...{ data, state, text, actions }} />;
    case 'set':
      return (
        <div class="evaluation">
          {back}
          <QuestionSetPart {...{ data, state, text, actions }} />
        </div>
      );
    case 'invitation':
      return (
        <div class="evaluation">
          {back}
          <h1>{data.comparison.title}</h1>
          <p class="lead">{text.vote.invitation(data.comparison.questions)}</p>
          <p>{text.vote.rules}</p>
          <SentForm action={`/api/evaluation/comparisons/${data.comparison.id}/join`} {...{ state, actions }}>
            <button type="submit" class="main-button">
              {text.vote.join}
            </button>
          </SentForm>
        </div>
      );
    case 'ballot':
      return (
        <div class="evaluation">
          {/* Another question is another form: nothing that was ticked stays ticked. */}
          <BallotPart key={data.ballot.duel} {...{ data, state, text, actions }} />
        </div>
      );
    case 'voted':
      return (
        <div class="evaluation">
          <h1>{data.comparison.title}</h1>
          <p class="lead">{text.vote.allDone}</p>
          <SentForm
            action={`/api/evaluation/comparisons/${data.comparison.id}/voters/${data.voter}/finish`}
            {...{ state, actions }}
          >
            <button type="submit" class="main-button">
              {text.vote.reveal}
            </button>
            <p class="small">{text.vote.revealHint}</p>
          </SentForm>
        </div>
      );
    case 'reveal':
      return (
        <div class="evaluation">
          {back}
          <RevealPart {...{ data, state, text, actions }} />
        </div>
      );
  }
}

export const evaluationScreen = screenOf<EvaluationData>({ en: 'Evaluate', fr: 'Évaluer' }, EvaluationView);

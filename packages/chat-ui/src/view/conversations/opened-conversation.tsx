import { type PageAddress, screenAddress } from '../address.js';
import { Fragment } from 'preact';
import { FollowUp } from '../follow-up.js';
import { PageLink } from '../page-link.js';
import { QuotedRows } from '../quoted-rows.js';
import type { ScreenProps } from '../screen.js';
import { typeset } from '../typeset.js';
import type { ConversationsData, PastAnswer } from './conversations-data.js';
import type { ConversationsWording } from './conversations-wording.js';

type Props = ScreenProps<ConversationsData> & {
  text: ConversationsWording;
  opened: NonNullable<ConversationsData['opened']>;
};

/** One conversation from its first question on, and a box to go on with it. */
export function OpenedConversation(props: Props) {
  const { opened, state, words, actions, text } = props;
  const last = opened.answers.at(-1);
  return (
    <div class="conversations">
      <p class="small">
        <PageLink to={screenAddress(state.address, 'conversations')} actions={actions}>
          {text.back}
        </PageLink>
      </p>
      <h1>{opened.answers[0]?.question}</h1>
      <ol class="past">
        {opened.answers.map((answer) => (
          <PastAnswerItem key={answer.at} answer={answer} {...props} />
        ))}
      </ol>
      {last && (
        <FollowUp answer={{ question: last.question, conversation: opened.id }} {...{ state, words, actions }} />
      )}
    </div>
  );
}

function PastAnswerItem({ answer, opened, state, words, actions, text }: Props & { answer: PastAnswer }) {
  const { language } = state.address;
  const there: PageAddress = {
    question: answer.question,
    conversation: opened.id,
    ...(language ? { language } : {}),
    ...(answer.tier === 'extractive' ? {} : { tier: answer.tier }),
  };
  return (
    <li>
      <h2 lang={answer.language}>{answer.question}</h2>
      {answer.understoodAs && (
        <p class="understood">
          {words.understoodAs}
          {words.colon}
          <q lang={answer.language}>{answer.understoodAs}</q>
        </p>
      )}
      <p class="small">{[text.when(new Date(answer.at)), words.tiers[answer.tier]].join(' · ')}</p>
      {answer.abstained && <p>{text.abstained}</p>}
      {answer.sentences.length > 0 && (
        <div class="said">
          {answer.sentences.map(({ text: sentence, supported, language: spoken, table }) => (
            <Fragment key={sentence}>
              <span lang={spoken} class={supported ? undefined : 'unsupported'}>
                {typeset(sentence, spoken)} {!supported && <em class="warning">({words.notSupported}) </em>}
              </span>
              {table && <QuotedRows table={table} language={spoken} label={sentence || words.kinds.table} />}
            </Fragment>
          ))}
        </div>
      )}
      {answer.sources.length > 0 && (
        <p class="small">
          {text.sources}
          {words.colon}
          {answer.sources.map(({ title, pageLabel }) => `${title}, ${words.pageLabel(pageLabel)}`).join(' · ')}
        </p>
      )}
      <p>
        <PageLink to={there} aria-label={text.openAnswerLabel(answer.question)} actions={actions}>
          {text.openAnswer}
        </PageLink>
      </p>
    </li>
  );
}

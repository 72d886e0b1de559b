import { screenAddress } from '../address.js';
import { PageLink } from '../page-link.js';
import { type ScreenProps, screenOf } from '../screen.js';
import { SentForm } from '../sent-form.js';
import type { ConversationsData } from './conversations-data.js';
import { CONVERSATIONS_WORDING } from './conversations-wording.js';
import { OpenedConversation } from './opened-conversation.js';
import { Removal } from './removal.js';

/** What was asked before, to be read again, gone on with or deleted; and the choice to keep nothing. */
function ConversationsView(props: ScreenProps<ConversationsData>) {
  const { data, state, actions } = props;
  const text = CONVERSATIONS_WORDING[state.language];
  if (data.opened) return <OpenedConversation {...props} text={text} opened={data.opened} />;
  const list = screenAddress(state.address, 'conversations');
  return (
    <div class="conversations">
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <Keeping {...props} />
      {data.list.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul>
          {data.list.map(({ id, title, lastAt, answers }) => (
            <li key={id} class="conversation">
              <h2>
                <PageLink to={{ ...list, conversation: id }} actions={actions}>
                  {title}
                </PageLink>
              </h2>
              <div class="report-ends">
                <p class="small">{[text.when(new Date(lastAt)), text.answers(answers)].join(' · ')}</p>
                <Removal
                  {...{ state, actions, text }}
                  name={id}
                  action={`/api/conversations/${encodeURIComponent(id)}/remove`}
                  label={text.removeLabel(title)}
                  question={text.confirm(title)}
                >
                  {text.remove}
                </Removal>
              </div>
            </li>
          ))}
        </ul>
      )}
      {data.list.length > 1 && (
        <div class="report-ends">
          <Removal
            {...{ state, actions, text }}
            name="all"
            action="/api/conversations/remove-all"
            label={text.removeAll}
            question={text.confirmAll(data.list.length)}
          >
            {text.removeAll}
          </Removal>
        </div>
      )}
    </div>
  );
}

function Keeping({ data, state, actions }: ScreenProps<ConversationsData>) {
  const text = CONVERSATIONS_WORDING[state.language];
  const { now, change } = text.keeping[data.keeps ? 'yes' : 'no'];
  return (
    <section class="keeping" aria-label={text.keepingTitle}>
      <p role="status">{now}</p>
      <SentForm action="/api/conversations/keeping" state={state} actions={actions}>
        <input type="hidden" name="keep" value={data.keeps ? 'no' : 'yes'} />
        <button type="submit">{change}</button>
      </SentForm>
    </section>
  );
}

export const conversationsScreen = screenOf(
  { en: 'Past conversations', fr: 'Conversations passées' },
  ConversationsView,
);

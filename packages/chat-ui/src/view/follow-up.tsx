import type { Answer } from '@lampyre/assistant';
import type { AnswerProps } from './answer-view.js';
import { QUESTION_CHARACTERS_MAX } from './ask-form.js';

/** A question that goes on from this answer: "and in Europe?". */
export function FollowUp({
  answer,
  state,
  words,
  actions,
}: Omit<AnswerProps, 'answer'> & { answer: Pick<Answer, 'question' | 'conversation'> }) {
  const { conversation } = answer;
  if (!conversation) return null;
  const { language, reports, tier } = state.address;
  return (
    <form
      class="follow-up"
      action="/"
      method="get"
      onSubmit={
        actions &&
        ((event) => {
          event.preventDefault();
          const question = String(new FormData(event.currentTarget).get('q') ?? '').trim();
          if (!question) return;
          actions.go({
            question,
            conversation,
            ...(language ? { language } : {}),
            ...(reports ? { reports } : {}),
            ...(tier ? { tier } : {}),
          });
        })
      }
    >
      {language && <input type="hidden" name="lang" value={language} />}
      {tier && <input type="hidden" name="tier" value={tier} />}
      {reports?.map((id) => (
        <input key={id} type="hidden" name="report" value={id} />
      ))}
      <input type="hidden" name="conversation" value={conversation} />
      <label for="follow-up">{words.followUp}</label>
      <div class="box">
        <input
          id="follow-up"
          key={answer.question}
          name="q"
          type="text"
          required
          maxLength={QUESTION_CHARACTERS_MAX}
          placeholder={words.followUpExample}
          autocomplete="off"
        />
        <button type="submit">{words.ask}</button>
      </div>
    </form>
  );
}

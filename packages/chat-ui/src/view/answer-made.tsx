import type { Language } from '@lampyre/assistant';
import type { AnswerProps } from './answer-view.js';
import { significant } from './energy-figures.js';
import { PageLink } from './page-link.js';
import type { Wording } from './wording.js';

/** By which means the answer was made and why, and the other means that there are. */
export function AnswerMade({ answer, state, words, actions }: AnswerProps) {
  const { check, fallback } = answer;
  return (
    <section class="made" aria-labelledby="made-title">
      <h3 id="made-title">{words.madeTitle}</h3>
      <p>
        <b class="tier">{words.tiers[answer.tier]}</b> <span lang={answer.language}>{answer.reason}</span>{' '}
        {duration(answer.milliseconds, state.language, words)}
      </p>
      {check && <p>{words.checked(check.sentences, check.unsupported, check.removedCitations)}</p>}
      {fallback && (
        <p class="warning">
          {words.fellBack(words.tiers[fallback.from])} <span lang="en">{fallback.message}</span>
        </p>
      )}
      <ul class="tiers" aria-label={words.tiersTitle}>
        {state.tiers.map(({ tier, available, model, why }) => {
          const { source: _source, page: _page, read: _read, ...asked } = state.address;
          if (tier === answer.tier) return null;
          return (
            <li key={tier}>
              {available ? (
                <PageLink to={{ ...asked, tier }} actions={actions}>
                  {words.askWith(words.tiers[tier], model)}
                </PageLink>
              ) : (
                <>
                  {words.tiers[tier]}
                  {words.colon}
                  {why}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function duration(milliseconds: number, language: Language, words: Wording): string {
  if (milliseconds >= 1000) return words.seconds(significant(milliseconds / 1000, language));
  return `${significant(milliseconds, language)}\u202fms`;
}

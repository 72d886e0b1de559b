import { AnswerView } from './answer-view.js';
import { AskForm } from './ask-form.js';
import { GlowWorm } from './glow-worm.js';
import { type PageActions, PageLink } from './page-link.js';
import type { PageState } from './page-state.js';
import { ReportsPanel } from './reports-panel.js';
import { SourceReader } from './source-reader.js';
import { WORDING } from './wording.js';

/** The whole page. The server renders it to HTML; in the browser `actions` make its links and form act in place. */
export function PageView({ state, actions }: { state: PageState; actions?: PageActions | undefined }) {
  const words = WORDING[state.language];
  const { answer, error } = state;
  return (
    <div class={['page', answer && 'answered', state.sourcePage && 'reading'].filter(Boolean).join(' ')}>
      {answer && (
        <a class="skip" href="#answer-title">
          {words.skipToAnswer}
        </a>
      )}
      <header class="top">
        <PageLink class="mark" to={homeAddress(state)} actions={actions}>
          <GlowWorm size={46} />
          <span>
            <b>Lampyre</b>
            <small>{words.tagline}</small>
          </span>
        </PageLink>
        <LanguageSwitch state={state} actions={actions} />
      </header>
      <main>
        <AskForm state={state} words={words} actions={actions} />
        {error && (
          <section class="notice" role="alert">
            <h2>{words.errorTitle}</h2>
            <p>{words.errors[error.code] ?? `${error.message} ${error.remedy}`}</p>
          </section>
        )}
        {answer && <AnswerView answer={answer} state={state} words={words} actions={actions} />}
        <ReportsPanel state={state} words={words} actions={actions} />
      </main>
      <footer>{words.footer}</footer>
      {state.sourcePage && <SourceReader sourcePage={state.sourcePage} state={state} words={words} actions={actions} />}
    </div>
  );
}

function LanguageSwitch({ state, actions }: { state: PageState; actions: PageActions | undefined }) {
  return (
    <nav class="languages" aria-label="Language · Langue">
      {(['en', 'fr'] as const).map((language) => {
        const address = { ...state.address, language };
        return (
          <PageLink
            key={language}
            lang={language}
            hreflang={language}
            aria-current={language === state.language ? 'true' : undefined}
            to={address}
            actions={actions}
          >
            {WORDING[language].languageName}
          </PageLink>
        );
      })}
    </nav>
  );
}

function homeAddress({ address }: PageState) {
  return address.language ? { question: '', language: address.language } : { question: '' };
}

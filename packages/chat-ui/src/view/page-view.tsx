import { screenAddress } from './address.js';
import { AnswerView } from './answer-view.js';
import { AnswerInProgress } from './answer-in-progress.js';
import { AskForm } from './ask-form.js';
import { GlowWorm } from './glow-worm.js';
import { Notice } from './notice.js';
import { type PageActions, PageLink } from './page-link.js';
import type { PageState } from './page-state.js';
import type { Screen } from './screen.js';
import { SCREENS } from './screens.js';
import { SourceReader } from './source-reader.js';
import { WORDING } from './wording.js';

interface Props {
  state: PageState;
  actions?: PageActions | undefined;
  /** The screen that the state names, loaded. */
  screen?: Screen | undefined;
}

/** The whole page. The server renders it to HTML; in the browser `actions` make its links and forms act in place. */
export function PageView({ state, actions, screen }: Props) {
  const words = WORDING[state.language];
  const { answer, sourcePage } = state;
  return (
    <div class={['page', answer && 'answered', screen && 'screen', sourcePage && 'reading'].filter(Boolean).join(' ')}>
      <a class="skip" href={answer ? '#answer-title' : '#main'}>
        {answer ? words.skipToAnswer : words.skipToContent}
      </a>
      <header class="top">
        <PageLink class="mark" to={screenAddress(state.address)} actions={actions}>
          <GlowWorm size={46} />
          <span>
            <b>Lampyre</b>
            <small>{words.tagline}</small>
          </span>
        </PageLink>
        <Navigation state={state} actions={actions} />
        <LanguageSwitch state={state} actions={actions} />
      </header>
      <main id="main" tabIndex={-1}>
        {screen && state.screen ? (
          <>
            <Notice state={state} words={words} />
            <screen.View data={state.screen.data as never} {...{ state, words, actions }} />
          </>
        ) : (
          <>
            <AskForm state={state} words={words} actions={actions} />
            <Notice state={state} words={words} />
            {state.progress && <AnswerInProgress progress={state.progress} state={state} words={words} />}
            {answer && <AnswerView answer={answer} state={state} words={words} actions={actions} />}
          </>
        )}
      </main>
      <footer>{words.footer}</footer>
      {sourcePage && <SourceReader sourcePage={sourcePage} state={state} words={words} actions={actions} />}
    </div>
  );
}

function Navigation({ state, actions }: Pick<Props, 'state' | 'actions'>) {
  const words = WORDING[state.language];
  return (
    <nav class="screens" aria-label={words.screensTitle}>
      <PageLink
        aria-current={state.address.screen ? undefined : 'page'}
        to={screenAddress(state.address)}
        actions={actions}
      >
        {words.ask}
      </PageLink>
      {SCREENS.map(
        ({ name, navigation }) =>
          navigation && (
            <PageLink
              key={name}
              aria-current={state.address.screen === name ? 'page' : undefined}
              to={screenAddress(state.address, name)}
              actions={actions}
            >
              {navigation[state.language]}
            </PageLink>
          ),
      )}
    </nav>
  );
}

function LanguageSwitch({ state, actions }: Pick<Props, 'state' | 'actions'>) {
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

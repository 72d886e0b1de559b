import './page.css';
import type { Answer } from '@lampyre/assistant';
import { hydrate, render } from 'preact';
import { type PageAddress, readAddress, writeAddress } from '../view/address.js';
import type { PageActions } from '../view/page-link.js';
import type { PageState } from '../view/page-state.js';
import { PageView } from '../view/page-view.js';
import { WORDING } from '../view/wording.js';
import { ask, RequestFailure, readSourcePage } from './requests.js';

const root = document.getElementById('root')!;
let state: PageState = JSON.parse(document.getElementById('state')!.textContent ?? '{}');

/** Answers of this visit, so that going back does not ask, nor spend, again. */
const answers = new Map<string, Answer>();
/** What had the focus when a source was opened; it gets it back. */
let opener: Element | null = null;
/** Counts the changes of address: what a slower, earlier one brings back is dropped. */
let turn = 0;

const actions: PageActions = {
  go: (address) => {
    history.pushState(null, '', writeAddress(address));
    void follow(address, 'person');
  },
  write: (draft) => show({ draft }),
};

function show(change: Partial<PageState>, remove: (keyof PageState)[] = []): void {
  state = { ...state, ...change };
  for (const key of remove) delete state[key];
  draw(render);
}

function draw(how: typeof render | typeof hydrate): void {
  how(<PageView state={state} actions={actions} />, root);
  document.documentElement.lang = state.language;
  document.title = state.answer ? `${state.answer.question} – Lampyre` : `Lampyre – ${WORDING[state.language].tagline}`;
}

/** Brings the page to what an address says, step by step: language, then answer, then opened source. */
async function follow(address: PageAddress, by: 'person' | 'history'): Promise<void> {
  const mine = ++turn;
  const before = state.address;
  const asked = answerKey(address);
  const newQuestion = asked !== answerKey(before) || (by === 'person' && repeats(address, before));
  show(
    { address, ...(address.language ? { language: address.language } : {}) },
    newQuestion ? ['error', 'answer'] : ['error'],
  );
  try {
    if (newQuestion) {
      const answer = address.question ? await answerTo(address, asked) : undefined;
      if (mine !== turn) return;
      if (answer) show({ answer, draft: address.question, pending: false });
      else show({ draft: '', pending: false });
      if (by === 'person') focusOn(answer ? 'answer-title' : 'question');
    }
    await openSource(address, mine);
  } catch (failure) {
    if (mine !== turn) return;
    const error = failure instanceof RequestFailure ? failure.error : new RequestFailure().error;
    show({ error, pending: false }, ['sourcePage']);
  }
}

async function answerTo(address: PageAddress, key: string): Promise<Answer> {
  const known = answers.get(key);
  if (known) return known;
  show({ pending: true, draft: address.question }, ['sourcePage']);
  const answer = await ask(address.question, address.report);
  answers.set(key, answer);
  return answer;
}

async function openSource(address: PageAddress, mine: number): Promise<void> {
  const citation = state.answer?.citations.find(({ n }) => n === address.source);
  const report = citation?.report ?? address.open;
  if (!report) {
    if (!state.sourcePage) return;
    show({}, ['sourcePage']);
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else focusOn('answer-title');
    return;
  }
  const page = address.page ?? citation?.page ?? 1;
  const shown = state.sourcePage;
  if (!shown) opener = document.activeElement;
  const read = address.read === true;
  if (shown?.report === report && shown.page === page && (shown.reading || !read)) return;
  const sourcePage = await readSourcePage(report, page, read);
  if (mine === turn) show({ sourcePage });
}

/** True when a person asked the very question that stands answered, with nothing else changed: it is asked again. */
function repeats(address: PageAddress, before: PageAddress): boolean {
  const again = writeAddress(address) === writeAddress(before) && address.question !== '' && !address.source;
  if (again) answers.delete(answerKey(address));
  return again;
}

function answerKey({ question, report }: PageAddress): string {
  return JSON.stringify([question, report ?? '']);
}

function focusOn(id: string): void {
  const wanted = document.getElementById(id);
  wanted?.focus({ preventScroll: true });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  wanted?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}

if (state.answer) answers.set(answerKey(state.address), state.answer);
draw(hydrate);
addEventListener('popstate', () => void follow(readAddress(location.search), 'history'));

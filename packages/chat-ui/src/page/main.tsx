import './theme.css';
import './frame.css';
import './ask.css';
import './answer.css';
import './answer-footprint.css';
import './reader.css';
import './library.css';
import './footprint.css';
import './passages.css';
import './conversations.css';
import './evaluation.css';
import type { Answer } from '@lampyre/assistant';
import { hydrate, render } from 'preact';
import { type PageAddress, readAddress, searchOf, withoutSource, writeAddress } from '../view/address.js';
import type { PageActions } from '../view/page-link.js';
import type { PageState } from '../view/page-state.js';
import { pageTitle } from '../view/page-title.js';
import { PageView } from '../view/page-view.js';
import type { Screen } from '../view/screen.js';
import { screenNamed } from '../view/screens.js';
import { ask, findWords, RequestFailure, readOutline, readScreenData, readSourcePage, send } from './requests.js';

const root = document.getElementById('root')!;
let state: PageState = JSON.parse(document.getElementById('state')!.textContent ?? '{}');

/** Answers of this visit, so that going back does not ask, nor spend, again. */
const answers = new Map<string, Answer>();
/** The screens that have been loaded. */
const screens = new Map<string, Screen>();
/** What had the focus when a source was opened; it gets it back. */
let opener: Element | null = null;
/** Counts the changes of address: what a slower, earlier one brings back is dropped. */
let turn = 0;
/** The answer that is under way. */
let asking: AbortController | undefined;

const actions: PageActions = {
  go: (address, { replace } = { replace: false }) => {
    history[replace ? 'replaceState' : 'pushState'](null, '', writeAddress(address));
    void follow(address, 'person');
  },
  write: (draft) => show({ draft }),
  stop: () => {
    turn++;
    asking?.abort();
    show({ pending: false });
    focusOn('question');
  },
  refresh: () => void refresh(),
  send: async (action, body) => {
    try {
      const told = await send(action, body);
      show({}, ['error']);
      return told;
    } catch (failure) {
      show({ error: errorOf(failure) });
    }
  },
};

function show(change: Partial<PageState>, remove: (keyof PageState)[] = []): void {
  state = { ...state, ...change };
  for (const key of remove) delete state[key];
  draw(render);
}

function draw(how: typeof render | typeof hydrate): void {
  const screen = state.screen && screens.get(state.screen.name);
  how(<PageView state={state} actions={actions} screen={screen} />, root);
  document.documentElement.lang = state.language;
  document.title = pageTitle(state, screen);
}

/** Brings the page to what an address says, step by step: language, then screen or answer, then opened source. */
async function follow(address: PageAddress, by: 'person' | 'history'): Promise<void> {
  const mine = ++turn;
  asking?.abort();
  const before = state.address;
  const again = by === 'person' && repeats(address, before);
  const moved = again || placeOf(address) !== placeOf(before);
  const language = address.language ? { language: address.language } : {};
  try {
    if (moved && address.screen) {
      const [data] = await Promise.all([readScreenData(address), loadScreen(address.screen)]);
      if (mine !== turn) return;
      const sameScreen = state.screen?.name === address.screen;
      show({ address, ...language, screen: { name: address.screen, data }, pending: false }, [
        'error',
        'answer',
        'progress',
      ]);
      if (by === 'person' && !sameScreen) focusOn('main');
    } else {
      show({ address, ...language }, moved ? ['error', 'answer', 'screen', 'progress'] : ['error']);
      if (moved) await bringAnswer(address, mine, { by, again });
    }
    if (mine === turn) await openSource(address, mine);
  } catch (failure) {
    if (mine !== turn) return;
    show({ address, error: errorOf(failure), pending: false }, ['sourcePage', 'progress']);
  }
}

async function bringAnswer(
  address: PageAddress,
  mine: number,
  { by, again }: { by: 'person' | 'history'; again: boolean },
): Promise<void> {
  const answer = address.question ? await answerTo(address, mine, again) : undefined;
  if (mine !== turn) return;
  if (answer) show({ answer, draft: address.question, pending: false, visit: costOfVisit() }, ['progress']);
  else show({ draft: '', pending: false }, ['progress']);
  if (by === 'person') focusOn(answer ? 'answer-title' : 'question');
}

async function answerTo(address: PageAddress, mine: number, again: boolean): Promise<Answer> {
  const key = placeOf(address);
  const known = answers.get(key);
  if (known) return known;
  show({ pending: true, draft: address.question, progress: { text: '' } }, ['sourcePage']);
  asking = new AbortController();
  const onProgress: Parameters<typeof ask>[1] = (change) => {
    if (mine === turn) show({ progress: change(state.progress ?? { text: '' }) });
  };
  const answer = await ask(address, onProgress, { signal: asking.signal, again });
  answers.set(key, answer);
  return answer;
}

function costOfVisit() {
  const joules = [...answers.values()].reduce((sum, { footprint }) => sum + footprint.joules.value, 0);
  return { answers: answers.size, joules };
}

async function loadScreen(name: string): Promise<void> {
  const entry = screenNamed(name);
  if (entry && !screens.has(name)) screens.set(name, await entry.load());
}

async function refresh(): Promise<void> {
  const mine = turn;
  const { address } = state;
  if (!address.screen) return;
  try {
    const data = await readScreenData(address);
    if (mine === turn) show({ screen: { name: address.screen, data } });
  } catch (failure) {
    if (mine === turn) show({ error: errorOf(failure) });
  }
}

async function openSource(address: PageAddress, mine: number): Promise<void> {
  const citation = state.answer?.citations.find(({ n }) => n === address.source);
  const report = citation?.report ?? address.open;
  if (!report) {
    if (!state.sourcePage) return;
    show({}, ['sourcePage', 'outline', 'found']);
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else focusOn(state.answer ? 'answer-title' : 'main');
    return;
  }
  const page = address.page ?? citation?.page ?? 1;
  const shown = state.sourcePage;
  if (!shown) opener = document.activeElement;
  const read = address.read === true;
  const here = shown?.report === report && shown.page === page && (shown.reading || !read);
  const [sourcePage, outline, found] = await Promise.all([
    here ? shown : readSourcePage(report, page, read),
    address.outline && outlineOf(report),
    address.find && wordsIn(report, address.find),
  ]);
  if (mine !== turn) return;
  show({ sourcePage, ...(outline ? { outline } : {}), ...(found ? { found } : {}) });
}

async function outlineOf(report: string) {
  return state.outline?.report === report ? state.outline : { report, entries: await readOutline(report) };
}

async function wordsIn(report: string, words: string) {
  const { found } = state;
  return found?.report === report && found.words === words ? found : findWords(report, words);
}

/** True when a person asked the very question that stands answered, with nothing else changed: it is asked again. */
function repeats(address: PageAddress, before: PageAddress): boolean {
  const again = writeAddress(address) === writeAddress(before) && address.question !== '' && !address.source;
  if (again) answers.delete(placeOf(address));
  return again;
}

/** What must be brought anew when it changes: the answer, or the screen's data. */
function placeOf(address: PageAddress): string {
  if (address.screen) return `${address.screen}?${searchOf(withoutSource(address))}`;
  const { question, reports = [], tier, conversation } = address;
  return JSON.stringify(question ? [question, reports, tier, conversation] : []);
}

function errorOf(failure: unknown) {
  return failure instanceof RequestFailure ? failure.error : new RequestFailure().error;
}

function focusOn(id: string): void {
  const wanted = document.getElementById(id);
  wanted?.focus({ preventScroll: true });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  wanted?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}

if (state.answer) answers.set(placeOf(state.address), state.answer);
if (state.screen) await loadScreen(state.screen.name);
draw(hydrate);
addEventListener('popstate', () => void follow(readAddress(location.pathname, location.search), 'history'));

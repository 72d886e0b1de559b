import type { Language } from '@lampyre/assistant';
import { LampyreError, toLampyreError } from '@lampyre/errors';
import type { Context } from 'hono';
import { type Answering, libraryContent } from './answering.js';
import { askRequestOf } from './ask-request.js';
import { errorStatus } from './error-status.js';
import { fittingExamples } from './example-questions.js';
import { askedBy, keepsAnswers } from './keeping.js';
import type { PageAssets } from './page-assets.js';
import { pageHtml } from './page-html.js';
import { preferredLanguage } from './preferred-language.js';
import { summary } from './report-summary.js';
import { SCREEN_DATA, type ScreenParts } from './screen-data.js';
import { type PageAddress, readAddress } from './view/address.js';
import type { PageState } from './view/page-state.js';
import { screenNamed } from './view/screens.js';

interface Parts extends ScreenParts {
  answering: Answering;
  assets: PageAssets;
}

/** Any address of the page as whole HTML: with `?q=` it holds the answer, and with `&source=` the opened source too, all without script. */
export class PageRoute {
  readonly #parts: Parts;
  #examples: { content: string; fitting: Promise<Record<Language, string[]>> } | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async respond(context: Context): Promise<Response> {
    const { assistant, library, assets } = this.#parts;
    const { pathname, searchParams } = new URL(context.req.url);
    const address = readAddress(pathname, searchParams);
    const entry = screenNamed(address.screen);
    const language = address.language ?? preferredLanguage(context.req.header('accept-language'));
    const state: PageState = {
      language,
      address,
      draft: address.question,
      pending: false,
      reports: library.list().map(summary),
      examples: await this.examples(),
      tiers: assistant.tiers(language),
    };
    let status: ReturnType<typeof errorStatus> | 200 = 200;
    try {
      if (entry)
        state.screen = {
          name: entry.name,
          data: await this.screenData(entry.name, address, language, keepsAnswers(context)),
        };
      else if (address.question) {
        state.answer = await this.#parts.answering.ask(askedBy(context, askRequestOf(address)));
      }
      this.#openSource(state);
    } catch (thrown) {
      const error = toLampyreError(thrown);
      state.error = error.toReport();
      status = errorStatus(error.code);
    }
    context.header('Vary', 'Accept-Language');
    context.header('Cache-Control', 'no-cache');
    return context.html(pageHtml(state, assets, await entry?.load()), status);
  }

  /** @throws LampyreError LAMPYRE_ADDRESS_UNKNOWN and those of the screen's loader */
  async screenData(name: string, address: PageAddress, language: Language, keeps: boolean): Promise<unknown> {
    const load = SCREEN_DATA[name];
    if (!load) throw new LampyreError('LAMPYRE_ADDRESS_UNKNOWN', { path: `/${name}` });
    return load(this.#parts, address, language, keeps);
  }

  /** The questions offered; worked out anew when the library has changed. No question is better than no page. */
  examples(): Promise<Record<Language, string[]>> {
    const { library } = this.#parts;
    const content = libraryContent(library);
    if (this.#examples?.content !== content) {
      this.#examples = { content, fitting: fittingExamples(library).catch(() => ({ en: [], fr: [] })) };
    }
    return this.#examples.fitting;
  }

  #openSource(state: PageState): void {
    const { sourcePages } = this.#parts;
    const { source, open, page, read, outline, find } = state.address;
    const citation = state.answer?.citations.find(({ n }) => n === source);
    const opened = citation?.report ?? open;
    if (!opened) return;
    const at = page ?? citation?.page ?? 1;
    state.sourcePage = read ? sourcePages.findRead(opened, at) : sourcePages.find(opened, at);
    if (outline) state.outline = { report: opened, entries: sourcePages.outline(opened) };
    if (find) state.found = sourcePages.findWords(opened, find);
  }
}

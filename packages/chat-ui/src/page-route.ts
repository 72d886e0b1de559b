import type { Language, Report } from '@lampyre/assistant';
import { toLampyreError } from '@lampyre/errors';
import type { Context } from 'hono';
import { type Answering, libraryContent } from './answering.js';
import { errorStatus } from './error-status.js';
import { fittingExamples } from './example-questions.js';
import type { PageAssets } from './page-assets.js';
import { pageHtml } from './page-html.js';
import { preferredLanguage } from './preferred-language.js';
import type { ReadableLibrary } from './rooms.js';
import type { SourcePages } from './source-page.js';
import { readAddress } from './view/address.js';
import type { PageState, ReportSummary } from './view/page-state.js';

interface Rooms {
  library: ReadableLibrary;
  answering: Answering;
  sourcePages: SourcePages;
  assets: PageAssets;
}

/** `GET /`: the page; with `?q=` it holds the answer, and with `&source=` the opened source too, all without script. */
export class PageRoute {
  readonly #rooms: Rooms;
  #examples: { content: string; fitting: Promise<Record<Language, string[]>> } | undefined;

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  async respond(context: Context): Promise<Response> {
    const { library, assets } = this.#rooms;
    const address = readAddress(new URL(context.req.url).searchParams);
    const language = address.language ?? preferredLanguage(context.req.header('accept-language'));
    const state: PageState = {
      language,
      address,
      draft: address.question,
      pending: false,
      reports: library.list().map(summary),
      examples: await this.examples(),
    };
    let status: ReturnType<typeof errorStatus> | 200 = 200;
    try {
      await this.#fill(state);
    } catch (thrown) {
      const error = toLampyreError(thrown);
      state.error = error.toReport();
      status = errorStatus(error.code);
    }
    context.header('Vary', 'Accept-Language');
    context.header('Cache-Control', 'no-cache');
    return context.html(pageHtml(state, assets), status);
  }

  /** The questions offered; worked out anew when the library has changed. No question is better than no page. */
  examples(): Promise<Record<Language, string[]>> {
    const { library } = this.#rooms;
    const content = libraryContent(library);
    if (this.#examples?.content !== content) {
      this.#examples = { content, fitting: fittingExamples(library).catch(() => ({ en: [], fr: [] })) };
    }
    return this.#examples.fitting;
  }

  async #fill(state: PageState): Promise<void> {
    const { answering, sourcePages } = this.#rooms;
    const { question, report, source, open, page, read } = state.address;
    if (question) {
      state.answer = await answering.askOrRecall({
        question,
        ...(report ? { report } : {}),
      });
    }
    const citation = state.answer?.citations.find(({ n }) => n === source);
    const opened = citation?.report ?? open;
    if (!opened) return;
    const at = page ?? citation?.page ?? 1;
    state.sourcePage = read ? sourcePages.findRead(opened, at) : sourcePages.find(opened, at);
  }
}

/** A report without its place on the machine. */
export function summary({ path: _path, ...rest }: Report): ReportSummary {
  return rest;
}

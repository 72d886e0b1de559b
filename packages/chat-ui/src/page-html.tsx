import { renderToString } from 'preact-render-to-string';
import type { PageAssets } from './page-assets.js';
import type { PageState } from './view/page-state.js';
import { PageView } from './view/page-view.js';
import { WORDING } from './view/wording.js';

/** The page as HTML, whole: it is read, asked and answered without script too. */
export function pageHtml(state: PageState, { script, styles }: Pick<PageAssets, 'script' | 'styles'>): string {
  const { tagline } = WORDING[state.language];
  const title = state.answer ? `${state.answer.question} – Lampyre` : `Lampyre – ${tagline}`;
  const html = (
    <html lang={state.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={tagline} />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {styles.map((style) => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
        <script type="module" src={script} />
      </head>
      <body>
        <div id="root">
          <PageView state={state} />
        </div>
        {/* A data block: it does not run. Its one danger is to end early, hence the escaped "<". */}
        <script
          type="application/json"
          id="state"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(state).replaceAll('<', '\\u003c') }}
        />
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(html)}`;
}

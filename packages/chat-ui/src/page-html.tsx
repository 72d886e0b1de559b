import { renderToString } from 'preact-render-to-string';
import type { PageAssets } from './page-assets.js';
import type { PageState } from './view/page-state.js';
import { pageTitle } from './view/page-title.js';
import { PageView } from './view/page-view.js';
import type { Screen } from './view/screen.js';
import { WORDING } from './view/wording.js';

/** The page as HTML, whole: it is read, asked and answered without script too. */
export function pageHtml(
  state: PageState,
  { script, imports, styles }: Pick<PageAssets, 'script' | 'imports' | 'styles'>,
  screen?: Screen,
): string {
  const { tagline } = WORDING[state.language];
  const html = (
    <html lang={state.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={tagline} />
        <meta name="color-scheme" content="light dark" />
        <title>{pageTitle(state, screen)}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {styles.map((style) => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
        {imports.map((address) => (
          <link key={address} rel="modulepreload" href={address} />
        ))}
        <script type="module" src={script} />
      </head>
      <body>
        <div id="root">
          <PageView state={state} screen={screen} />
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

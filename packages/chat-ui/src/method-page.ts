import { readFileSync } from 'node:fs';
import type { Language } from '@lampyre/assistant';
import { marked } from 'marked';

const DOCS = new URL('../../../docs/', import.meta.url);
const FILES: Record<Language, string> = { en: 'footprint.md', fr: 'footprint.fr.md' };

const rendered = new Map<Language, string>();

/**
 * The method page as HTML: `docs/footprint.md`, or its French twin, which are the one place where it is written. The picture of the boundary
 * is put in its place, wide tables may scroll, and headings stand one level below the screen's own.
 */
export function methodPageHtml(language: Language): string {
  const known = rendered.get(language);
  if (known !== undefined) return known;
  const [, ...rest] = readFileSync(new URL(FILES[language], DOCS), 'utf8').split('\n');
  const html = (marked.parse(rest.join('\n'), { async: false }) as string)
    .replaceAll(/<p><img src="(footprint-boundary\.(?:en|fr)\.svg)"[^>]*><\/p>/g, (_, file: string) => {
      return `<figure class="boundary">${readFileSync(new URL(file, DOCS), 'utf8')}</figure>`;
    })
    .replaceAll('<table>', '<div class="table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<th></th>', '<td></td>')
    .replaceAll('<th>', '<th scope="col">')
    .replaceAll(/<pre>/g, '<pre tabindex="0">');
  rendered.set(language, html);
  return html;
}

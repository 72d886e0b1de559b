import type { Context } from 'hono';

/** After a plain form: the page that it stands on, in its language. A script asks for JSON and gets that. */
export function backToPage(context: Context): Response | undefined {
  if (!context.req.header('accept')?.includes('text/html')) return undefined;
  const from = context.req.header('referer');
  const { pathname, search } = from && URL.canParse(from) ? new URL(from) : { pathname: '/library', search: '' };
  return context.redirect(`${pathname}${search}`, 303);
}

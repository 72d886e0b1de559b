import type { AnchorHTMLAttributes } from 'preact';
import { type PageAddress, writeAddress } from './address.js';

/** What the browser does beyond following links and sending the form; on the server there is none of it. */
export interface PageActions {
  go: (address: PageAddress) => void;
  write: (draft: string) => void;
}

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & {
  to: PageAddress;
  actions: PageActions | undefined;
};

/**
 * A link to another state of the page. It works without script; with it, the page changes in place. Clicks that ask for
 * a new tab or window keep their meaning.
 */
export function PageLink({ to, actions, children, ...rest }: Props) {
  const follow = (event: MouseEvent) => {
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!actions || elsewhere) return;
    event.preventDefault();
    actions.go(to);
  };
  return (
    <a {...rest} href={writeAddress(to)} onClick={follow}>
      {children}
    </a>
  );
}

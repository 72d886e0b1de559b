import type { AnchorHTMLAttributes } from 'preact';
import { type PageAddress, writeAddress } from './address.js';

/** What the browser does beyond following links and sending forms; on the server there is none of it. */
export interface PageActions {
  /** @param how `replace`: the address before is not kept in the history */
  go: (address: PageAddress, how?: { replace: boolean }) => void;
  write: (draft: string) => void;
  /** Gives up the answer that is under way. */
  stop: () => void;
  /** Brings the data of the screen anew. */
  refresh: () => void;
  /**
   * Sends what a form would send, and resolves to the JSON that comes back, or undefined when it failed: the page then says why.
   */
  send: (action: string, body?: FormData) => Promise<unknown>;
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

import type { ComponentChildren } from 'preact';
import { readAddress, writeAddress } from './address.js';
import type { PageActions } from './page-link.js';
import type { PageState } from './page-state.js';

/**
 * A form that changes something and leads on: plain without script; with it, sent in place, and what went wrong is said on the page
 * with the fields as they are.
 */
export function SentForm(props: {
  action: string;
  state: PageState;
  actions: PageActions | undefined;
  class?: string;
  withFile?: boolean;
  children: ComponentChildren;
}) {
  const { state, actions } = props;
  const action = `${props.action}?lang=${state.language}`;
  return (
    <form
      method="post"
      action={action}
      class={props.class}
      encType={props.withFile ? 'multipart/form-data' : undefined}
      onSubmit={
        actions &&
        (async (event) => {
          event.preventDefault();
          const told = await actions.send(action, new FormData(event.currentTarget));
          const address = (told as { address?: string } | undefined)?.address;
          if (!address) return;
          const { pathname, search } = new URL(address, location.href);
          const there = readAddress(pathname, search);
          // Where the address stays the same, what it shows does not.
          if (writeAddress(there) === writeAddress(state.address)) actions.refresh();
          else actions.go(there);
        })
      }
    >
      {props.children}
    </form>
  );
}

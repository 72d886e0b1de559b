import type { ComponentChildren } from 'preact';
import type { PageActions } from './page-link.js';

/** One button that changes something on the server: a plain form without script, sent in place with it. */
export function ActionForm(props: {
  action: string;
  actions: PageActions | undefined;
  class?: string;
  /** What is heard; the text of the button where it says enough. */
  label?: string;
  children: ComponentChildren;
}) {
  const { action, actions, label, children } = props;
  return (
    <form
      method="post"
      action={action}
      class={props.class}
      onSubmit={
        actions &&
        (async (event) => {
          event.preventDefault();
          await actions.send(action);
          actions.refresh();
        })
      }
    >
      <button type="submit" aria-label={label}>
        {children}
      </button>
    </form>
  );
}

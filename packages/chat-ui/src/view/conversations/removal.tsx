import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { screenAddress } from '../address.js';
import { type PageActions, PageLink } from '../page-link.js';
import type { PageState } from '../page-state.js';
import { SentForm } from '../sent-form.js';
import type { ConversationsWording } from './conversations-wording.js';

/** Field of the address that names what is about to be deleted, so that the confirmation needs no script. */
const FIELD = 'delete';

/** A link that asks first; in its place then stands the question, with the focus on it. */
export function Removal(props: {
  name: string;
  action: string;
  label: string;
  question: string;
  state: PageState;
  actions: PageActions | undefined;
  text: ConversationsWording;
  children: ComponentChildren;
}) {
  const { name, action, label, question, state, actions, text, children } = props;
  const list = screenAddress(state.address, 'conversations');
  const asked = state.address.fields?.[FIELD] === name;
  const confirmation = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (asked) confirmation.current?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <PageLink class="remove" aria-label={label} to={{ ...list, fields: { [FIELD]: name } }} actions={actions}>
        {children}
      </PageLink>
    );
  }
  return (
    <SentForm action={action} state={state} actions={actions} class="confirmation">
      <fieldset ref={confirmation} tabIndex={-1}>
        <legend>{question}</legend>
        <button type="submit">{text.confirmYes}</button>
        <PageLink to={list} actions={actions}>
          {text.confirmNo}
        </PageLink>
      </fieldset>
    </SentForm>
  );
}

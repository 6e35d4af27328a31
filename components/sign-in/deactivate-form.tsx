'use client';

import { useActionState } from 'react';
import { type Action, type Field, FormBody } from '@/components/ui/action-form';
import steps from './steps.module.css';

type Props = {
  readonly id: string;
  readonly name: string;
  readonly links: readonly {
    readonly id: string;
    readonly label: string;
    readonly company: { readonly name: string };
    readonly until: string;
  }[];
  readonly action: Action;
};

/** Keeps somebody out, and asks which of their links stay open: none is kept unless it is ticked. */
export function DeactivateForm({ id, name, links, action }: Props) {
  const [state, send, pending] = useActionState(action, {});
  const kept = links.map(({ id: link, label, company, until }): Field => {
    return {
      name: 'keepLink',
      label: `Keep “${label}”, to ${company.name} until ${until}`,
      type: 'checkbox',
      value: link,
    };
  });
  return (
    <div className={steps.section}>
      <p>
        {name} is signed out everywhere at once and cannot sign in again. Their tokens, invitations, password resets and
        running exports end. What they did stays in the trail.
      </p>
      {links.length > 0 && (
        <p>
          Links that they made are revoked, except those you tick here. Whoever has a link that you keep still sees the
          company.
        </p>
      )}
      <FormBody
        plain
        state={state}
        send={send}
        pending={pending}
        fields={[{ name: 'id', label: '', type: 'hidden', value: id }, ...kept]}
        submit="Deactivate"
        label={`Deactivate ${name}`}
      />
    </div>
  );
}

'use client';

import { useActionState } from 'react';
import { type Action, ActionForm, type Answered, type Field, FormBody } from '@/components/ui/action-form';
import steps from './steps.module.css';

/** What an authenticator app needs, once: the secret in a picture and in letters, and the recovery codes. */
type Made = {
  readonly uri: string;
  readonly picture: { readonly size: number; readonly path: string };
  readonly codes: readonly string[];
};

export type SecondFactorState = Answered & { readonly made?: Made };

type Props = {
  readonly start: (before: SecondFactorState, data: FormData) => Promise<SecondFactorState>;
  readonly confirm: Action;
  readonly email: string;
};

/** Sets an authenticator app up: the password, then the picture and the codes, then the first code of the app. */
export function SecondFactorSetup({ start, confirm, email }: Props) {
  const [state, send, pending] = useActionState(start, {});
  const { made } = state;
  if (!made) {
    const fields: Field[] = [
      { name: 'email', label: 'E-mail address', value: email, fixed: true, autoComplete: 'username' },
      { name: 'current', label: 'Password', type: 'password', autoComplete: 'current-password' },
    ];
    return (
      <FormBody
        plain
        state={state}
        send={send}
        pending={pending}
        fields={fields}
        submit="Set up an authenticator app"
      />
    );
  }
  return (
    <div className={steps.steps}>
      <p>Read this picture with your authenticator app, or give it the key by hand.</p>
      <svg
        className={steps.picture}
        viewBox={`0 0 ${made.picture.size} ${made.picture.size}`}
        role="img"
        aria-label="Picture of the key for an authenticator app"
        shapeRendering="crispEdges"
      >
        <path d={made.picture.path} fill="#000" />
      </svg>
      <p className={steps.code}>{keyIn(made.uri)}</p>
      <p>
        Keep these recovery codes where nobody else finds them. Each is good once, for when you do not have the app.
        They are shown only now.
      </p>
      <ul className={steps.codes} aria-label="Recovery codes">
        {made.codes.map((code) => (
          <li key={code} className={steps.code}>
            {code}
          </li>
        ))}
      </ul>
      <ActionForm
        action={confirm}
        submit="Turn the second step on"
        fields={[
          { name: 'code', label: 'Code that the app shows', autoComplete: 'one-time-code', inputMode: 'numeric' },
        ]}
      />
    </div>
  );
}

function keyIn(uri: string): string {
  const key = new URL(uri).searchParams.get('secret') ?? '';
  return key.replace(/(.{4})(?=.)/g, '$1 ');
}

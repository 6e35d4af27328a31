import { type Action, ActionForm } from '@/components/ui/action-form';
import styles from './steps.module.css';

/** One of the installation's people, in words. */
export type PersonLine = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly installation: 'owner' | 'member';
  readonly state: 'invited' | 'active' | 'deactivated';
  readonly secondFactor: boolean;
  readonly passkeys: number;
  readonly used: string | null;
};

type Actions = { readonly address: Action; readonly deactivate: Action; readonly reactivate: Action };

const states = { invited: 'Invited, has not begun', active: 'Signs in', deactivated: 'Kept out' };

/** Who may sign in, how, and when they last did, with what the owner can do about it. */
export function PersonList({ people, me, ...actions }: { people: readonly PersonLine[]; me: string } & Actions) {
  return (
    <ul className={styles.list}>
      {people.map((person) => (
        <li key={person.id}>
          <span className={styles.what}>
            <strong>{person.name}</strong>
            <span className={styles.about}>{person.email}</span>
            <span className={styles.about}>{about(person)}</span>
          </span>
          {person.id === me ? <span className={styles.about}>You</span> : <Changes person={person} {...actions} />}
        </li>
      ))}
    </ul>
  );
}

function Changes({ person, address, deactivate, reactivate }: { person: PersonLine } & Actions) {
  const { id, name, state, installation } = person;
  const form = (action: Action, submit: string) => (
    <ActionForm
      quiet
      key={submit}
      action={action}
      submit={submit}
      label={`${submit}: ${name}`}
      fields={[{ name: 'id', label: '', type: 'hidden', value: id }]}
    />
  );
  return (
    <div className={styles.changes}>
      {state !== 'deactivated' && form(address, state === 'invited' ? 'Make a new address' : 'Let begin anew')}
      {state !== 'deactivated' && installation === 'member' && form(deactivate, 'Keep out')}
      {state === 'deactivated' && form(reactivate, 'Let in again')}
    </div>
  );
}

function about({ installation, state, secondFactor, passkeys, used }: PersonLine): string {
  const words = [
    installation === 'owner' ? 'Owner' : null,
    states[state],
    secondFactor ? 'second step' : null,
    passkeys === 0 ? null : passkeys === 1 ? 'a passkey' : `${passkeys} passkeys`,
    used && `last used ${used}`,
  ];
  return words.filter(Boolean).join(' · ');
}

import { type Action, ActionForm } from '@/components/ui/action-form';
import { NavLink } from '@/components/ui/nav-link';
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

type Actions = { readonly address: Action; readonly reactivate: Action };

const states = { invited: 'Invited, not joined yet', active: 'Signs in', deactivated: 'Deactivated' };

/** Who may sign in, how, and when they last did, with what the owner can do about it. */
export function PersonList({ people, me, ...actions }: { people: readonly PersonLine[]; me: string } & Actions) {
  return (
    <ul className={styles.list}>
      {people.map((person) => (
        <li key={person.id}>
          <span className={styles.what}>
            <NavLink href={`/people/${person.id}`}>{person.name}</NavLink>
            <span className={styles.about}>{person.email}</span>
            <span className={styles.about}>{aboutPerson(person)}</span>
          </span>
          {person.id === me ? <span className={styles.about}>You</span> : <Changes person={person} {...actions} />}
        </li>
      ))}
    </ul>
  );
}

function Changes({ person: { id, name, state, installation }, address, reactivate }: { person: PersonLine } & Actions) {
  const form = (action: Action, submit: string) => (
    <ActionForm
      quiet
      action={action}
      submit={submit}
      label={`${submit}: ${name}`}
      fields={[{ name: 'id', label: '', type: 'hidden', value: id }]}
    />
  );
  if (state === 'deactivated') return <div className={styles.changes}>{form(reactivate, 'Reactivate')}</div>;
  return (
    <div className={styles.changes}>
      {form(address, state === 'invited' ? 'New invitation' : 'Reset password')}
      {installation === 'member' && <NavLink href={`/people/${id}#deactivate`}>Deactivate</NavLink>}
    </div>
  );
}

function aboutPerson({ installation, state, secondFactor, passkeys, used }: PersonLine): string {
  const words = [
    installation === 'owner' ? 'Owner' : null,
    states[state],
    secondFactor ? 'second step' : null,
    passkeys === 0 ? null : passkeys === 1 ? 'a passkey' : `${passkeys} passkeys`,
    used && `last used ${used}`,
  ];
  return words.filter(Boolean).join(' · ');
}

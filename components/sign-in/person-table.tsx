import { type Action, ActionForm } from '@/components/ui/action-form';
import { DataTable, tableStyles } from '@/components/ui/data-table';

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

const states = { invited: 'Invited', active: 'Signs in', deactivated: 'Kept out' };

const columns = [
  { key: 'name', head: 'Name' },
  { key: 'state', head: 'State' },
  { key: 'proof', head: 'Beside the password' },
  { key: 'used', head: 'Last used', align: 'date' },
  { key: 'actions', head: 'Change' },
] as const;

/** Who may sign in, how, and when they last did, with what the owner can do about it. */
export function PersonTable({ people, me, ...actions }: { people: readonly PersonLine[]; me: string } & Actions) {
  return (
    <DataTable name="People of this installation" columns={columns}>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              {person.name}
              <span className={tableStyles.note}>{person.email}</span>
            </th>
            <td>
              {states[person.state]}
              {person.installation === 'owner' && <span className={tableStyles.note}>Owner</span>}
            </td>
            <td>{proofs(person)}</td>
            <td className={tableStyles.date}>{person.used ?? 'Not signed in'}</td>
            <td>{person.id === me ? 'You' : <Changes person={person} {...actions} />}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
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
  if (state === 'deactivated') return form(reactivate, 'Let in again');
  return (
    <>
      {form(address, state === 'invited' ? 'Make a new address' : 'Let begin anew')}
      {installation === 'member' && form(deactivate, 'Keep out')}
    </>
  );
}

function proofs({ secondFactor, passkeys }: PersonLine): string {
  const keys = passkeys === 0 ? null : passkeys === 1 ? 'a passkey' : `${passkeys} passkeys`;
  const all = [secondFactor ? 'an authenticator app' : null, keys].filter((each) => each !== null);
  const text = all.join(' and ');
  return text === '' ? 'Nothing' : text.charAt(0).toUpperCase() + text.slice(1);
}

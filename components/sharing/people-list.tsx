'use client';

import { type MemberRole, memberRoles } from '@/lib/access/policy';
import { dayLabel } from '@/lib/turnaround/period';
import { AddPerson } from './add-person';
import { SaidLine } from './said-line';
import styles from './sharing.module.css';
import { useSend } from './use-send';

export type SharedPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  readonly since: string;
};

/** The company's people, what each may do, and how others come in. */
export function PeopleList({ place, people }: { place: string; people: readonly SharedPerson[] }) {
  const { send, said, isBusy } = useSend();
  const at = (id: string) => `${place}/people/${encodeURIComponent(id)}`;
  const change = ({ id, name }: SharedPerson, role: string) =>
    send({ method: 'PUT', address: at(id), body: { role } }, `${name} is ${role} now.`);
  const remove = ({ id, name }: SharedPerson) =>
    send({ method: 'DELETE', address: at(id) }, `${name} may no longer see this company.`);

  return (
    <>
      <p className={styles.lead}>Owners say who may see it, editors change facts and briefings, viewers read.</p>
      {people.length === 0 && <p>Nobody is named here yet.</p>}
      <ul className={styles.list} aria-label="People of this company">
        {people.map((person) => (
          <li key={person.id} className={styles.entry}>
            <p className={styles.main}>
              <strong>{person.name}</strong>
              <span className={styles.quiet}>{person.email}</span>
            </p>
            <p className={styles.quiet}>Since {dayLabel(person.since.slice(0, 10))}</p>
            <select
              aria-label={`Role of ${person.name}`}
              value={person.role}
              disabled={isBusy}
              onChange={({ target }) => change(person, target.value)}
            >
              {memberRoles.map((role) => (
                <option key={role}>{role}</option>
              ))}
            </select>
            <button type="button" aria-disabled={isBusy} onClick={() => remove(person)}>
              Remove<span className="visually-hidden"> {person.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <SaidLine said={said} isBusy={isBusy} />
      <AddPerson place={place} />
    </>
  );
}

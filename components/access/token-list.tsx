import { type Action, ActionForm } from '@/components/ui/action-form';
import { DataTable, tableStyles } from '@/components/ui/data-table';
import { type PersonalToken, tokenState } from '@/lib/access/tokens/token';
import { dayLabel } from '@/lib/turnaround/period';
import styles from './tokens.module.css';

type Props = {
  name: string;
  tokens: readonly PersonalToken[];
  /** An ISO instant. */
  now: string;
  revoke: Action;
};

/** A person's tokens, what each may do and for how long. */
export function TokenList({ name, tokens, now, revoke }: Props) {
  return (
    <DataTable name={name} columns={columns}>
      <tbody>
        {tokens.map((token) => {
          const state = tokenState(token, now);
          return (
            <tr key={token.id} data-state={state} className={styles.token}>
              <th scope="row">
                {token.label}
                <span className={tableStyles.note}>
                  <code>{token.prefix}…</code>
                </span>
              </th>
              <td>{token.scope === 'write' ? 'Read and write' : 'Read'}</td>
              <td className={tableStyles.date}>{dayOf(token.createdAt)}</td>
              <td className={tableStyles.date}>
                {token.lastUsedAt ? dayOf(token.lastUsedAt) : <span className={tableStyles.quiet}>never</span>}
              </td>
              <td className={tableStyles.date}>
                {state === 'holds' && `until ${dayOf(token.expiresAt)}`}
                {state === 'expired' && <span className={tableStyles.quiet}>expired {dayOf(token.expiresAt)}</span>}
                {state === 'revoked' && <span className={tableStyles.quiet}>revoked {dayOf(token.revokedAt)}</span>}
              </td>
              <td>
                {state === 'holds' && (
                  <ActionForm
                    quiet
                    action={revoke}
                    submit="Revoke"
                    label={`Revoke “${token.label}”`}
                    fields={[{ name: 'id', label: '', type: 'hidden', value: token.id }]}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

const columns = [
  { key: 'label', head: 'What it is for' },
  { key: 'scope', head: 'May' },
  { key: 'made', head: 'Made', align: 'date', sorted: 'descending' },
  { key: 'used', head: 'Last used', align: 'date' },
  { key: 'valid', head: 'Valid', align: 'date' },
  { key: 'revoke', head: <span className="visually-hidden">Revoke</span> },
] as const;

function dayOf(instant: string | null): string {
  return instant === null ? '' : dayLabel(instant.slice(0, 10));
}

import { DataTable, tableStyles } from '@/components/ui/data-table';
import { type PersonalToken, tokenState } from '@/lib/access/tokens/token';
import { dayLabel } from '@/lib/turnaround/period';
import styles from './tokens.module.css';

type Props = {
  tokens: readonly PersonalToken[];
  /** An ISO instant. */
  now: string;
  revoke: (form: FormData) => Promise<void>;
};

/** A person's tokens, what each may do and for how long. */
export function TokenList({ tokens, now, revoke }: Props) {
  if (tokens.length === 0) return <p>You have no tokens yet.</p>;
  return (
    <DataTable name="Your tokens" columns={columns}>
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
                  <form action={revoke}>
                    <input type="hidden" name="id" value={token.id} />
                    <button type="submit" className={styles.revoke}>
                      Revoke<span className="visually-hidden"> “{token.label}”</span>
                    </button>
                  </form>
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
  { key: 'holds', head: 'Holds', align: 'date' },
  { key: 'revoke', head: <span className="visually-hidden">Revoke</span> },
] as const;

function dayOf(instant: string | null): string {
  return instant === null ? '' : dayLabel(instant.slice(0, 10));
}

'use client';

import { DataTable, tableStyles } from '@/components/ui/data-table';
import { dayLabel } from '@/lib/turnaround/period';
import { MakeLink } from './make-link';
import { SaidLine } from './said-line';
import styles from './sharing.module.css';
import { useSend } from './use-send';

export type SharedLink = {
  readonly id: string;
  readonly label: string;
  readonly knownOn: string | null;
  readonly hasPassword: boolean;
  /** The last day on which it leads somewhere. */
  readonly lastDay: string;
  readonly createdBy: string | null;
  readonly createdOn: string;
  readonly state: 'open' | 'over' | 'revoked';
  readonly opened: number;
  readonly lastOpenedOn: string | null;
};

const columns = [
  { key: 'label', head: 'For' },
  { key: 'shows', head: 'Shows' },
  { key: 'until', head: 'Until', align: 'date' },
  { key: 'opened', head: 'Opened' },
  { key: 'revoke', head: <span className="visually-hidden">Revoke</span> },
] as const;

/** The company's secret links: those that lead somewhere, and those that did. */
export function LinkList({ place, links, today }: { place: string; links: readonly SharedLink[]; today: string }) {
  const { send, said, isBusy } = useSend();
  const revoke = ({ id, label }: SharedLink) =>
    send({ method: 'DELETE', address: `${place}/links/${id}` }, `The link for ${label} leads nowhere now.`);

  return (
    <>
      <p className={styles.lead}>
        Whoever has a link’s address may look, without signing in, until it ends or you revoke it. They change nothing
        and see no saved briefing.
      </p>
      {links.length > 0 && (
        <DataTable name="Links to this company" columns={columns}>
          <tbody>
            {links.map((link) => (
              <tr key={link.id}>
                <th scope="row" className={tableStyles.text}>
                  {link.label}
                  <span className={`${tableStyles.note} ${styles.quiet}`}>
                    Made on {dayLabel(link.createdOn)}
                    {link.createdBy && ` by ${link.createdBy}`}
                  </span>
                </th>
                <td>
                  {link.knownOn ? `As known on ${dayLabel(link.knownOn)}` : 'All that is recorded'}
                  {link.hasPassword && ', with a password'}
                </td>
                <td className={tableStyles.date}>{dayLabel(link.lastDay)}</td>
                <td>{openedLabel(link)}</td>
                <td className={styles.row}>
                  {link.state === 'open' ? (
                    <button type="button" aria-disabled={isBusy} onClick={() => revoke(link)}>
                      Revoke<span className="visually-hidden"> the link for {link.label}</span>
                    </button>
                  ) : (
                    <span className={tableStyles.quiet}>{link.state === 'over' ? 'Over' : 'Revoked'}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      <SaidLine said={said} isBusy={isBusy} />
      <MakeLink place={place} today={today} />
    </>
  );
}

function openedLabel({ opened, lastOpenedOn }: SharedLink): string {
  if (!lastOpenedOn) return 'Not lately';
  return `${opened === 1 ? 'Once' : `${opened} times`}, last on ${dayLabel(lastOpenedOn)}`;
}

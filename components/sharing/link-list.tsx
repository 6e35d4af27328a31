'use client';

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
      <ul className={styles.list} aria-label="Links to this company">
        {links.map((link) => (
          <li key={link.id} className={styles.entry} data-ended={link.state !== 'open' || undefined}>
            <p className={styles.main}>
              <strong>{link.label}</strong>
              <span className={styles.quiet}>
                Made on {dayLabel(link.createdOn)}
                {link.createdBy && ` by ${link.createdBy}`}
              </span>
            </p>
            <p className={styles.wide}>
              {link.knownOn ? `As known on ${dayLabel(link.knownOn)}` : 'All that is recorded'}
              {link.hasPassword && ', with a password'}
              <span className={styles.quiet}>
                {link.opened === 0 ? 'Not opened' : `Opened ${openedLabel(link)}`} · until {dayLabel(link.lastDay)}
              </span>
            </p>
            {link.state === 'open' ? (
              <button type="button" aria-disabled={isBusy} onClick={() => revoke(link)}>
                Revoke<span className="visually-hidden"> the link for {link.label}</span>
              </button>
            ) : (
              <span className={styles.quiet}>{link.state === 'over' ? 'Over' : 'Revoked'}</span>
            )}
          </li>
        ))}
      </ul>
      <SaidLine said={said} isBusy={isBusy} />
      <MakeLink place={place} today={today} />
    </>
  );
}

function openedLabel({ opened, lastOpenedOn }: SharedLink): string {
  const last = lastOpenedOn ? `, last on ${dayLabel(lastOpenedOn)}` : '';
  return `in ${opened} ${opened === 1 ? 'browser' : 'browsers'} in 30 days${last}`;
}

import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import type { CompanyCase } from '@/lib/turnaround/case';
import { ConfirmFlag } from './confirm-flag';
import styles from './flag-list.module.css';

type Props = { known: CompanyCase /** Whether the reader may answer. */; mayEdit: boolean };

const mostShown = 50;

/** The events that look unusual and that nobody has confirmed or corrected. */
export function EventFlagList({ known, mayEdit }: Props) {
  const flagged = known.events.flatMap((event) => {
    const open = (event.flags ?? []).filter(({ answer }) => answer === null);
    return open.length > 0 ? [{ event, open }] : [];
  });
  if (flagged.length === 0) return null;
  const slug = known.company.slug;
  return (
    <section className={page.section} id="unusual-events">
      <h2>{flagged.length === 1 ? 'One event looks unusual' : `${flagged.length} events look unusual`}</h2>
      <ul className={styles.list}>
        {flagged.slice(0, mostShown).map(({ event: { id, title }, open }) => (
          <li key={id}>
            <p>
              {mayEdit ? (
                <NavLink href={`/companies/${encodeURIComponent(slug)}/edit/events/${id}`}>{title}</NavLink>
              ) : (
                title
              )}
            </p>
            {open.map(({ kind, sentence }) => (
              <p key={kind} className={styles.why}>
                <span aria-hidden="true">⚑ </span>
                {sentence}
              </p>
            ))}
            {mayEdit && <ConfirmFlag company={slug} of={{ eventId: id }} title={title} />}
          </li>
        ))}
      </ul>
      {flagged.length > mostShown && (
        <p>The first {mostShown} are listed; the next ones follow as these are answered.</p>
      )}
    </section>
  );
}

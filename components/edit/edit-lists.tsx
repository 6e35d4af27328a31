import { DataTable, tableStyles } from '@/components/ui/data-table';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { companyAddress } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';
import { kindName } from '@/lib/turnaround/event-kinds';
import { dateLabel, dayLabel, roughDateLabel } from '@/lib/turnaround/period';
import styles from './edit.module.css';

/** What else can be changed of a company, each with the way to its form. */
export function EditLists({ known }: { known: CompanyCase }) {
  const { restructurings, events, sources, company } = known;
  const to = (path: string) => companyAddress(known, `edit/${path}`);
  return (
    <>
      <section className={page.section}>
        <h2>Restructurings</h2>
        {restructurings.length > 0 && (
          <DataTable
            name="Restructurings"
            columns={[
              { key: 'name', head: 'Name' },
              { key: 'announced', head: 'Announced' },
              { key: 'before', head: 'Before is until' },
              { key: 'after', head: 'After is from' },
            ]}
          >
            <tbody>
              {restructurings.map(({ id, name, announcedOn, beforeUntil, afterFrom }) => (
                <tr key={id}>
                  <th scope="row" className={tableStyles.text}>
                    <NavLink href={to(`restructurings/${id}`)}>{name}</NavLink>
                  </th>
                  <td className={tableStyles.date}>{dayLabel(announcedOn)}</td>
                  <td className={tableStyles.date}>{dayLabel(beforeUntil)}</td>
                  <td className={tableStyles.date}>{dayLabel(afterFrom)}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
        <p className={styles.way}>
          <NavLink href={to('restructurings/new')}>Add a restructuring</NavLink>
        </p>
      </section>
      <section className={page.section}>
        <h2>Events</h2>
        {events.length > 0 && (
          <DataTable
            name="Events"
            columns={[
              { key: 'on', head: 'Date' },
              { key: 'title', head: 'Event' },
              { key: 'kind', head: 'Kind' },
            ]}
          >
            <tbody>
              {events.map(({ id, on, title, kind }) => (
                <tr key={id}>
                  <td className={tableStyles.date}>{dateLabel(on)}</td>
                  <th scope="row" className={tableStyles.text}>
                    <NavLink href={to(`events/${id}`)}>{title}</NavLink>
                  </th>
                  <td>{kindName(kind)}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
        <p className={styles.way}>
          <NavLink href={to('events/new')}>Add an event</NavLink>
        </p>
      </section>
      <section className={page.section}>
        <h2>Company</h2>
        <p>
          {[
            company.legalName,
            company.sector,
            `figures in ${company.currency}`,
            `year ends on ${company.fiscalYearEnd}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={styles.way}>
          <NavLink href={to('company')}>Change the details</NavLink>
        </p>
      </section>
      {sources.length > 0 && (
        <section className={page.section}>
          <h2>Sources</h2>
          <DataTable
            name="Sources"
            columns={[
              { key: 'number', head: 'No.', align: 'number' },
              { key: 'title', head: 'Source' },
              { key: 'publisher', head: 'Publisher' },
              { key: 'published', head: 'Published' },
              { key: 'tier', head: 'Tier' },
            ]}
          >
            <tbody>
              {sources.map(({ id, number, title, publisher, publishedOn, tier }) => (
                <tr key={id}>
                  <td className={tableStyles.number}>{number}</td>
                  <th scope="row" className={tableStyles.text}>
                    <NavLink href={to(`sources/${id}`)}>{title}</NavLink>
                  </th>
                  <td>{publisher}</td>
                  <td className={tableStyles.date}>{publishedOn && roughDateLabel(publishedOn)}</td>
                  <td>{tier}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </section>
      )}
    </>
  );
}

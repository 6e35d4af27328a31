import Link from 'next/link';
import { DataTable, tableStyles } from '@/components/ui/data-table';
import { sourcesOfEvent } from '@/lib/charts/prepare-timeline';
import { companyAddress, factAddress } from '@/lib/turnaround/address';
import type { CompanyCase, Event } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { kindName } from '@/lib/turnaround/event-kinds';
import { dateLabel } from '@/lib/turnaround/period';
import { memberName, printed } from '@/lib/turnaround/words';
import flagStyles from './flag-list.module.css';
import { SourceNumbers } from './source-numbers';

const columns = [
  { key: 'number', head: 'No.' },
  { key: 'date', head: 'Date', align: 'date' },
  { key: 'kind', head: 'Kind' },
  { key: 'what', head: 'What happened', align: 'text' },
  { key: 'moved', head: 'Figures it moved' },
  { key: 'source', head: 'Source' },
] as const;

/** Events by time with the figures each moved. */
export function EventTable({ known, events }: { known: CompanyCase; events: readonly Event[] }) {
  return (
    <DataTable name={`${known.company.name}: events`} columns={columns}>
      <tbody>
        {events.map((event) => (
          <tr key={event.id} id={`event-${event.number}`}>
            <th scope="row">{event.number}</th>
            <td className={tableStyles.date}>{dateLabel(event.on)}</td>
            <td>{kindName(event.kind)}</td>
            <td className={tableStyles.text}>
              {event.title}
              {event.note && <span className={tableStyles.note}>{event.note}</span>}
              {event.flags
                ?.filter(({ answer }) => answer === null)
                .map(({ kind, sentence }) => (
                  <span key={kind} className={`${tableStyles.note} ${flagStyles.why}`}>
                    <span aria-hidden="true">⚑ </span>
                    {sentence}
                  </span>
                ))}
            </td>
            <td>
              <Moved known={known} event={event} />
            </td>
            <td>
              <SourceNumbers numbers={sourcesOfEvent(known, event)} at={companyAddress(known, 'sources')} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Moved({ known, event }: { known: CompanyCase; event: Event }) {
  const facts = known.facts.filter(({ id }) => event.factIds.includes(id));
  return facts.map((fact) => (
    <span key={fact.id} className={tableStyles.line}>
      <Link prefetch={false} href={factAddress(known, fact.id)}>
        {printed(fact, known.locale)}
      </Link>{' '}
      {[catalogue[fact.metric].name.toLowerCase(), memberName(fact)].filter(Boolean).join(', ')}
    </span>
  ));
}

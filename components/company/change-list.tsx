import { EventTable } from '@/components/figures/event-table';
import { FactTable } from '@/components/figures/fact-table';
import { DataTable, tableStyles } from '@/components/ui/data-table';
import page from '@/components/ui/page.module.css';
import type { HeadlineRow, Side } from '@/lib/turnaround/before-after';
import type { CompanyCase } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import type { Changes } from '@/lib/turnaround/changes';
import { dayLabel, periodLabel } from '@/lib/turnaround/period';
import { printed } from '@/lib/turnaround/words';

type Props = { known: CompanyCase; changes: Changes; span: string };

/** What became known, from the headlines to the single figures. */
export function ChangeList({ known, changes, span }: Props) {
  const { facts, restated, events, headlines, sentences } = changes;
  const { name } = known.company;
  if (facts.length + restated.length + events.length + headlines.length === 0) {
    return (
      <p>
        Nothing became known of {name} {span}.
      </p>
    );
  }
  return (
    <>
      {headlines.length > 0 && (
        <section className={page.section}>
          <h2>Headlines that read otherwise</h2>
          <DataTable name={`${name}: headlines that changed ${span}`} columns={headlineColumns}>
            <tbody>
              {headlines.map(({ earlier, later }) => (
                <tr key={later.metric.key}>
                  <th scope="row">{later.metric.name}</th>
                  <td className={tableStyles.text}>
                    {earlier ? rowText(known, earlier) : 'No restructuring was known'}
                  </td>
                  <td className={tableStyles.text}>{rowText(known, later)}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </section>
      )}
      {sentences.length > 0 && (
        <section className={page.section}>
          <h2>Sentences that came, went or changed</h2>
          <DataTable name={`${name}: sentences that changed ${span}`} columns={sentenceColumns}>
            <tbody>
              {sentences.map(({ name: indicator, earlier, later }) => (
                <tr key={indicator}>
                  <th scope="row">{indicator}</th>
                  <td className={tableStyles.text}>{earlier ?? <span className={tableStyles.quiet}>nothing</span>}</td>
                  <td className={tableStyles.text}>{later ?? <span className={tableStyles.quiet}>nothing</span>}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </section>
      )}
      {restated.length > 0 && (
        <section className={page.section}>
          <h2>Restated</h2>
          <DataTable name={`${name}: restated ${span}`} columns={restatedColumns}>
            <tbody>
              {restated.map(({ restatement, earlier, later }) => (
                <tr key={restatement.id}>
                  <th scope="row">
                    {catalogue[earlier.metric].name}, {periodLabel(earlier.period)}
                  </th>
                  <td className={tableStyles.number}>{printed(earlier, known.locale)}</td>
                  <td className={tableStyles.number}>{later ? printed(later, known.locale) : 'Withdrawn'}</td>
                  <td className={tableStyles.date}>{dayLabel(restatement.knownAt)}</td>
                  <td className={tableStyles.text}>{restatement.reason}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </section>
      )}
      {facts.length > 0 && (
        <section className={page.section}>
          <h2>New figures</h2>
          <FactTable
            known={known}
            facts={facts}
            name={`${name}: figures that became known ${span}`}
            columns={['metric', 'period', 'member', 'value', 'scenario', 'known', 'source']}
          />
        </section>
      )}
      {events.length > 0 && (
        <section className={page.section}>
          <h2>Events</h2>
          <EventTable known={known} events={events} />
        </section>
      )}
    </>
  );
}

const headlineColumns = [
  { key: 'metric', head: 'Metric' },
  { key: 'earlier', head: 'Then', align: 'text' },
  { key: 'later', head: 'Now', align: 'text' },
] as const;

const sentenceColumns = [
  { key: 'indicator', head: 'Indicator' },
  { key: 'earlier', head: 'Then', align: 'text' },
  { key: 'later', head: 'Now', align: 'text' },
] as const;

const restatedColumns = [
  { key: 'what', head: 'Figure' },
  { key: 'was', head: 'Was', align: 'number' },
  { key: 'became', head: 'Became', align: 'number' },
  { key: 'known', head: 'Known to the world', align: 'date' },
  { key: 'why', head: 'Why', align: 'text' },
] as const;

/** "~$100M, May 2024 → $0, Dec 2024". */
function rowText(known: CompanyCase, { before, after }: HeadlineRow): string {
  return `${sideText(known, before)} → ${sideText(known, after)}`;
}

function sideText({ locale }: CompanyCase, { fact, reason }: Side): string {
  return fact ? `${printed(fact, locale)}, ${periodLabel(fact.period)}` : (reason ?? 'nothing').toLowerCase();
}

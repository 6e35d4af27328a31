import Link from 'next/link';
import { DataTable, tableStyles } from '@/components/ui/data-table';
import page from '@/components/ui/page.module.css';
import { factAddress } from '@/lib/turnaround/address';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { dayLabel, periodLabel } from '@/lib/turnaround/period';
import { printed } from '@/lib/turnaround/words';

const columns = [
  { key: 'period', head: 'Period' },
  { key: 'earlier', head: 'Was', align: 'number' },
  { key: 'later', head: 'Became', align: 'number' },
  { key: 'known', head: 'Known to the world', align: 'date' },
  { key: 'why', head: 'Why', align: 'text' },
  { key: 'recorded', head: 'Recorded here' },
] as const;

/** What was restated of a metric, from the first to the last. */
export function RestatementTable({ known, metric }: { known: CompanyCase; metric: MetricKey }) {
  const all = new Map([...known.facts, ...known.superseded].map((fact) => [fact.id, fact]));
  const steps = known.restatements.flatMap((restatement) => {
    const earlier = all.get(restatement.earlierFactId);
    const later = restatement.laterFactId === null ? null : (all.get(restatement.laterFactId) ?? null);
    return earlier?.metric === metric ? [{ restatement, earlier, later }] : [];
  });
  return (
    <section className={page.section}>
      <h2>Restatements</h2>
      {steps.length === 0 ? (
        <p>Nothing of this metric has been restated.</p>
      ) : (
        <DataTable name={`${known.company.name}: restatements`} columns={columns}>
          <tbody>
            {steps.map(({ restatement, earlier, later }) => (
              <tr key={restatement.id}>
                <th scope="row">{periodLabel(earlier.period)}</th>
                <td className={tableStyles.number}>
                  <Value known={known} fact={earlier} />
                </td>
                <td className={tableStyles.number}>{later ? <Value known={known} fact={later} /> : 'Withdrawn'}</td>
                <td className={tableStyles.date}>{dayLabel(restatement.knownAt)}</td>
                <td className={tableStyles.text}>{restatement.reason}</td>
                <td>
                  {dayLabel(restatement.recordedAt.slice(0, 10))}, {restatement.recordedBy}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}

function Value({ known, fact }: { known: CompanyCase; fact: Fact }) {
  return (
    <Link prefetch={false} href={factAddress(known, fact.id)}>
      {printed(fact, known.locale)}
    </Link>
  );
}

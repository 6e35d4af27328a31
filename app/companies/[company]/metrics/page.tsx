import type { Metadata } from 'next';
import Link from 'next/link';
import { CompanyPage } from '@/components/company/company-page';
import { DataTable, tableStyles } from '@/components/ui/data-table';
import { companyAddress } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';
import { catalogue, metricKeys } from '@/lib/turnaround/catalogue';
import { standings } from '@/lib/turnaround/conflicts';
import { periodLabel } from '@/lib/turnaround/period';
import { memberName, printed } from '@/lib/turnaround/words';
import { BadAddress } from '../../../bad-address';
import { type CompanyProps, companyTitle, loadCompany } from '../load';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'Metrics');
}

const columns = [
  { key: 'metric', head: 'Metric' },
  { key: 'facts', head: 'Facts', align: 'number' },
  { key: 'conflicts', head: 'Sources differ', align: 'number' },
  { key: 'latest', head: 'Latest' },
] as const;

export default async function MetricsPage(props: CompanyProps) {
  const asked = await loadCompany(props);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { known } = asked;
  return (
    <CompanyPage
      known={known}
      here={asked.here}
      section="metrics"
      title="Metrics"
      lead="Every metric that a source reports, with all its facts, where sources differ, and what was restated."
    >
      <DataTable name={`${known.company.name}: metrics`} columns={columns}>
        <tbody>{metricRows(known)}</tbody>
      </DataTable>
    </CompanyPage>
  );
}

function metricRows(known: CompanyCase) {
  const standing = standings(known);
  return metricKeys.flatMap((key) => {
    const facts = known.facts.filter(({ metric }) => metric === key);
    const latest = facts.filter(({ id }) => standing.get(id)?.preferred).at(-1);
    if (facts.length === 0) return [];
    const conflicts = new Set(facts.flatMap(({ id }) => standing.get(id)?.conflict ?? []));
    return (
      <tr key={key}>
        <th scope="row">
          <Link prefetch={false} href={companyAddress(known, `metrics/${key}`)}>
            {catalogue[key].name}
          </Link>
        </th>
        <td className={tableStyles.number}>{facts.length}</td>
        <td className={tableStyles.number}>{conflicts.size || '–'}</td>
        <td>
          {latest && (
            <>
              {printed(latest, known.locale)}{' '}
              <span className={tableStyles.quiet}>
                {[memberName(latest), periodLabel(latest.period), latest.scenario].filter(Boolean).join(', ')}
              </span>
            </>
          )}
        </td>
      </tr>
    );
  });
}

import Link from 'next/link';
import { DataTable, tableStyles } from '@/components/ui/data-table';
import { formatBare } from '@/lib/figures/format';
import type { Locale } from '@/lib/figures/units';
import { factAddress } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import type { IndicatorRow } from '@/lib/turnaround/indicators/all';
import type { Indicator } from '@/lib/turnaround/indicators/indicator';
import { periodLabel } from '@/lib/turnaround/period';

const columns = [
  { key: 'name', head: 'Indicator' },
  { key: 'before', head: 'Before', align: 'number' },
  { key: 'after', head: 'After', align: 'number' },
  { key: 'latest', head: 'What it says', align: 'text' },
  { key: 'inputs', head: 'From' },
] as const;

/** Indicators before and after, the sentence that the latest value supports, and the facts behind it. */
export function IndicatorTable({
  known,
  rows,
  name,
}: {
  known: CompanyCase;
  rows: readonly IndicatorRow[];
  name: string;
}) {
  if (rows.length === 0) return <p>No indicator can be computed: the facts that they need are not known.</p>;
  return (
    <DataTable name={name} columns={columns}>
      <tbody>
        {rows.map(({ definition, before, after, latest }) => (
          <tr key={definition.key} id={definition.key}>
            <th scope="row" className={tableStyles.text}>
              <Link prefetch={false} href={`/methods#${definition.key}`}>
                {definition.name}
              </Link>
            </th>
            <td className={tableStyles.number}>
              <Value value={before} locale={known.locale} />
            </td>
            <td className={tableStyles.number}>
              <Value value={after} locale={known.locale} />
            </td>
            <td className={tableStyles.text}>{latest && (latest.sentence ?? reasonOf(latest))}</td>
            <td>{latest && <Inputs known={known} value={latest} />}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function reasonOf({ result }: Indicator): string {
  return result.ok ? '' : result.reason;
}

function Value({ value, locale }: { value: Indicator | null; locale: Locale }) {
  if (!value) return <span className={tableStyles.quiet}>–</span>;
  const { result, unit, floor, period, scenario } = value;
  return (
    <>
      {result.ok ? formatBare(result.figure, { unit, locale, floor }) : <span className={tableStyles.quiet}>none</span>}
      <br />
      <span className={tableStyles.quiet}>
        {periodLabel(period)}
        {scenario !== 'actual' && `, ${scenario}`}
      </span>
    </>
  );
}

function Inputs({ known, value }: { known: CompanyCase; value: Indicator }) {
  return value.inputs.map((fact, index) => (
    <span key={fact.id}>
      {index > 0 && ', '}
      <Link prefetch={false} href={factAddress(known, fact.id)}>
        {catalogue[fact.metric].name}
      </Link>
    </span>
  ));
}

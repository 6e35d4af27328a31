import Link from 'next/link';
import type { ReactNode } from 'react';
import { type Column, DataTable, tableStyles } from '@/components/ui/data-table';
import { sourceNumbers } from '@/lib/charts/sources';
import { companyAddress, factAddress } from '@/lib/turnaround/address';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { standings } from '@/lib/turnaround/conflicts';
import { openFlags } from '@/lib/turnaround/open-flags';
import { dateLabel, periodLabel } from '@/lib/turnaround/period';
import { memberName, printed } from '@/lib/turnaround/words';
import { SourceNumbers } from './source-numbers';

const heads = {
  metric: 'Metric',
  period: 'Period',
  member: 'Of which',
  value: 'Value',
  scenario: 'Scenario',
  reported: 'As reported',
  known: 'Known to the world',
  source: 'Source',
} as const;

export type FactColumn = keyof typeof heads;

type Props = {
  known: CompanyCase;
  facts: readonly Fact[];
  name: string;
  /** Columns in their order; those that would be empty are left out. */
  columns?: readonly FactColumn[];
  /** Makes a column's head a link that sorts by it. */
  headOf?: (column: FactColumn, name: string) => ReactNode;
  sorted?: { readonly column: FactColumn; readonly order: 'ascending' | 'descending' };
};

const usual: readonly FactColumn[] = ['period', 'member', 'value', 'scenario', 'reported', 'known', 'source'];

/** Facts as rows, each leading to its passport. */
export function FactTable({ known, facts, name, columns = usual, headOf, sorted }: Props) {
  const shown = columns.filter((column) => column !== 'member' || facts.some(({ members }) => members.length > 0));
  const described: Column[] = shown.map((column) => ({
    key: column,
    head: headOf ? headOf(column, heads[column]) : heads[column],
    ...(column === 'value' && { align: 'number' }),
    ...(sorted?.column === column && { sorted: sorted.order }),
  }));
  return (
    <DataTable name={name} columns={described}>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.id}>
            {shown.map((column, index) =>
              index === 0 ? (
                <th key={column} scope="row">
                  <Link prefetch={false} href={factAddress(known, fact.id)}>
                    {column === 'metric' ? catalogue[fact.metric].name : periodLabel(fact.period)}
                  </Link>
                </th>
              ) : (
                <td key={column} className={classes[column]}>
                  {cellOf(known, fact, column)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

const classes: Partial<Record<FactColumn, string | undefined>> = {
  value: tableStyles.number,
  known: tableStyles.date,
  period: tableStyles.date,
};

function cellOf(known: CompanyCase, fact: Fact, column: FactColumn): ReactNode {
  if (column === 'metric') return catalogue[fact.metric].name;
  if (column === 'period') return periodLabel(fact.period);
  if (column === 'member') return memberName(fact) ?? 'Total';
  if (column === 'value') return <Value known={known} fact={fact} />;
  if (column === 'scenario') return fact.derived ? `${fact.scenario}, derived` : fact.scenario;
  if (column === 'reported') return `“${fact.reported}”`;
  if (column === 'known') return dateLabel({ start: fact.knownAt, precision: fact.knownPrecision });
  return <SourceNumbers numbers={sourceNumbers(known, fact)} at={companyAddress(known, 'sources')} />;
}

function Value({ known, fact }: { known: CompanyCase; fact: Fact }) {
  const standing = standings(known).get(fact.id);
  return (
    <>
      {fact.value.kind === 'figure' ? (
        printed(fact, known.locale)
      ) : (
        <span className={tableStyles.quiet}>{printed(fact, known.locale)}</span>
      )}
      {openFlags(known).has(fact.id) && (
        <span className={tableStyles.warning}>
          {' '}
          <span aria-hidden="true">⚑</span>
          <span className="visually-hidden">Looks unusual; nobody has confirmed it</span>
        </span>
      )}
      {standing?.conflict && (
        <span className={tableStyles.warning}>
          {' '}
          <span aria-hidden="true">◆</span>
          <span className="visually-hidden">Sources differ{standing.preferred ? '; this one is preferred' : ''}</span>
        </span>
      )}
    </>
  );
}

import { DataTable, tableStyles } from '@/components/ui/data-table';
import { formatFigure } from '@/lib/figures/format';
import type { CompanyCase } from '@/lib/turnaround/case';
import type { ChangeSince } from '@/lib/turnaround/headcount';
import { periodLabel } from '@/lib/turnaround/period';
import { printed } from '@/lib/turnaround/words';

const columns = [
  { key: 'name', head: 'Of which' },
  { key: 'then', head: 'Then', align: 'number' },
  { key: 'latest', head: 'Latest', align: 'number' },
  { key: 'change', head: 'Change', align: 'number' },
] as const;

type Props = { known: CompanyCase; name: string; rows: readonly ChangeSince[] };

/** Headcount then and at the latest, count by count. */
export function ChangeSinceTable({ known: { locale }, name, rows }: Props) {
  return (
    <DataTable name={name} columns={columns}>
      <tbody>
        {rows.map(({ name: part, from, to, change }) => (
          <tr key={part}>
            <th scope="row">{part}</th>
            <td className={tableStyles.number}>
              {from ? (
                <>
                  {printed(from, locale)} <span className={tableStyles.quiet}>{periodLabel(from.period)}</span>
                </>
              ) : (
                <span className={tableStyles.quiet}>Not known by then</span>
              )}
            </td>
            <td className={tableStyles.number}>
              {printed(to, locale)} <span className={tableStyles.quiet}>{periodLabel(to.period)}</span>
            </td>
            <td className={tableStyles.number}>
              {change ? formatFigure(change, { unit: 'people', locale, signed: true }) : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

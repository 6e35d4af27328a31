import Link from 'next/link';
import { SourceNumbers } from '@/components/figures/source-numbers';
import type { ChartSpec, ChartTableRow } from '@/lib/charts/spec';
import { factAddress } from '@/lib/turnaround/address';
import styles from './chart-table.module.css';

type Props = {
  spec: ChartSpec;
  /** Address of the page that lists the sources, when it is not this one. */
  sourcesAt?: string | undefined;
  /** True where it stands in the place of a drawing. */
  isOpen?: boolean;
};

/** The chart's table twin: the same figures as rows, each leading to its passport. */
export function ChartTable({ spec, sourcesAt, isOpen = false }: Props) {
  const withMembers = spec.table.rows.some((row) => row.member !== null);
  return (
    <details className={styles.twin} open={isOpen}>
      <summary>
        Figures as a table<span className="visually-hidden">: {spec.table.caption}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={spec.table.caption}>
        <table>
          <caption className="visually-hidden">{spec.table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">Period</th>
              {withMembers && <th scope="col">Of which</th>}
              <th scope="col" className={styles.value}>
                Value
              </th>
              <th scope="col">Scenario</th>
              <th scope="col">As reported</th>
              <th scope="col">Known</th>
              <th scope="col">Sources</th>
            </tr>
          </thead>
          <tbody>
            {spec.table.rows.map((row) => (
              <Row
                key={`${row.periodLabel} ${row.member} ${row.factIds.join()}`}
                row={row}
                spec={spec}
                sourcesAt={sourcesAt}
                withMembers={withMembers}
              />
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Row({ row, spec, sourcesAt, withMembers }: Props & { row: ChartTableRow; withMembers: boolean }) {
  const [only] = row.factIds;
  return (
    <tr>
      <th scope="row">
        {only && row.factIds.length === 1 ? (
          <Link prefetch={false} href={factAddress(spec, only)}>
            {row.periodLabel}
          </Link>
        ) : (
          row.periodLabel
        )}
      </th>
      {withMembers && <td>{row.member ?? 'Total'}</td>}
      <td className={row.figure ? styles.value : styles.missing}>{row.value}</td>
      <td>{row.scenario}</td>
      <td>{row.factIds.length === 1 ? `“${row.reported}”` : row.reported}</td>
      <td className={styles.date}>{row.knownAt ?? ''}</td>
      <td>
        <SourceNumbers numbers={row.sources} at={sourcesAt} />
      </td>
    </tr>
  );
}

import { sourceNumbers } from '@/lib/charts/sources';
import type { CompanyCase } from '@/lib/turnaround/case';
import { latestKnown } from '@/lib/turnaround/known-side';
import { periodLabel } from '@/lib/turnaround/period';
import { memberName, printed } from '@/lib/turnaround/words';
import styles from './comparison.module.css';
import { FactLink } from './fact-link';

/** The one side that is known of a company without a restructuring: the latest figure of each headline metric. */
export function KnownSide({ known, sourcesAt }: { known: CompanyCase; sourcesAt?: string }) {
  const rows = latestKnown(known);
  if (rows.length === 0) return null;
  return (
    <table className={styles.comparison}>
      <caption className="visually-hidden">{known.company.name}: the latest figures known</caption>
      <thead>
        <tr>
          <th scope="col" className="visually-hidden">
            Metric
          </th>
          <th scope="col">Latest known</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ metric, fact }) => (
          <tr key={metric.key}>
            <th scope="row" className={styles.metric}>
              {metric.name}
            </th>
            <td className={styles.before} data-label="Latest known">
              <FactLink
                className={styles.figure}
                known={known}
                fact={fact}
                sources={sourceNumbers(known, fact)}
                sourcesAt={sourcesAt}
              >
                {printed(fact, known.locale)}
              </FactLink>
              <span className={styles.detail}>
                {[periodLabel(fact.period), memberName(fact), fact.scenario === 'actual' ? null : fact.scenario]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

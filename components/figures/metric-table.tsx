import { catalogue, metricKeys } from '@/lib/turnaround/catalogue';
import styles from './reference-table.module.css';

const units = { money: 'Money', people: 'People', ratio: 'Ratio', times: 'Multiple' } as const;

/** The metric catalogue. */
export function MetricTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Metrics">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col">Definition</th>
            <th scope="col">Unit</th>
            <th scope="col">Measured</th>
            <th scope="col">Polarity</th>
            <th scope="col">Floor</th>
            <th scope="col">Parts add up</th>
          </tr>
        </thead>
        <tbody>
          {metricKeys.map((key) => {
            const metric = catalogue[key];
            return (
              <tr key={key} id={key}>
                <th scope="row">{metric.name}</th>
                <td className={styles.text}>{metric.definition}</td>
                <td>{units[metric.unitKind]}</td>
                <td>{metric.kind === 'stock' ? 'On a date' : 'Over a period'}</td>
                <td>{metric.polarity}</td>
                <td>{metric.floor ?? 'None'}</td>
                <td>{metric.additive ? 'Yes' : 'No'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

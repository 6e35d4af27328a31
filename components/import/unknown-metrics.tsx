'use client';

import type { Mapping } from '@/lib/imports/tables/mapping';
import type { TableRow } from '@/lib/imports/tables/table-row';
import { catalogue, isMetricKey, metricKeys } from '@/lib/turnaround/catalogue';
import { SelectField } from './field';
import styles from './import.module.css';
import { unknownMetrics, withMetric } from './mapping-edits';

type Props = { rows: readonly TableRow[]; mapping: Mapping; onMapping(mapping: Mapping): void };

const metrics = metricKeys.map((key) => [key, catalogue[key].name] as const);
const mostShown = 20;

/** The file's own names of metrics, of which a person says which metric each is. */
export function UnknownMetrics({ rows, mapping, onMapping }: Props) {
  const unknown = unknownMetrics(rows, mapping);
  if (unknown.length === 0) return null;
  return (
    <fieldset className={styles.fields}>
      <legend>Names that no metric has</legend>
      {unknown.slice(0, mostShown).map((text) => (
        <SelectField
          key={text}
          name={text}
          field={`metric ${text}`}
          value={mapping.metrics.find((each) => each.text === text)?.metric ?? ''}
          options={[['', 'Reject its rows'], ...metrics]}
          onChange={(metric) => onMapping(withMetric(mapping, text, isMetricKey(metric) ? metric : null))}
        />
      ))}
    </fieldset>
  );
}

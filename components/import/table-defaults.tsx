'use client';

import type { Mapping } from '@/lib/imports/tables/mapping';
import type { TableRow } from '@/lib/imports/tables/table-row';
import { scenarios, tiers } from '@/lib/turnaround/case';
import { catalogue, isMetricKey, metricKeys } from '@/lib/turnaround/catalogue';
import { Field, SelectField } from './field';
import styles from './import.module.css';
import { unknownMetrics, withDefault, withMetric } from './mapping-edits';

type Default = keyof Mapping['defaults'];
type Props = { rows: readonly TableRow[]; mapping: Mapping; onMapping(mapping: Mapping): void };

const metrics = metricKeys.map((key) => [key, catalogue[key].name] as const);
const words: readonly (readonly [Default, string, 'text' | 'date' | 'url'])[] = [
  ['unit', 'Unit', 'text'],
  ['known_on', 'Known on', 'date'],
  ['source_title', 'Source: title', 'text'],
  ['source_publisher', 'Source: publisher', 'text'],
  ['source_date', 'Source: date', 'text'],
  ['source_kind', 'Source: kind', 'text'],
  ['period', 'Period', 'text'],
  ['source_url', 'Source: address', 'url'],
  ['locator', 'Place in the source', 'text'],
  ['note', 'Note', 'text'],
];

/** What stands for cells that are blank or have no column, and the file's own names of metrics. */
export function TableDefaults({ rows, mapping, onMapping }: Props) {
  const unknown = unknownMetrics(rows, mapping);
  const hasColumn = (field: Default) => mapping.columns.some(({ is }) => is === field);
  const hint = (field: Default) => (hasColumn(field) ? 'For rows whose cell is blank' : undefined);
  const set = (field: Default) => (value: string) => onMapping(withDefault(mapping, field, value));
  const none = ['', 'None'] as const;
  return (
    <>
      {unknown.length > 0 && (
        <fieldset className={styles.fields}>
          <legend>Names of metrics that are not known here</legend>
          {unknown.slice(0, 20).map((text) => (
            <SelectField
              key={text}
              name={text}
              value={mapping.metrics.find((each) => each.text === text)?.metric ?? ''}
              options={[['', 'Not one of these: reject its rows'], ...metrics]}
              onChange={(metric) => onMapping(withMetric(mapping, text, isMetricKey(metric) ? metric : null))}
            />
          ))}
        </fieldset>
      )}
      <fieldset className={styles.fields}>
        <legend>What stands where a row says nothing</legend>
        <SelectField
          name="Metric"
          value={mapping.defaults.metric ?? ''}
          options={[none, ...metrics]}
          hint={hint('metric')}
          onChange={set('metric')}
        />
        <SelectField
          name="Scenario"
          value={mapping.defaults.scenario ?? ''}
          options={[none, ...scenarios.map((scenario) => [scenario, scenario] as const)]}
          hint={hint('scenario')}
          onChange={set('scenario')}
        />
        <SelectField
          name="Source: tier"
          value={mapping.defaults.source_tier ?? ''}
          options={[none, ...tiers.map((tier) => [tier, tier] as const)]}
          hint={hint('source_tier')}
          onChange={set('source_tier')}
        />
        {words.map(([field, name, type]) => (
          <Field key={field} name={name} hint={hint(field)}>
            <input
              type={type}
              maxLength={2_000}
              value={mapping.defaults[field] ?? ''}
              onChange={({ target }) => set(field)(target.value)}
            />
          </Field>
        ))}
      </fieldset>
    </>
  );
}

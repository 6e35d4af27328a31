'use client';

import type { Mapping } from '@/lib/imports/tables/mapping';
import { scenarios, tiers } from '@/lib/turnaround/case';
import { catalogue, metricKeys } from '@/lib/turnaround/catalogue';
import { Field, SelectField } from './field';
import styles from './import.module.css';
import { withDefault } from './mapping-edits';

type Default = keyof Mapping['defaults'];
type Props = { mapping: Mapping; onMapping(mapping: Mapping): void };

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

/** What holds for cells that are blank or have no column. */
export function TableDefaults({ mapping, onMapping }: Props) {
  const hasColumn = (field: Default) => mapping.columns.some(({ is }) => is === field);
  const hint = (field: Default) => (hasColumn(field) ? 'For rows whose cell is blank' : undefined);
  const set = (field: Default) => (value: string) => onMapping(withDefault(mapping, field, value));
  const none = ['', 'None'] as const;
  return (
    <fieldset className={styles.fields}>
      <legend>For rows that do not say</legend>
      <SelectField
        name="Metric"
        field="default metric"
        value={mapping.defaults.metric ?? ''}
        options={[none, ...metrics]}
        hint={hint('metric')}
        onChange={set('metric')}
      />
      <SelectField
        name="Scenario"
        field="default scenario"
        value={mapping.defaults.scenario ?? ''}
        options={[none, ...scenarios.map((scenario) => [scenario, scenario] as const)]}
        hint={hint('scenario')}
        onChange={set('scenario')}
      />
      <SelectField
        name="Source: tier"
        field="default source_tier"
        value={mapping.defaults.source_tier ?? ''}
        options={[none, ...tiers.map((tier) => [tier, tier] as const)]}
        hint={hint('source_tier')}
        onChange={set('source_tier')}
      />
      {words.map(([field, name, type]) => (
        <Field key={field} name={name} hint={hint(field)}>
          <input
            name={`default ${field}`}
            type={type}
            maxLength={2_000}
            value={mapping.defaults[field] ?? ''}
            onChange={({ target }) => set(field)(target.value)}
          />
        </Field>
      ))}
    </fieldset>
  );
}

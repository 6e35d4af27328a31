import { useId, useState } from 'react';
import type { EditContext } from '@/lib/edits/context';
import { dimensions } from '@/lib/edits/dimensions';
import { emptyFact } from '@/lib/edits/fact-draft';
import type { GridRow } from '@/lib/edits/grid';
import { Reading } from '@/lib/edits/read';
import { readPeriod } from '@/lib/edits/read-fact';
import type { Period } from '@/lib/turnaround/case';
import { catalogue, type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';
import styles from './grid.module.css';

type Props = {
  context: EditContext;
  /** Whether the columns are dates. */
  onDates: boolean;
  onRow(row: Omit<GridRow, 'key'>): void;
  onColumn(period: Period): void;
};

/** More rows and columns to type into. */
export function GridAdd({ context, onDates, onRow, onColumn }: Props) {
  const id = useId();
  const [metric, setMetric] = useState<MetricKey>('revenue');
  const [part, setPart] = useState({ dimension: '', name: '' });
  const [period, setPeriod] = useState('');
  const [problem, setProblem] = useState('');

  function addRow() {
    const { unitKind } = catalogue[metric];
    const name = part.name.trim();
    const members = part.dimension !== '' && name !== '' ? [{ dimension: part.dimension, name }] : [];
    onRow({ metric, members, unit: unitKind === 'money' ? context.currency : unitKind, scenario: 'actual' });
    setPart({ dimension: '', name: '' });
  }

  function addColumn() {
    const reading = new Reading();
    const basis = onDates ? 'instant' : 'duration';
    const read = readPeriod({ ...emptyFact(context), basis, period }, context, reading);
    setProblem(reading.problems[0]?.sentence ?? '');
    if (!read) return;
    onColumn(read);
    setPeriod('');
  }

  return (
    <div className={styles.add}>
      <form
        aria-label="Add a row"
        onSubmit={(event) => {
          event.preventDefault();
          addRow();
        }}
      >
        <label htmlFor={id}>Row</label>
        <select id={id} value={metric} onChange={({ target }) => setMetric(target.value as MetricKey)}>
          {metricKeys.map((key) => (
            <option key={key} value={key}>
              {catalogue[key].name}
            </option>
          ))}
        </select>
        <select
          aria-label="Only a part: its kind"
          value={part.dimension}
          onChange={({ target }) => setPart({ ...part, dimension: target.value })}
        >
          <option value="">whole company</option>
          {dimensions.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
        {part.dimension !== '' && (
          <input
            aria-label="Name of the part"
            value={part.name}
            maxLength={200}
            onChange={({ target }) => setPart({ ...part, name: target.value })}
          />
        )}
        <button type="submit">Add row</button>
      </form>
      <form
        aria-label="Add a period"
        onSubmit={(event) => {
          event.preventDefault();
          addColumn();
        }}
      >
        <label>
          {onDates ? 'Date' : 'Period'}{' '}
          <input
            value={period}
            placeholder={onDates ? '2024-06-30' : 'Q1 2024'}
            onChange={({ target }) => setPeriod(target.value)}
          />
        </label>
        <button type="submit">Add column</button>
        <span role="status" className={styles.wrong}>
          {problem}
        </span>
      </form>
    </div>
  );
}

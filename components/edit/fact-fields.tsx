import type { EditContext } from '@/lib/edits/context';
import type { FactDraft } from '@/lib/edits/fact-draft';
import { Reading } from '@/lib/edits/read';
import { readPeriod } from '@/lib/edits/read-fact';
import { precisions, type Scenario, scenarios } from '@/lib/turnaround/case';
import { catalogue, type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';
import { dayLabel, kindOf, periodLabel } from '@/lib/turnaround/period';
import { scenarioNotes } from '@/lib/turnaround/words';
import styles from './edit.module.css';
import { Field } from './field';
import { MemberFields } from './member-fields';
import { valueReading } from './value-reading';

type Props = {
  draft: FactDraft;
  context: EditContext;
  members: readonly { readonly dimension: string; readonly name: string }[];
  isNew: boolean;
  problemOf(field: string): string | undefined;
  onChange(part: Partial<FactDraft>): void;
};

/** What a figure says: of what, when, how much, and since when it is known. */
export function FactFields({ draft, context, members, isNew, problemOf, onChange }: Props) {
  const metric = draft.metric === '' ? null : catalogue[draft.metric];
  const isMoney = metric?.unitKind === 'money';
  const unit = isMoney ? draft.unit.trim().toUpperCase() : (metric?.unitKind ?? '');
  const isFiscal = context.fiscalYearEnd !== '12-31';
  return (
    <fieldset className={styles.group}>
      <legend>Figure</legend>
      <div className={styles.fields}>
        <Field name="metric" label="Metric" problem={problemOf('metric')} reading={metric?.definition} wide>
          {(input) => (
            <select
              {...input}
              // A figure is restated by one of the same metric.
              disabled={!isNew}
              value={draft.metric}
              onChange={({ target }) => onChange({ metric: target.value as MetricKey | '' })}
            >
              <option value="">Choose …</option>
              {metricKeys.map((key) => (
                <option key={key} value={key}>
                  {catalogue[key].name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <MemberFields
          members={draft.members}
          known={members}
          problem={problemOf('members')}
          onChange={(next) => onChange({ members: next })}
        />
        <Field
          name="value"
          label="Value"
          hint="As people write it: <$5M, ~200, 30M+, $10–15M, (12.5), not disclosed"
          problem={problemOf('value')}
          reading={metric && valueReading(draft.value, { metric: metric.key, unit, locale: context.locale })}
          wide
        >
          {(input) => (
            <input
              {...input}
              className={styles.value}
              autoComplete="off"
              value={draft.value}
              onChange={({ target }) => onChange({ value: target.value })}
            />
          )}
        </Field>
        <Field
          name="period"
          label="Period"
          hint="Q1 2024, 2024, 2024-05, 2024-06-30, or one day to another"
          problem={problemOf('period')}
          reading={periodReading(draft, context)}
        >
          {(input) => (
            <input {...input} value={draft.period} onChange={({ target }) => onChange({ period: target.value })} />
          )}
        </Field>
        <Field name="basis" label="It is a figure">
          {(input) => (
            <select
              {...input}
              value={draft.basis || (metric?.kind === 'stock' ? 'instant' : 'duration')}
              onChange={({ target }) => onChange({ basis: target.value as FactDraft['basis'] })}
            >
              <option value="duration">over the period</option>
              <option value="instant">on a date</option>
            </select>
          )}
        </Field>
        <Field name="precision" label="Known to the">
          {(input) => (
            <select
              {...input}
              value={draft.precision}
              onChange={({ target }) => onChange({ precision: target.value as FactDraft['precision'] })}
            >
              <option value="">as typed</option>
              {precisions.map((precision) => (
                <option key={precision}>{precision}</option>
              ))}
            </select>
          )}
        </Field>
        {isFiscal && (
          <Field name="years" label="Years are" hint={`The company’s year ends on ${context.fiscalYearEnd}`}>
            {(input) => (
              <select
                {...input}
                value={draft.years}
                onChange={({ target }) => onChange({ years: target.value as FactDraft['years'] })}
              >
                <option value="fiscal">the company’s own</option>
                <option value="calendar">of the calendar</option>
              </select>
            )}
          </Field>
        )}
        <Field name="scenario" label="Scenario" reading={scenarioNotes[draft.scenario]}>
          {(input) => (
            <select
              {...input}
              value={draft.scenario}
              onChange={({ target }) => onChange({ scenario: target.value as Scenario })}
            >
              {scenarios.map((scenario) => (
                <option key={scenario}>{scenario}</option>
              ))}
            </select>
          )}
        </Field>
        {isMoney && (
          <Field name="unit" label="Currency" problem={problemOf('unit')}>
            {(input) => (
              <input
                {...input}
                maxLength={3}
                value={draft.unit}
                onChange={({ target }) => onChange({ unit: target.value })}
              />
            )}
          </Field>
        )}
        <Field
          name="knownOn"
          label="Known since"
          hint="When the world could know it; the day of the source where this is empty"
          problem={problemOf('knownOn')}
        >
          {(input) => (
            <input {...input} value={draft.knownOn} onChange={({ target }) => onChange({ knownOn: target.value })} />
          )}
        </Field>
        <Field
          name="reported"
          label="Words of the source"
          hint="As it says it; the value as typed where this is empty"
          problem={problemOf('reported')}
          wide
        >
          {(input) => (
            <input {...input} value={draft.reported} onChange={({ target }) => onChange({ reported: target.value })} />
          )}
        </Field>
        <Field name="note" label="Note" problem={problemOf('note')} wide>
          {(input) => (
            <textarea
              {...input}
              rows={2}
              value={draft.note}
              onChange={({ target }) => onChange({ note: target.value })}
            />
          )}
        </Field>
        <div className={styles.checks}>
          <label>
            <input
              type="checkbox"
              checked={draft.inferred}
              onChange={({ target }) => onChange({ inferred: target.checked })}
            />
            The date is inferred, not stated by the source
          </label>
          <label>
            <input
              type="checkbox"
              checked={draft.derived}
              onChange={({ target }) => onChange({ derived: target.checked })}
            />
            Computed from other figures
          </label>
        </div>
      </div>
    </fieldset>
  );
}

/** "Q1 2024: a quarter, 1 Jan 2024 to 31 Mar 2024". */
function periodReading(draft: FactDraft, context: EditContext) {
  const period = draft.period.trim() === '' ? null : readPeriod(draft, context, new Reading());
  if (!period) return null;
  const days =
    period.start === period.end ? dayLabel(period.start) : `${dayLabel(period.start)} to ${dayLabel(period.end)}`;
  return (
    <>
      <strong>{periodLabel(period)}</strong>: {kindOf(period)}, {days}
    </>
  );
}

'use client';

import { useId } from 'react';
import type { BriefingItem } from '@/lib/briefings/briefing';
import type { Choices } from '@/lib/briefings/choices';
import type { Edit } from '@/lib/briefings/editing';
import { longestMessage, longestNotes } from '@/lib/briefings/limits';
import type { IndicatorKey } from '@/lib/turnaround/indicators/indicator';
import styles from './items.module.css';

type Props = {
  item: BriefingItem;
  /** The message that stands on the slide where none is written. */
  told: string | undefined;
  indicators: Choices['indicators'];
  onEdit(edit: Edit): void;
};

/** What a person says on one item: its message, the presenter's notes, which indicators. */
export function ItemFields({ item, told, indicators, onEdit }: Props) {
  const id = useId();
  const { id: of, message, notes } = item;
  return (
    <div className={styles.fields}>
      <label htmlFor={`${id}-message`}>Message</label>
      <textarea
        id={`${id}-message`}
        rows={2}
        maxLength={longestMessage}
        value={message}
        placeholder={told ?? 'The figures support no sentence of their own here.'}
        onChange={({ target }) => onEdit({ kind: 'write', id: of, part: 'message', text: target.value })}
      />
      <label htmlFor={`${id}-notes`}>Notes of the presenter</label>
      <textarea
        id={`${id}-notes`}
        rows={3}
        maxLength={longestNotes}
        value={notes}
        onChange={({ target }) => onEdit({ kind: 'write', id: of, part: 'notes', text: target.value })}
      />
      {item.kind === 'indicators' && (
        <IndicatorChoice
          chosen={item.keys}
          indicators={indicators}
          onChange={(keys) => onEdit({ kind: 'choose', id: of, keys })}
        />
      )}
    </div>
  );
}

type ChoiceProps = {
  chosen: readonly IndicatorKey[];
  indicators: Choices['indicators'];
  onChange(keys: readonly IndicatorKey[]): void;
};

/** At least one stays chosen. */
function IndicatorChoice({ chosen, indicators, onChange }: ChoiceProps) {
  const absent = chosen.filter((key) => !indicators.some((each) => each.key === key)).length;
  return (
    <fieldset className={styles.indicators}>
      <legend>Indicators</legend>
      {indicators.map(({ key, name }) => {
        const isChosen = chosen.includes(key);
        return (
          <label key={key}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isChosen && chosen.length === 1}
              onChange={() => onChange(isChosen ? chosen.filter((each) => each !== key) : [...chosen, key])}
            />
            {name}
          </label>
        );
      })}
      {absent > 0 && <p>{absent} of those chosen cannot be computed from what is known on this day.</p>}
    </fieldset>
  );
}

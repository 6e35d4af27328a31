'use client';

import type { Mapping } from '@/lib/imports/tables/mapping';
import type { TableLayout, UnderstoodRow } from '@/lib/imports/tables/sheets/understanding';
import { type RowChoice, rowChoice, rowIs } from './answers';
import { Meaning } from './meaning';
import { metricOptions } from './metric-options';

type Props = { row: UnderstoodRow; layout: TableLayout; mapping: Mapping; onMapping(mapping: Mapping): void };

/** What a row was understood to be, and the menu to say otherwise. */
export function RowMeaning({ row, layout, mapping, onMapping }: Props) {
  const { label, words, state, reason } = row;
  const canSay = layout === 'periods across' && label !== '' && label.length <= 200;
  return (
    <Meaning
      state={state}
      words={words}
      reason={reason}
      name={`Row ${row.row}, ${label || 'without a label'}`}
      {...(canSay && {
        menu: {
          field: `row ${label}`,
          value: rowChoice(mapping, label),
          options: [
            ['as understood', 'As it was understood'],
            ['left out', 'Leave it out'],
          ],
          groups: metricOptions,
          onChange: (choice: string) => onMapping(rowIs(mapping, label, choice as RowChoice)),
        },
      })}
    />
  );
}

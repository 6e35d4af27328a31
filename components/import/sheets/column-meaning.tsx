'use client';

import { dimensions } from '@/lib/edits/dimensions';
import type { MappedColumn, Mapping } from '@/lib/imports/tables/mapping';
import type { TableLayout, UnderstoodColumn } from '@/lib/imports/tables/sheets/understanding';
import { columnChoice, columnIs, columnSaid, rowChoice } from './answers';
import { Meaning } from './meaning';
import { metricOptions } from './metric-options';

type Props = { column: UnderstoodColumn; layout: TableLayout; mapping: Mapping; onMapping(mapping: Mapping): void };

const parts = dimensions.map(({ key, name }) => [`part ${key}`, name] as const);
const asUnderstood = ['as understood', 'As it was understood'] as const;
const leaveOut = ['left out', 'Leave it out'] as const;

/** What a column was understood to be, and the menu to say otherwise. */
export function ColumnMeaning({ column, layout, mapping, onMapping }: Props) {
  const { head, words, state, reason } = column;
  const canSay = head !== '' && head.length <= 200;
  const said = columnChoice(mapping, head);
  const isPeriod = layout === 'periods across';
  return (
    <Meaning
      state={state}
      words={words}
      reason={reason}
      name={`Column ${head || 'without a head'}`}
      {...(canSay && {
        menu: {
          field: `column ${head}`,
          value: chosenValue(said, isPeriod ? null : rowChoice(mapping, head)),
          options: [asUnderstood, leaveOut],
          groups: [{ name: 'A part', options: parts }, ...(isPeriod ? [] : metricOptions)],
          onChange: (value: string) => onMapping(columnSaid(mapping, head, value)),
          ...(isPeriod && {
            text: {
              label: 'Its period',
              placeholder: 'Jan 2024 or 2024-01-01 to 2024-01-31',
              value: said?.is === 'values' ? (said.period ?? '') : '',
              onText: (period: string) =>
                onMapping(columnIs(mapping, head, period === '' ? null : { header: head, is: 'values', period })),
            },
          }),
        },
      })}
    />
  );
}

function chosenValue(said: MappedColumn | null, metric: string | null): string {
  if (said?.is === 'left out') return said.is;
  if (said?.is === 'dimension') return `part ${said.dimension}`;
  return metric ?? 'as understood';
}

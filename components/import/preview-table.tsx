import { DataTable, tableStyles } from '@/components/ui/data-table';
import { speakFigure } from '@/lib/figures/format';
import type { Locale } from '@/lib/figures/units';
import { placeWords } from '@/lib/imports/place';
import type { PreviewedRow } from '@/lib/imports/planned';
import type { Place } from '@/lib/imports/proposed';
import { catalogue } from '@/lib/turnaround/catalogue';
import { dayLabel, periodLabel } from '@/lib/turnaround/period';
import { printed, tellsLosses } from '@/lib/turnaround/words';
import styles from './import.module.css';
import { RowChoice } from './row-choice';

type Props = { importId: string; show: string; name: string; rows: readonly PreviewedRow[]; locale: Locale };

/** The figures of one verdict: what each would become, beside what it is compared with and where it stands. */
export function PreviewTable({ importId, show, name, rows, locale }: Props) {
  const isCompared = rows.some(({ against }) => against !== null);
  const columns = [
    { key: 'metric', head: 'Figure' },
    { key: 'value', head: 'Value', align: 'number' as const },
    ...(isCompared ? [{ key: 'before', head: 'Before' }] : []),
    { key: 'reported', head: 'As read' },
    { key: 'source', head: 'Source and place' },
    { key: 'choice', head: 'Decision' },
  ];
  return (
    <DataTable name={name} columns={columns}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rowNumber}>
            <th scope="row" className={tableStyles.text}>
              {titleOf(row)}
              <span className={tableStyles.note}>{row.scenario === 'actual' ? null : row.scenario}</span>
            </th>
            <td className={tableStyles.number}>
              <Value row={row} locale={locale} />
            </td>
            {isCompared && (
              <td>
                {row.against && (
                  <>
                    {printed({ ...row, value: row.against.value }, locale)}
                    <span className={styles.place}>
                      {row.against.source}, known on {dayLabel(row.against.knownAt)}
                    </span>
                  </>
                )}
              </td>
            )}
            <td>“{row.reported}”</td>
            <td>
              {row.source}, known on {dayLabel(row.knownAt)}
              <PlaceLine place={row.place} />
              {row.flags.map(({ kind, sentence }) => (
                <span key={kind} className={styles.flag}>
                  <span aria-hidden="true">⚑ </span>
                  {sentence}
                </span>
              ))}
            </td>
            <td>
              <RowChoice
                importId={importId}
                which={{ rows: [row.rowNumber] }}
                verdict={row.verdict}
                choice={row.choice}
                label={`Decision for ${titleOf(row)}, ${placeWords(row.place)}`}
                hasAgainst={row.against !== null}
                show={show}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** Where it stands in the file, as a person looks for it. */
export function PlaceLine({ place }: { place: Place }) {
  return <span className={styles.place}>{placeWords(place)}</span>;
}

export function titleOf({ metric, period, members }: Pick<PreviewedRow, 'metric' | 'period' | 'members'>): string {
  const of = members.map(({ name }) => name).join(', ');
  return `${catalogue[metric].name}${of && ` (${of})`}, ${periodLabel(period)}`;
}

export function Value({ row, locale }: { row: Pick<PreviewedRow, 'metric' | 'unit' | 'value'>; locale: Locale }) {
  const { floor } = catalogue[row.metric];
  if (row.value.kind === 'missing') return <span className={tableStyles.quiet}>{printed(row, locale)}</span>;
  const losses = tellsLosses(catalogue[row.metric]);
  const spoken = speakFigure(row.value.figure, { unit: row.unit, locale, losses, floor });
  return (
    <>
      <span aria-hidden="true">{printed(row, locale)}</span>
      <span className="visually-hidden">{spoken}</span>
    </>
  );
}

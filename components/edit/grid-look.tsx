import Link from 'next/link';
import type { EditContext } from '@/lib/edits/context';
import { cellKey, columnName, type Grid, rowName } from '@/lib/edits/grid';
import { factIn } from '@/lib/edits/grid-editing';
import { printedValue } from '@/lib/edits/value-text';
import type { Fact, Source } from '@/lib/turnaround/case';
import styles from './grid.module.css';
import { sourceWords } from './source-choice';

type Props = {
  /** `/companies/{company}`. */
  place: string;
  cell: string | null;
  grid: Grid;
  met: Readonly<Record<string, Fact | null>>;
  sources: readonly Source[];
  context: EditContext;
  /** What is wrong with what was typed there. */
  problem: string | undefined;
};

/** The cell that the reader is at: its figure in full, its source, and the way to all its fields. */
export function GridLook({ place, cell, grid, met, sources, context, problem }: Props) {
  const found = grid.rows
    .flatMap((row) => grid.columns.map((column) => ({ row, column })))
    .find(({ row, column }) => cellKey(row, column) === cell);
  if (!found || cell === null) return <p className={styles.look}>Choose a cell to see its figure.</p>;
  const { row, column } = found;
  const fact = factIn(grid, met, cell);
  const source = sources.find(({ id }) => id === fact?.citation.sourceId);
  return (
    <p className={styles.look}>
      <strong>
        {rowName(row, context.currency)}, {columnName(column)}
      </strong>
      {problem && <span className={styles.wrong}>{problem}</span>}
      {fact && !problem && (
        <>
          <span>
            {printedValue(fact.value, { metric: row.metric, unit: row.unit, locale: context.locale })}, “{fact.reported}
            ”
          </span>
          {source && <span>{sourceWords(source)}</span>}
          <Link prefetch={false} href={`${place}/edit/facts/${fact.id}`}>
            All fields
          </Link>
        </>
      )}
    </p>
  );
}

'use client';

import { useId } from 'react';
import type { EditContext } from '@/lib/edits/context';
import { cellKey, columnName, type Grid, rowName } from '@/lib/edits/grid';
import type { GridChange } from '@/lib/edits/grid-changes';
import { factIn } from '@/lib/edits/grid-editing';
import { type GridScale, printedIn, retyped, textIn } from '@/lib/edits/grid-scale';
import type { Fact } from '@/lib/turnaround/case';
import styles from './grid.module.css';
import { ScaleChoice } from './scale-choice';
import { useGridKeys } from './use-grid-keys';

type Props = {
  name: string;
  grid: Grid;
  met: Readonly<Record<string, Fact | null>>;
  texts: Readonly<Record<string, string>>;
  changes: readonly GridChange[];
  context: EditContext;
  /** What its amounts of money are in. */
  scale: GridScale;
  onScale(scale: GridScale): void;
  onWrite(cell: string, text: string): void;
  onPaste(at: { row: number; column: number }, text: string): void;
  onUndo(): void;
  onRedo(): void;
  /** The cell that the reader is at. */
  onLook(cell: string): void;
};

/** Figures as a sheet to type into, by keyboard alone if wanted. */
export function FactGrid(props: Props) {
  const { name, grid, met, texts, changes, context, scale } = props;
  const help = useId();
  const at = (row: number, column: number) => {
    const [theRow, theColumn] = [grid.rows[row], grid.columns[column]];
    return theRow && theColumn ? { row: theRow, column: theColumn, cell: cellKey(theRow, theColumn) } : null;
  };
  const textAt = (place: { row: number; column: number }) => {
    const found = at(place.row, place.column);
    if (!found) return '';
    const { metric, unit } = found.row;
    const fact = factIn(grid, met, found.cell);
    const text = texts[found.cell];
    if (text !== undefined) return retyped(text, scale);
    return fact ? textIn(fact.value, scale, { metric, unit, locale: context.locale }) : '';
  };
  const keys = useGridKeys({
    rows: grid.rows.length,
    columns: grid.columns.length,
    textAt,
    onWrite: ({ row, column }, text) => {
      const found = at(row, column);
      if (found && text !== textAt({ row, column })) props.onWrite(found.cell, text);
    },
    onClear: ({ row, column }) => {
      const found = at(row, column);
      if (found) props.onWrite(found.cell, '');
    },
    onPaste: props.onPaste,
    onUndo: props.onUndo,
    onRedo: props.onRedo,
  });
  const changed = new Map(changes.map((change) => [change.cell, change]));
  return (
    <div className={styles.scroll}>
      <p id={help} className="visually-hidden">
        Arrow keys move. Enter, F2 or typing changes a figure, Escape gives up, Delete withdraws it, Control and Z
        undoes. Several cells can be pasted.
      </p>
      <table
        ref={keys.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what a grid is made of
        role="grid"
        aria-label={name}
        aria-describedby={help}
        className={styles.grid}
        onKeyDown={keys.onKeyDown}
        onPaste={keys.onPaste}
        onCopy={keys.onCopy}
      >
        <thead>
          <tr>
            <th scope="col">
              <ScaleChoice scale={scale} context={context} onScale={props.onScale} />
            </th>
            {grid.columns.map((column) => (
              <th key={column.key} scope="col" className={styles.number}>
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, down) => (
            <tr key={row.key}>
              <th scope="row">{rowName(row, context.currency)}</th>
              {grid.columns.map((column, right) => {
                const cell = cellKey(row, column);
                const isActive = keys.active.row === down && keys.active.column === right;
                const change = changed.get(cell);
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys of its cells
                  <td
                    key={column.key}
                    data-at={`${down},${right}`}
                    data-field={`cell ${cell}`}
                    data-changed={change !== undefined || undefined}
                    tabIndex={isActive ? 0 : -1}
                    className={styles.cell}
                    {...(change?.problems.some(({ field }) => field === 'value') && { 'aria-invalid': true })}
                    onFocus={() => {
                      keys.focused({ row: down, column: right });
                      props.onLook(cell);
                    }}
                    onClick={() => !(isActive && keys.editing !== null) && keys.choose({ row: down, column: right })}
                    onDoubleClick={() => keys.begin(textAt({ row: down, column: right }))}
                  >
                    {isActive && keys.editing !== null ? (
                      <input
                        aria-label={`${rowName(row, context.currency)}, ${columnName(column)}`}
                        className={styles.input}
                        value={keys.editing}
                        size={Math.max(6, keys.editing.length)}
                        onChange={({ target }) => keys.setEditing(target.value)}
                        onBlur={keys.leave}
                      />
                    ) : (
                      <CellText
                        change={change}
                        fact={factIn(grid, met, cell)}
                        context={context}
                        scale={scale}
                        contested={grid.contested.includes(cell)}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = {
  change: GridChange | undefined;
  fact: Fact | null;
  context: EditContext;
  scale: GridScale;
  contested: boolean;
};

function CellText({ change, fact, context, scale, contested }: CellProps) {
  if (!change) {
    if (!fact) return <span className="visually-hidden">empty</span>;
    const { metric, unit } = fact;
    return (
      <>
        <span className={fact.value.kind === 'missing' ? styles.quiet : undefined}>
          {printedIn(fact.value, scale, { metric, unit, locale: context.locale })}
        </span>
        {contested && (
          <span className={styles.warning}>
            {' '}
            <span aria-hidden="true">◆</span>
            <span className="visually-hidden">sources differ</span>
          </span>
        )}
      </>
    );
  }
  return (
    <>
      {change.was && <s className={styles.was}>{change.was}</s>} {change.will ?? 'withdrawn'}
      <span className="visually-hidden">
        {change.problems.some(({ field }) => field === 'value') ? ' (cannot be read)' : ' (changed)'}
      </span>
      {change.odd !== null && (
        <span className={styles.warning}>
          {' '}
          <span aria-hidden="true">⚑</span>
          <span className="visually-hidden">unusual</span>
        </span>
      )}
    </>
  );
}

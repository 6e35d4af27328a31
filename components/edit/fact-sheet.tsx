'use client';

import { useState } from 'react';
import type { FoundInstead } from '@/lib/edits/answer';
import type { EditContext } from '@/lib/edits/context';
import type { Grid, PeriodKind } from '@/lib/edits/grid';
import { type GridChange, type GridSource, gridChanges } from '@/lib/edits/grid-changes';
import {
  editGrid,
  emptyDraft,
  type GridDraft,
  type GridEdit,
  pasted,
  startGrid,
  withAdded,
} from '@/lib/edits/grid-editing';
import type { Read } from '@/lib/edits/read';
import { emptySource } from '@/lib/edits/source-draft';
import type { Fact, Source } from '@/lib/turnaround/case';
import styles from './edit.module.css';
import { EditShell } from './edit-shell';
import { FactGrid } from './fact-grid';
import { GridAdd } from './grid-add';
import { GridChanges } from './grid-changes-list';
import { GridConflicts } from './grid-conflicts';
import { GridLook } from './grid-look';
import { GridSourceFields } from './grid-source-fields';
import { KeptNotice } from './kept-notice';
import { useEditForm } from './use-edit-form';

export type FactSheetProps = {
  /** Its name in addresses. */
  company: string;
  kind: PeriodKind;
  grid: Grid;
  context: EditContext;
  sources: readonly Source[];
};

type SheetDraft = GridSource & { readonly grid: GridDraft };

const start: SheetDraft = { source: '', newSource: emptySource, locator: '', knownOn: '', grid: emptyDraft };

/** Figures to type over: all changes are stored with one reason, together or not at all. */
export function FactSheet(props: FactSheetProps & { onStored(count: number): void }) {
  const { company, kind, context, sources, onStored } = props;
  const place = `/companies/${encodeURIComponent(company)}`;
  const [history, setHistory] = useState(startGrid);
  const [met, setMet] = useState<Readonly<Record<string, Fact | null>>>({});
  const [undecided, setUndecided] = useState<readonly FoundInstead[]>([]);
  const [sent, setSent] = useState<readonly GridChange[]>([]);
  const [look, setLook] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const changesOf = (draft: SheetDraft) =>
    gridChanges(withAdded(props.grid, draft.grid), draft.grid, met, draft, context);
  const form = useEditForm<SheetDraft>({
    address: `/api/v1${place}/edits`,
    keptAs: `${company} ${kind}`,
    start,
    read: (draft) => readSheet(changesOf(draft)),
    submitOf: (draft) => ({ numbers: context.locale, edits: changesOf(draft).map(({ edit }) => edit) }),
    onStored: (ids) => onStored(ids.length),
    onStoredEarlier: (ids) => onStored(ids.length),
    onOvertaken: (found) => {
      setSent(changes);
      setUndecided(found);
    },
  });
  const { draft } = form;
  const grid = withAdded(props.grid, draft.grid);
  const changes = changesOf(draft);
  const lookedAt = changes.find(({ cell }) => cell === look);

  function edit(change: GridEdit, told: string) {
    const next = editGrid({ ...history, now: draft.grid }, change);
    setHistory(next);
    form.change({ grid: next.now });
    setSaid(told);
  }

  function paste(at: { row: number; column: number }, text: string) {
    const { texts, left } = pasted(grid, at, text);
    const count = Object.keys(texts).length;
    edit(
      { kind: 'write', texts },
      `${count} cells pasted${left > 0 ? `; ${left} did not fit and were left out` : ''}.`,
    );
  }

  function decide(found: FoundInstead, change: GridChange, mine: boolean) {
    setMet({ ...met, [change.cell]: found.fact });
    if (!mine) edit({ kind: 'write', texts: { [change.cell]: null } }, 'Theirs is kept.');
    const left = undecided.filter((each) => each !== found);
    setUndecided(left);
    if (left.length === 0) form.settle();
  }

  const undo = () => edit({ kind: 'undo' }, 'A step back.');
  const redo = () => edit({ kind: 'redo' }, 'A step forth.');
  return (
    <div className={styles.sheet}>
      <KeptNotice form={form} />
      {undecided.length > 0 && <GridConflicts found={undecided} sent={sent} context={context} onDecide={decide} />}
      {grid.rows.length === 0 && <p>Nothing is recorded here yet. Add a row and a column, and type into the sheet.</p>}
      <GridLook
        {...{ place, grid, met, sources, context }}
        cell={look}
        problem={lookedAt?.problems.find(({ field }) => field === 'value')?.sentence}
      />
      <FactGrid
        name={`Figures by ${kind}`}
        {...{ grid, met, changes, context }}
        texts={draft.grid.texts}
        onWrite={(cell, text) => edit({ kind: 'write', texts: { [cell]: text } }, '')}
        onPaste={paste}
        onUndo={undo}
        onRedo={redo}
        onLook={setLook}
      />
      <p className={`${styles.buttons} ${styles.undo}`}>
        <button type="button" aria-disabled={history.past.length === 0} onClick={undo}>
          Undo
        </button>
        <button type="button" aria-disabled={history.future.length === 0} onClick={redo}>
          Redo
        </button>
        <span role="status">{said}</span>
      </p>
      <GridAdd
        context={context}
        onDates={kind === 'dates'}
        onRow={(row) => edit({ kind: 'row', row }, 'A row was added.')}
        onColumn={(period) => edit({ kind: 'column', period }, 'A column was added.')}
      />
      {changes.length > 0 && (
        <EditShell
          form={form}
          label="Store the changes"
          submit={changes.length === 1 ? 'Store 1 change' : `Store ${changes.length} changes`}
        >
          <section className={styles.changes}>
            <h3>{changes.length === 1 ? 'One change' : `${changes.length} changes`}, not stored yet</h3>
            <GridChanges
              {...{ changes, context }}
              onDrop={(cell) => edit({ kind: 'write', texts: { [cell]: null } }, 'Left out.')}
            />
          </section>
          <GridSourceFields
            sources={sources}
            chosen={draft}
            hasNew={changes.some(({ fact }) => fact === null)}
            problemOf={form.problemOf}
            onChange={form.change}
          />
        </EditShell>
      )}
    </div>
  );
}

/** What is wrong with any of the changes, each thing once. */
function readSheet(changes: readonly GridChange[]): Read<readonly GridChange[]> {
  const problems = changes.flatMap(({ cell, problems: own }) =>
    own.map(({ field, sentence }) => ({ field: field === 'value' ? `cell ${cell}` : field, sentence })),
  );
  const once = new Map(problems.map((problem) => [`${problem.field} ${problem.sentence}`, problem]));
  return once.size === 0 ? { ok: true, value: changes } : { ok: false, problems: [...once.values()] };
}

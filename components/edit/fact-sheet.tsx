'use client';

import { useState } from 'react';
import type { FoundInstead } from '@/lib/edits/answer';
import type { EditContext } from '@/lib/edits/context';
import { cellKey, type Grid, type PeriodKind } from '@/lib/edits/grid';
import { type GridChange, type GridSource, gridChanges } from '@/lib/edits/grid-changes';
import { editGrid, emptyDraft, type GridDraft, type GridEdit, startGrid, withAdded } from '@/lib/edits/grid-editing';
import { pasted } from '@/lib/edits/grid-paste';
import { type GridScale, typedIn } from '@/lib/edits/grid-scale';
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
import { OddChanges } from './odd-changes';
import { pastedWords } from './pasted-words';
import { useEditForm } from './use-edit-form';
import { useOddChanges } from './use-odd-changes';

export type FactSheetProps = {
  /** Its name in addresses. */
  company: string;
  kind: PeriodKind;
  grid: Grid;
  context: EditContext;
  sources: readonly Source[];
};

type SheetDraft = GridSource & { readonly grid: GridDraft; readonly scale: GridScale };

const start: SheetDraft = {
  ...{ source: '', newSource: emptySource, locator: '', knownOn: '', grid: emptyDraft, scale: null },
};

/** Figures to type over: all changes are saved with one reason, together or not at all. */
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
  // A draft that was kept by an earlier version has none.
  const scale = draft.scale ?? null;
  const grid = withAdded(props.grid, draft.grid);
  const changes = changesOf(draft);
  const odd = useOddChanges(changes);
  const lookedAt = changes.find(({ cell }) => cell === look);

  function edit(change: GridEdit, told: string) {
    const next = editGrid({ ...history, now: draft.grid }, change);
    setHistory(next);
    form.change({ grid: next.now });
    setSaid(told);
  }

  function paste(at: { row: number; column: number }, text: string) {
    const made = pasted(grid, at, text, { kind, scale, context });
    edit({ kind: 'paste', pasted: made }, pastedWords(made));
  }

  function decide(found: FoundInstead, change: GridChange, mine: boolean) {
    setMet({ ...met, [change.cell]: found.fact });
    if (!mine) edit({ kind: 'write', texts: { [change.cell]: null } }, 'Theirs is kept.');
    const left = undecided.filter((each) => each !== found);
    setUndecided(left);
    if (left.length === 0) form.settle();
  }

  function write(cell: string, text: string) {
    const row = grid.rows.find((each) => grid.columns.some((column) => cellKey(each, column) === cell));
    const of = row && { metric: row.metric, unit: row.unit, locale: context.locale };
    edit({ kind: 'write', texts: { [cell]: of ? typedIn(text, scale, of) : text } }, '');
  }

  const undo = () => edit({ kind: 'undo' }, 'Undone.');
  const redo = () => edit({ kind: 'redo' }, 'Redone.');
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
        scale={scale}
        onScale={(chosen) => form.change({ scale: chosen })}
        onWrite={write}
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
          check={odd.check}
          label="Save the changes"
          submit={changes.length === 1 ? 'Save 1 change' : `Save ${changes.length} changes`}
        >
          <section className={styles.changes}>
            <h3>{changes.length === 1 ? 'One change' : `${changes.length} changes`}, not saved yet</h3>
            <GridChanges
              changes={changes}
              onDrop={(cell) => edit({ kind: 'write', texts: { [cell]: null } }, 'Left out.')}
            />
          </section>
          <OddChanges changes={odd.open} isAsked={odd.isAsked} onConfirm={odd.confirm} />
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

import { useState } from 'react';
import type { FoundInstead } from '@/lib/edits/answer';
import type { FieldProblem, Read } from '@/lib/edits/read';
import { useKept } from './use-kept';
import { sendingSentence, useSending } from './use-sending';

type Plan<D> = {
  /** Where it is handed in. */
  address: string;
  /** Names the draft among those that this browser keeps. */
  keptAs: string;
  start: D;
  read(draft: D): Read<unknown>;
  /** What is handed in beside the reason. */
  submitOf(draft: D): object;
  onStored(ids: readonly string[], submit: object): void;
  /** An earlier try was stored after all: what is typed now goes on top of it. */
  onStoredEarlier?(ids: readonly string[]): void;
  onOvertaken?(found: readonly FoundInstead[]): void;
};

type Typed<D> = { readonly draft: D; readonly reason: string };

/** A form whose draft is read as it is typed, kept until it is stored, and stored once. */
export function useEditForm<D extends object>(plan: Plan<D>) {
  const [typed, setTyped] = useState<Typed<D>>({ draft: plan.start, reason: '' });
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [tries, setTries] = useState(0);
  const [gone, setGone] = useState(false);
  const [needed, setNeeded] = useState<'draft' | 'reason'>('draft');
  const { sending, send, settle } = useSending(plan.address);
  const { draft, reason } = typed;
  const isChanged = !gone && (reason !== '' || JSON.stringify(draft) !== JSON.stringify(plan.start));
  const kept = useKept(plan.keptAs, typed, isChanged, (other) => hasShape(other, plan.start));
  const problems = [...problemsOf(plan.read(draft)), ...reasonProblem(reason)];
  const own = needed === 'draft' ? problems : reasonProblem(reason);
  const fromServer = sending.kind === 'refused' ? sending.fields : [];

  /** Sets some fields; what stood in them is what they are not. */
  function change(part: Partial<D>) {
    setTyped({ reason, draft: { ...draft, ...part } });
    if (sending.kind !== 'overtaken') settle();
  }

  /** Hands in the draft, or something else that needs no more than the reason. */
  async function store(submit: object = plan.submitOf(draft), needs: 'draft' | 'reason' = 'draft') {
    setTries(tries + 1);
    setNeeded(needs);
    if ((needs === 'draft' ? problems : reasonProblem(reason)).length > 0) return;
    const became = await send({ reason: reason.trim(), ...submit });
    if (became.kind === 'stored-earlier') plan.onStoredEarlier?.(became.ids);
    if (became.kind === 'overtaken') plan.onOvertaken?.(became.found);
    if (became.kind !== 'stored') return;
    setGone(true);
    kept.forget();
    plan.onStored(became.ids, submit);
  }

  return {
    draft,
    reason,
    change,
    touch: (field: string) => setTouched(new Set([...touched, field])),
    setReason: (text: string) => setTyped({ draft, reason: text }),
    problemOf(field: string): string | undefined {
      const told = fromServer.find((each) => each.field === field);
      const shown = tries > 0 ? own : problems.filter((each) => touched.has(each.field));
      return (shown.find((each) => each.field === field) ?? told)?.sentence;
    },
    problems: own.length > 0 ? own : fromServer,
    tries,
    store,
    sending,
    said: sendingSentence(sending),
    found: sending.kind === 'overtaken' ? (sending.found[0] as FoundInstead) : null,
    settle,
    kept,
    restore: (other: Typed<D>) => setTyped(other),
  };
}

export type EditFormState<D extends object> = ReturnType<typeof useEditForm<D>>;

function problemsOf(read: Read<unknown>): readonly FieldProblem[] {
  return read.ok ? [] : read.problems;
}

function reasonProblem(reason: string): FieldProblem[] {
  if (reason.trim() === '') return [{ field: 'reason', sentence: 'Say why this is changed.' }];
  return reason.length > 2_000 ? [{ field: 'reason', sentence: 'The reason may have at most 2,000 characters.' }] : [];
}

/** Whether a draft that was kept has the fields of today's form. */
function hasShape(other: unknown, like: object): boolean {
  const { draft, reason } = (other ?? {}) as { draft?: unknown; reason?: unknown };
  if (typeof reason !== 'string' || typeof draft !== 'object' || draft === null) return false;
  const found = new Map(Object.entries(draft));
  return Object.entries(like).every(
    ([field, value]) =>
      typeof found.get(field) === typeof value && Array.isArray(found.get(field)) === Array.isArray(value),
  );
}

import { agree } from '@/lib/figures/compare';
import type { Figure } from '@/lib/figures/figure';
import type { IsoDate } from '@/lib/turnaround/case';

/** Something said of one place: a stored fact, or a row of a file. In the order of `order` among those of one day. */
export type Said = {
  readonly id: string;
  readonly order: number;
  readonly isRow: boolean;
  readonly publisher: string;
  readonly source: string;
  readonly knownAt: IsoDate;
  readonly figure: Figure;
  readonly superseded: boolean;
  /** Sources that stand beside a stored fact. */
  readonly also: readonly string[];
  readonly key: string | null;
  readonly restates: string | null;
  /** A row that its reader holds back, and whether a person chose to record it all the same. */
  readonly hold?: 'held' | 'recorded' | undefined;
  /** A stored fact that a person recorded although it was held back. */
  readonly confirmed?: boolean | undefined;
};

export type Planned = {
  readonly verdict: 'new' | 'same' | 'restated' | 'conflicting' | 'held';
  readonly against: string | null;
};
export type Plan = { readonly rows: ReadonlyMap<string, Planned>; readonly links: ReadonlyMap<string, string> };

const says = (one: Said, other: Said) => agree(one.figure, other.figure);
const sooner = (one: Said, other: Said) =>
  one.knownAt === other.knownAt ? inDay(one, other) : one.knownAt < other.knownAt ? -1 : 1;
const inDay = (one: Said, other: Said) => Number(one.isRow) - Number(other.isRow) || one.order - other.order;

/** The plan of one figure: a row that is held back is planned only once it is recorded, and moves no other row. */
export function planPlace(stored: readonly Said[], file: readonly Said[]): Plan {
  const { rows, links } = planCounting(
    stored,
    file.filter(({ hold }) => hold !== 'held'),
  );
  const confirmed = stored.filter((fact) => fact.confirmed && !fact.superseded).sort((a, b) => (a.id < b.id ? -1 : 1));
  const held = file
    .filter(({ hold }) => hold === 'held')
    .map((row): [string, Planned] => {
      const same = confirmed.find((fact) => says(fact, row));
      return [row.id, same ? { verdict: 'same', against: same.id } : { verdict: 'held', against: null }];
    });
  return { rows: new Map([...rows, ...held]), links };
}

/** The rules of the plan, one statement after the other (see lib/data/imports/plan-sql.ts). */
function planCounting(stored: readonly Said[], file: readonly Said[]): Plan {
  const rows = new Map<string, Planned>();
  const links = new Map<string, string>();
  const confirmed = new Set<string>();
  for (const row of file) {
    const twin = stored.filter((each) => isTwin(row, each, [...stored, ...file])).sort(preferable)[0];
    if (!twin) continue;
    rows.set(row.id, { verdict: 'same', against: twin.id });
    confirmed.add(twin.id);
  }
  const others = [...stored, ...file.filter(({ id }) => !rows.has(id))].sort(sooner);
  const runs = runsOf(others);
  const starts = [...runs.values()].flat().map((run) => run[0] as Said);
  const first = new Set([...runs.values()].map(([run]) => run?.[0] as Said));

  const echoes = (row: Said) =>
    others.filter(
      (each) =>
        each.publisher !== row.publisher &&
        each.knownAt <= row.knownAt &&
        (!each.isRow || (starts.includes(each) && sooner(each, row) < 0)) &&
        says(each, row),
    );
  const mayRepeat = starts.filter((row) => row.isRow && first.has(row) && row.restates === null);
  const repeating = new Set(mayRepeat.filter((row) => echoes(row).length > 0));
  for (const row of repeating) {
    const sure = echoes(row).filter((each) => !repeating.has(each));
    const against = sure.sort((a, b) => Number(a.isRow) - Number(b.isRow) || sooner(a, b))[0];
    if (against) rows.set(row.id, { verdict: 'same', against: against.id });
  }
  for (const run of [...runs.values()].flat()) {
    const head = run[0] as Said;
    const told = others.find(({ id }) => id === rows.get(head.id)?.against) ?? head;
    for (const row of run.slice(1))
      if (row.isRow && says(row, told)) rows.set(row.id, { verdict: 'same', against: told.id });
  }

  for (const row of [...others].sort(sooner)) {
    const named = file.filter(
      ({ key, id }) => key !== null && key === row.restates && id !== row.id && soonerNamed(id, row, file),
    );
    const target = named.sort((a, b) => b.order - a.order)[0];
    if (!row.isRow || !target) continue;
    const earlier = rows.get(target.id)?.against ?? target.id;
    if (earlier === row.id || links.has(earlier) || stored.find(({ id }) => id === earlier)?.superseded) continue;
    links.set(earlier, row.id);
  }
  const restatesPrior = (row: Said) => {
    const prior = priorOf(row, runs);
    if (!prior) return false;
    return (
      prior.knownAt < row.knownAt ||
      (!prior.isRow && !prior.superseded && prior.source === row.source && !confirmed.has(prior.id))
    );
  };
  for (const list of runs.values())
    for (const [at, run] of list.entries()) {
      const head = run[0] as Said;
      if (at === 0 || !restatesPrior(head)) continue;
      for (const earlier of list[at - 1] ?? []) {
        const counts = (earlier.isRow || head.isRow) && !earlier.superseded && !rows.has(earlier.id);
        if (counts && !links.has(earlier.id)) links.set(earlier.id, head.id);
      }
    }

  const same = new Set(rows.keys());
  for (const row of others) {
    if (!row.isRow || same.has(row.id)) continue;
    const restated = [...links].filter(([, later]) => later === row.id).map(([earlier]) => earlier);
    const prior = priorOf(row, runs);
    const contrary = others.filter(
      (each) =>
        each.publisher !== row.publisher &&
        !each.superseded &&
        !same.has(each.id) &&
        (!each.isRow || sooner(each, row) < 0) &&
        !says(each, row),
    );
    if (restated.length > 0) rows.set(row.id, { verdict: 'restated', against: null });
    else if (prior && row.restates === null && !restatesPrior(row))
      rows.set(row.id, { verdict: 'conflicting', against: prior.id });
    else if (contrary.length > 0) rows.set(row.id, { verdict: 'conflicting', against: null });
    else rows.set(row.id, { verdict: 'new', against: null });
  }
  return { rows, links };
}

/** Whether a stored fact already has what the row says, from the row's own source. */
function isTwin(row: Said, fact: Said, all: readonly Said[]): boolean {
  if (fact.knownAt > row.knownAt || !says(row, fact)) return false;
  const between = all.filter(
    (each) => each.publisher === row.publisher && each.knownAt > fact.knownAt && each.knownAt < row.knownAt,
  );
  return fact.also.includes(row.source) || (fact.source === row.source && between.every((each) => says(each, fact)));
}

function preferable(one: Said, other: Said): number {
  const current = Number(one.superseded) - Number(other.superseded);
  return current || (one.knownAt === other.knownAt ? one.order - other.order : one.knownAt > other.knownAt ? -1 : 1);
}

/** Each publisher's statements, cut where one does not agree with the first of its run. */
function runsOf(others: readonly Said[]): Map<string, Said[][]> {
  const runs = new Map<string, Said[][]>();
  for (const each of others) {
    const list = runs.get(each.publisher) ?? [];
    const head = list.at(-1)?.[0];
    if (head && each.restates === null && says(head, each)) list.at(-1)?.push(each);
    else list.push([each]);
    runs.set(each.publisher, list);
  }
  return runs;
}

function priorOf(row: Said, runs: ReadonlyMap<string, Said[][]>): Said | null {
  const list = runs.get(row.publisher) ?? [];
  const at = list.findIndex(([head]) => head === row);
  return at > 0 ? (list[at - 1]?.at(-1) ?? null) : null;
}

function soonerNamed(id: string, row: Said, file: readonly Said[]): boolean {
  const named = file.find((each) => each.id === id);
  return (
    named !== undefined && (named.knownAt < row.knownAt || (named.knownAt === row.knownAt && named.order < row.order))
  );
}

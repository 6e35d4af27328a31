import { decimal } from '@/lib/figures/decimal';
import type { Flag, ProposedFact } from '@/lib/imports/proposed';
import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import type { FileDraft } from './drafts';
import { cellAt, isFilled, isValue } from './grid';
import { plainAmount } from './plain-amount';
import type { ReadCell } from './read-cells';
import { partsOfColumn } from './total-columns';

type Amount = ReturnType<typeof decimal>;

/** What makes up a metric: gross profit is revenue less cost of sales. */
const identities: readonly {
  readonly whole: MetricKey;
  readonly plus: readonly MetricKey[];
  readonly minus: readonly MetricKey[];
}[] = [{ whole: 'gross-profit', plus: ['revenue'], minus: ['cost-of-sales'] }];

/** Facts whose sums do not agree, each flagged with the sum that its file gives and the one that its parts make. */
export function flagSums(cells: readonly ReadCell[], draft: FileDraft): readonly ReadCell[] {
  const flags = new Map<ReadCell, Flag>();
  for (const slice of slicesOf(cells).values()) {
    for (const flagged of [...identityFlags(slice), ...partFlags(slice)]) flags.set(...flagged);
  }
  for (const flagged of columnFlags(cells, draft)) flags.set(...flagged);
  return cells.map((cell) => withFlag(cell, flags.get(cell)));
}

type Flagged = readonly [ReadCell, Flag];

/** The cells of one period, scenario and unit: those that can be added up. */
function slicesOf(cells: readonly ReadCell[]): Map<string, ReadCell[]> {
  const slices = new Map<string, ReadCell[]>();
  for (const cell of cells) {
    if (cell.result.kind !== 'fact') continue;
    const { period, scenario, unit } = cell.result;
    const key = `${period.type} ${period.start} ${period.end} ${scenario} ${unit} ${cell.draft.found.headRows[0]?.row} ${cell.result.place.sheet}`;
    const slice = slices.get(key);
    if (slice) slice.push(cell);
    else slices.set(key, [cell]);
  }
  return slices;
}

function identityFlags(slice: readonly ReadCell[]): Flagged[] {
  return identities.flatMap(({ whole, plus, minus }): Flagged[] => {
    const total = wholeOf(slice, whole);
    const added = plus.map((metric) => wholeOf(slice, metric));
    const taken = minus.map((metric) => wholeOf(slice, metric));
    if (!total || [...added, ...taken].some((cell) => cell === undefined)) return [];
    const parts = [...added, ...taken].filter((cell) => cell !== undefined);
    const sum = parts.reduce(
      (value, cell, at) => (at < added.length ? value.plus(amountOf(cell)) : value.minus(amountOf(cell))),
      decimal('0'),
    );
    const words = `${plus.map(nameOf).join(' and ')} less ${minus.map(nameOf).join(' and ')}`;
    return disagree(total, sum, parts.length + 1, words);
  });
}

/** A metric with all its parts on one dimension, and a total that they do not make. */
function partFlags(slice: readonly ReadCell[]): Flagged[] {
  const totals = slice.filter((cell) => cell.row.is === 'total' && factOf(cell).members.length === 0);
  return totals.flatMap((total): Flagged[] => {
    const { metric } = factOf(total);
    const parts = slice.filter((cell) => factOf(cell).metric === metric && factOf(cell).members.length === 1);
    if (parts.length < 2 || !catalogue[metric].additive) return [];
    const sum = parts.reduce((value, cell) => value.plus(amountOf(cell)), decimal('0'));
    return disagree(total, sum, parts.length, `its ${parts.length} parts`);
  });
}

/** A year beside its months: of a flow, the months must make it up. The last of them is flagged, for the year is left out. */
function columnFlags(cells: readonly ReadCell[], { sheets }: FileDraft): Flagged[] {
  const flags: Flagged[] = [];
  for (const draft of sheets.flatMap(({ tables }) => tables)) {
    if (draft.table.layout !== 'periods across') continue;
    const values = draft.table.columns.filter(({ is }) => is === 'values');
    for (const total of draft.table.columns.filter(({ is, period }) => is === 'left out' && period !== null)) {
      const parts = partsOfColumn(total, values);
      for (const [at, row] of draft.table.rows.entries()) {
        const written = draft.found.body[at];
        const own = cells.filter((cell) => cell.draft === draft && cell.row === row && parts.includes(cell.column));
        const last = own.at(-1);
        if (!written || !last || own.length !== parts.length || last.result.kind !== 'fact') continue;
        const cell = cellAt(written, total.column);
        const said = isFilled(cell) && isValue(cell) ? plainAmount(cell) : null;
        if (
          said === null ||
          catalogue[last.result.metric].kind !== 'flow' ||
          catalogue[last.result.metric].unitKind !== 'money'
        )
          continue;
        const sum = own.reduce((value, one) => value.plus(plainAmount(one.cell) ?? 0), decimal('0'));
        if (sum.minus(said).abs().lte(own.length)) continue;
        const sentence = `${total.head} says ${said}, and its ${parts.length} parts make ${sum.toFixed()}.`;
        flags.push([last, { kind: 'sums-differ', sentence }]);
      }
    }
  }
  return flags;
}

function factOf({ result }: ReadCell): ProposedFact {
  if (result.kind !== 'fact') throw new Error('Only facts are added up.');
  return result;
}

function wholeOf(slice: readonly ReadCell[], metric: MetricKey): ReadCell | undefined {
  return slice.find((cell) => factOf(cell).metric === metric && factOf(cell).members.length === 0 && isExact(cell));
}

function isExact(cell: ReadCell): boolean {
  const { value } = factOf(cell);
  return value.kind === 'figure' && value.figure.low !== null && value.figure.low === value.figure.high;
}

function amountOf(cell: ReadCell): Amount {
  const { value } = factOf(cell);
  return decimal(value.kind === 'figure' ? (value.figure.low ?? '0') : '0');
}

function nameOf(metric: MetricKey): string {
  return catalogue[metric].name.toLowerCase();
}

/** Flagged where the two are further apart than rounding each of the parts can bring them. */
function disagree(total: ReadCell, sum: Amount, count: number, words: string): Flagged[] {
  const step = roundingOf(total);
  const off = sum.minus(amountOf(total)).abs();
  if (off.lte(step.times(count).div(2).plus(step.div(2)))) return [];
  const sentence = `It says ${amountOf(total).toFixed()}, and ${words} make ${sum.toFixed()}.`;
  return [[total, { kind: 'sums-differ', sentence }]];
}

/** What one in the last digit that a cell writes is worth. */
function roundingOf(cell: ReadCell): Amount {
  const written = plainAmount(cell.cell);
  const amount = amountOf(cell).abs();
  if (written === null || decimal(written).isZero() || amount.isZero()) return decimal('1000');
  const scale = amount.div(decimal(written).abs());
  return scale.times(decimal('10').pow(-decimal(written).decimalPlaces()));
}

function withFlag(cell: ReadCell, flag: Flag | undefined): ReadCell {
  if (!flag || cell.result.kind !== 'fact') return cell;
  return { ...cell, result: { ...cell.result, flags: [...(cell.result.flags ?? []), flag] } };
}

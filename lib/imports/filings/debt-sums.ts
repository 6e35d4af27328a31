import { less, plus } from '@/lib/imports/filings/amount';
import { type DebtRole, debtTags } from '@/lib/imports/filings/debt-tags';
import { type FiledValue, tagOf } from '@/lib/imports/filings/filed-value';
import { groupBy } from '@/lib/imports/filings/group-by';
import { roundedAlike } from '@/lib/imports/filings/rounding';
import type { DebtBasis } from '@/lib/turnaround/debt-bases';

/** Debt as each filing gives it for each day: of one tag, or the sum of several. */
export type DebtValues = {
  readonly values: readonly FiledValue[];
  /** Values that went into a sum with others, or that a total already holds. */
  readonly added: number;
};

/** Puts a company's debt together, filing by filing and day by day, by the map in debt-tags.ts. */
export function debtValues(values: readonly FiledValue[]): DebtValues {
  const groups = groupBy(values, ({ filing, end, unit }) => `${filing.accn}/${end}/${unit}`);
  const sums = [...groups.values()].flatMap(debtOf);
  return { values: sums, added: values.length - sums.length };
}

/** What is chosen of one filing's values of one day. */
type Chosen = {
  readonly parts: readonly FiledValue[];
  readonly basis: DebtBasis;
  readonly open?: readonly FiledValue[];
};

function debtOf(group: readonly FiledValue[]): FiledValue[] {
  const byTag = groupBy(group, tagOf);
  const twice = [...byTag.values()].find(
    ([first, ...others]) => first && others.some((one) => !roundedAlike(one, first)),
  );
  // A filing that contradicts itself is shown as it is, and held back there.
  if (twice) return twice.map((value) => ({ ...value, basis: 'debt:later' }));
  const { parts, basis, open = [] } = choose(rolesIn(byTag));
  const [first, ...others] = parts;
  if (!first) return [];
  const named = `debt:${basis}`;
  const remark = open.length > 0 ? openRemark(open) : null;
  if (others.length === 0) return [{ ...first, basis: named, remark }];
  const value = others.reduce((sum, part) => plus(sum, part.value), first.value);
  return [{ ...first, value, parts, basis: named, remark, label: null }];
}

function openRemark(open: readonly FiledValue[]): string {
  const amounts = open.map(({ value, tag, unit }) => `${value} ${unit} of ${tag}`).join(' and ');
  return `The filing does not say whether ${amounts} is in it; it is not added.`;
}

type Roles = (role: DebtRole) => FiledValue | null;
type Found = { readonly one: Roles; readonly kinds: (role: DebtRole) => readonly FiledValue[] };

/** The first value of each role, and all of the kinds; the most exact of values rounded alike. */
function rolesIn(byTag: ReadonlyMap<string, readonly FiledValue[]>): Found {
  const ordered = [...debtTags].flatMap(([tag, { role, kind }]) => {
    const [value] = [...(byTag.get(tag) ?? [])].sort((one, other) => other.value.length - one.value.length);
    return value ? [{ role, kind, value }] : [];
  });
  return {
    one: (role) => ordered.find((each) => each.role === role)?.value ?? null,
    kinds: (role) => distinct(ordered.filter((each) => each.role === role).map(({ value }) => value)),
  };
}

/** One amount under two names is one debt. Nothing is added for nothing. */
function distinct(values: readonly FiledValue[]): FiledValue[] {
  return values.filter(
    (value, at) => value.value !== '0' && !values.slice(0, at).some((earlier) => roundedAlike(earlier, value)),
  );
}

function choose(found: Found): Chosen {
  const all = found.one('all');
  if (all) return { parts: [all], basis: withLeases('total', [all]) };
  const [longTerm, later] = [found.one('long-term'), found.one('later')];
  const isNoncurrent = longTerm && later && roundedAlike(longTerm, later) && withinParts(found).length > 0;
  if (longTerm && !isNoncurrent) return fromLongTerm(longTerm, later, found);
  return later ? fromLater(later, found) : fromKinds(found);
}

function withLeases(basis: 'total' | 'later', parts: readonly FiledValue[]): DebtBasis {
  const leases = parts.some((part) => debtTags.get(`${part.taxonomy}:${part.tag}`)?.leases);
  return leases ? `${basis} with leases` : basis;
}

/** Long-term debt with its current part; short-term borrowing is added where the filing shows that it is not in it. */
function fromLongTerm(longTerm: FiledValue, later: FiledValue | null, found: Found): Chosen {
  const portion = found.one('portion');
  const within = found.one('within');
  const short = found.one('short-term');
  const gap = later ? less(longTerm.value, later.value) : (portion?.value ?? null);
  const basis = withLeases('total', [longTerm]);
  const other = within ?? short;
  if (!other || other.value === '0') return { parts: [longTerm], basis };
  if (gap === null) return { parts: [longTerm], basis, open: [other] };
  const gapValue = { ...other, value: gap };
  if (roundedAlike(other, gapValue)) return { parts: [longTerm], basis };
  // What is due later and the portion due within a year make it up: short-term borrowing is none of it.
  if (!within && later && portion && roundedAlike(portion, gapValue)) return { parts: [longTerm, other], basis };
  if (within) {
    if (!later || isLess(within, gapValue)) return { parts: [longTerm], basis, open: [within] };
    return { parts: [later, within], basis };
  }
  return isLess(other, gapValue) ? { parts: [longTerm], basis, open: [other] } : { parts: [longTerm, other], basis };
}

/** The non-current line, and what is due within a year. Kinds of debt larger than the line cannot be in it. */
function fromLater(later: FiledValue, found: Found): Chosen {
  const kinds = found.kinds('kind later');
  const beside = kinds.filter((kind) => isLess(later, kind));
  const sum = kinds.reduce((total, { value }) => plus(total, value), '0');
  const isWhole = kinds.length > 0 && roundedAlike(later, { ...later, value: sum });
  const open = isWhole ? [] : kinds.filter((kind) => !beside.includes(kind) && !roundedAlike(kind, later));
  const parts = [later, ...beside, ...withinParts(found)];
  const isTotal = parts.length > 1 + beside.length || isNothingWithin(found);
  return { parts, basis: withLeases(isTotal ? 'total' : 'later', parts), open };
}

/** The filing says itself that nothing is due within a year. */
function isNothingWithin({ one }: Found): boolean {
  return (['within', 'portion', 'short-term'] as const).some((role) => one(role)?.value === '0');
}

function fromKinds(found: Found): Chosen {
  const [wholes, later, within] = [found.kinds('kind'), found.kinds('kind later'), withinParts(found)];
  const ofKind = ({ taxonomy, tag }: FiledValue) => debtTags.get(`${taxonomy}:${tag}`)?.kind ?? null;
  const wholeKinds = new Set(wholes.map(ofKind));
  const isInWhole = (value: FiledValue) => ofKind(value) !== null && wholeKinds.has(ofKind(value));
  const parts = distinct([...wholes, ...[...later, ...within].filter((value) => !isInWhole(value))]);
  if (parts.length === 0) return nothing(found);
  if (wholes.length === 0 && later.length === 0) return { parts, basis: 'within' };
  return { parts, basis: wholes.length === 0 && within.length === 0 ? 'later' : 'kinds' };
}

/** A filing that says of every line that there is none: debt of nothing is a figure too. */
function nothing({ one, kinds }: Found): Chosen {
  const zero = one('portion') ?? one('short-term') ?? one('within') ?? kinds('kind')[0];
  return { parts: zero ? [zero] : [], basis: 'within' };
}

/** What is due within a year: the line of all of it, else the portion and short-term borrowing, else each kind. */
function withinParts({ one, kinds }: Found): readonly FiledValue[] {
  const all = one('within');
  if (all) return distinct([all]);
  const lines = [one('portion'), one('short-term')].flatMap((value) => value ?? []);
  return lines.length > 0 ? distinct(lines) : kinds('kind within');
}

function isLess(one: FiledValue, other: FiledValue): boolean {
  return less(one.value, other.value).startsWith('-');
}

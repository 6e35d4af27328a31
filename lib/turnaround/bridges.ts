import { negate, subtract } from '@/lib/figures/arithmetic';
import { compare } from '@/lib/figures/compare';
import { exactly } from '@/lib/figures/make';
import { phrase } from '@/lib/figures/phrase';
import type { Locale } from '@/lib/figures/units';
import { bothSides } from '@/lib/turnaround/before-after-of';
import { type Bridge, bridge, type Movement, movement } from '@/lib/turnaround/bridge';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { isOutcome } from '@/lib/turnaround/comparable';
import { preferredFacts } from '@/lib/turnaround/conflicts';
import { includedIn, leftOutMessage } from '@/lib/turnaround/funding-parts';
import { dateLabel, periodLabel, when } from '@/lib/turnaround/period';
import { type FigureFact, factsOf, partsOf, sameTime, totalsOf, withoutParts } from '@/lib/turnaround/series';
import { capital, memberName } from '@/lib/turnaround/words';

const zero = exactly('0');

/** Debt before, what was forgiven, debt after. Null unless debt is known on both sides, like for like. */
export function debtBridge(known: CompanyCase): Bridge | null {
  const sides = bothSides(known, 'debt');
  if (!sides) return null;
  const { before, after } = sides;
  const forgiven = between(known, 'debt-forgiven', before, after);
  return bridge({
    key: 'debt-bridge',
    unit: before.unit,
    opening: { name: 'Debt before', fact: before },
    movements: forgiven.map((fact) => movement('Forgiven', detailOf(fact), fact, 'down')),
    closing: { name: 'Debt after', fact: after },
    residualName: 'Not explained',
    message: debtMessage(known.locale, before, after, forgiven),
  });
}

function debtMessage(
  locale: Locale,
  before: FigureFact,
  after: FigureFact,
  forgiven: readonly FigureFact[],
): string | null {
  const [only] = forgiven;
  const [from, gone] = [
    phrase(before.value.figure, before.unit, locale, '0'),
    only && phrase(only.value.figure, only.unit, locale, '0'),
  ];
  if (!only || !from || !gone || forgiven.length > 1 || !isOutcome(before)) return null;
  const left = after.value.figure.high === '0' ? 'none' : phrase(after.value.figure, after.unit, locale, '0');
  return (
    left &&
    `Of ${from} owed ${when(before.period)}, ${gone} was forgiven ${when(only.period)} and ${left} was left ${when(after.period)}${statedBy([before, ...forgiven, after])}.`
  );
}

/** Set after what rests on a claim. */
function statedBy(facts: readonly Fact[]): string {
  return facts.some(({ scenario }) => scenario === 'claim') ? ', by the company’s own statement' : '';
}

/** Headcount before, hires and leavers by cause, headcount after. */
export function headcountBridge(known: CompanyCase): Bridge | null {
  const sides = bothSides(known, 'headcount');
  if (!sides) return null;
  const { before, after } = sides;
  const made = bridge({
    key: 'headcount-bridge',
    unit: 'people',
    opening: { name: 'Headcount before', fact: before },
    movements: headcountMovements(known, before, after),
    closing: { name: 'Headcount after', fact: after },
    residualName: 'Not explained',
    message: null,
  });
  return { ...made, message: unexplainedMessage(known.locale, made, before, after) };
}

/** Hires, transfers and leavers by cause between two dates; a movement on the opening day counts, as it is told of it. */
export function headcountMovements(known: CompanyCase, opening: FigureFact, closing: FigureFact): Movement[] {
  const joined = between(known, 'hires', opening, closing).map((fact) =>
    movement(memberName(fact) ?? 'Hires', detailOf(fact), fact, 'up'),
  );
  const moved = between(known, 'headcount-transfer', opening, closing).map((fact) =>
    movement('Transfers', detailOf(fact), fact, 'up'),
  );
  const left = between(known, 'headcount-reduction', opening, closing).map((fact) =>
    movement(capital(memberName(fact) ?? 'Leavers'), detailOf(fact), fact, 'down'),
  );
  return [...joined, ...moved, ...left];
}

/** "Up to about 135 of the about 155 fewer people are not explained by reported events." */
function unexplainedMessage(
  locale: Locale,
  { residual, movements }: Bridge,
  before: FigureFact,
  after: FigureFact,
): string | null {
  const [from, to] = [before.value.figure, after.value.figure];
  const order = compare(to, from);
  if ((order !== 'less' && order !== 'more') || !isOutcome(before)) return null;
  const falls = order === 'less';
  const total = phrase(falls ? subtract(from, to) : subtract(to, from), 'people', locale, '0');
  const open = falls ? negate(residual) : residual;
  if (!total || open.high === null) return null;
  const claim = statedBy([before, ...movements.flatMap(({ facts }) => facts), after]);
  const span = `from ${periodLabel(before.period)} to ${periodLabel(after.period)}`;
  const whole = `the ${total} ${falls ? 'fewer' : 'more'} people ${span}`;
  if (open.high === '0' && open.low === '0') return `Reported events explain ${whole}${claim}.`;
  if (compare(open, zero) === 'less' || open.high === '0') return null;
  if (compare(open, zero) === 'more') {
    const part = phrase(open, 'people', locale, '0');
    // Events that lead the other way explain nothing, and how far they are off says nothing either.
    if (compare(open, falls ? subtract(from, to) : subtract(to, from)) === 'more') return null;
    return part && `${capital(part)} of ${whole} are not explained by reported events${claim}.`;
  }
  const most = phrase({ ...open, low: open.high, lowOpen: false, highOpen: false }, 'people', locale, '0');
  return `Up to ${most} of ${whole} are not explained by reported events${claim}.`;
}

/** Every round of funding, their sum, and the total as reported: what explains the difference. */
export function fundingBridge(known: CompanyCase): Bridge | null {
  const total = totalsOf(known, 'funding-total').at(-1);
  if (!total) return null;
  const rounds = roundsUntil(known, total);
  if (rounds.length === 0) return null;
  const included = includedIn(total, rounds);
  return bridge({
    key: 'funding-total',
    unit: total.unit,
    opening: null,
    movements: rounds.map((round) => movement(memberName(round) ?? 'Round', detailOf(round), round, 'up')),
    subtotalName: 'Sum of the rounds',
    closing: { name: 'Total as reported', fact: total },
    residualName: 'Rounds beyond the total',
    message: included && leftOutMessage(known.locale, total, rounds, included),
  });
}

/** Preferred rounds up to the date of a total, those of undisclosed size too, in order of time. */
function roundsUntil(known: CompanyCase, total: Fact): Fact[] {
  const order = ({ period, id }: Fact) => `${period.start}/${id}`;
  return preferredFacts(known)
    .filter((fact) => fact.metric === 'funding-round' && isOutcome(fact) && fact.unit === total.unit)
    .filter((fact) => fact.period.end <= total.period.end)
    .sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

/** Revenue before and after by its parts; where none are known, the whole change is the residual. */
export function revenueBridge(known: CompanyCase): Bridge | null {
  const sides = bothSides(known, 'revenue');
  if (!sides) return null;
  const { before, after } = sides;
  const dimension = factsOf(known, 'revenue').find(({ members }) => members.length === 1)?.members[0]?.dimension;
  const parts = dimension ? partsOf(known, 'revenue', dimension) : [];
  const movements = parts
    .filter((part) => isBeside(part, after))
    .flatMap((part): Movement[] => {
      const earlier = parts.find((other) => isBeside(other, before) && memberName(other) === memberName(part));
      if (!earlier) return [];
      const change = subtract(part.value.figure, earlier.value.figure);
      return [{ name: memberName(part) ?? '', detail: null, facts: [earlier, part], change, possible: change }];
    });
  return bridge({
    key: 'revenue-bridge',
    unit: before.unit,
    opening: { name: 'Revenue before', fact: before },
    movements,
    closing: { name: 'Revenue after', fact: after },
    residualName: movements.length === 0 ? 'Change, not broken down' : 'Not explained',
    message: null,
  });
}

/** Net income before and after: by revenue, operating cost, and what lies below operating income. */
export function netIncomeBridge(known: CompanyCase): Bridge | null {
  const sides = bothSides(known, 'net-income');
  if (!sides) return null;
  const { before, after } = sides;
  const at = (metric: 'revenue' | 'operating-income', fact: Fact) => sameTime(fact, totalsOf(known, metric));
  const [revenueBefore, revenueAfter] = [at('revenue', before), at('revenue', after)];
  const [operatingBefore, operatingAfter] = [at('operating-income', before), at('operating-income', after)];
  const movements: Movement[] = [];
  if (revenueBefore && revenueAfter) {
    const change = subtract(revenueAfter.value.figure, revenueBefore.value.figure);
    movements.push({ name: 'Revenue', detail: null, facts: [revenueBefore, revenueAfter], change, possible: change });
    if (operatingBefore && operatingAfter) {
      const operating = subtract(operatingAfter.value.figure, operatingBefore.value.figure);
      const cost = subtract(operating, change);
      movements.push({
        name: 'Operating cost',
        detail: 'revenue less operating income',
        facts: [operatingBefore, operatingAfter, revenueBefore, revenueAfter],
        change: cost,
        possible: cost,
      });
    }
  }
  const whole = operatingBefore && operatingAfter && movements.length === 2;
  return bridge({
    key: 'net-income-bridge',
    unit: before.unit,
    opening: { name: 'Net income before', fact: before },
    movements,
    closing: { name: 'Net income after', fact: after },
    residualName: whole ? 'Interest, tax and all else' : 'Not explained',
    message: null,
  });
}

/** Preferred outcomes of a flow after an opening and up to a closing, like them of the whole company. */
function between(
  known: CompanyCase,
  metric: 'debt-forgiven' | 'hires' | 'headcount-transfer' | 'headcount-reduction',
  opening: Fact,
  closing: Fact,
): FigureFact[] {
  return withoutParts(factsOf(known, metric)).filter(
    (fact) =>
      isOutcome(fact) &&
      fact.unit === opening.unit &&
      !fact.members.some(({ dimension }) => dimension === 'department' || dimension === 'employment') &&
      fact.period.start >= opening.period.start &&
      fact.period.end <= closing.period.end,
  );
}

/** Of one period, scenario and unit. */
function isBeside(one: Fact, other: Fact): boolean {
  const [first, second] = [one.period, other.period];
  const inTime = first.start === second.start && first.end === second.end;
  return inTime && one.scenario === other.scenario && one.unit === other.unit;
}

/** "17 Apr 2024", "Jun 2024, claim". */
export function detailOf(fact: Fact): string {
  const when = fact.period.type === 'instant' ? dateLabel(fact.period) : periodLabel(fact.period);
  return fact.scenario === 'actual' ? when : `${when}, ${fact.scenario}`;
}

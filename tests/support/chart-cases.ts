import { exactly } from '@/lib/figures/make';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import type { CompanyCase, Fact, IsoDate, Member, Period, Restructuring } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { addMonths } from '@/lib/turnaround/months';
import { addDays } from '@/lib/turnaround/period';
import { builtInCase, builtInRecord } from './built-in-case';
import { caseOf, fact } from './facts';

type Changes = Partial<Omit<Fact, 'id' | 'metric' | 'period'>>;

const precisionOf = { 1: 'month', 3: 'quarter', 12: 'year' } as const;

/** A period of so many months of the calendar. */
export function months(start: IsoDate, count: 1 | 3 | 12): Period {
  return { type: 'duration', start, end: addDays(addMonths(start, count), -1), precision: precisionOf[count] };
}

/** A span of days, both ends included. */
export function days(start: IsoDate, count: number): Period {
  return { type: 'duration', start, end: addDays(start, count - 1), precision: 'day' };
}

/** A day. */
function day(on: IsoDate): Period {
  return { type: 'instant', start: on, end: on, precision: 'day' };
}

/** A fact of one metric and period, known ten days after its end. */
function made(metric: MetricKey, period: Period, amount: number | null, changes: Changes = {}): Fact {
  const unit = ['headcount', 'headcount-reduction'].includes(metric) ? 'people' : 'USD';
  const part = changes.members?.map(({ name }) => name).join() ?? '';
  return fact({
    id: [metric, part, period.start, period.end, changes.scenario ?? 'actual'].join('/'),
    metric,
    period,
    unit,
    value:
      amount === null
        ? { kind: 'missing', reason: 'not disclosed' }
        : { kind: 'figure', figure: exactly(String(Math.round(amount))) },
    reported: String(amount),
    knownAt: addDays(period.end, 10),
    ...changes,
  });
}

/** Of a department. */
function department(name: string): Member[] {
  return [{ dimension: 'department', name, note: null }];
}

/** A restructuring on a day. */
function restructuredOn(on: IsoDate): Restructuring[] {
  const [own] = builtInRecord().restructurings;
  if (!own) throw new Error('The built-in case has no restructuring.');
  return [{ ...own, announcedOn: on, startedOn: null, beforeUntil: addDays(on, -1), afterFrom: on }];
}

const count = (length: number) => Array.from({ length }, (_, index) => index);
const wave = (at: number, size: number) => size * (1 + 0.3 * Math.sin(at * 1.7) + 0.01 * at);

/** Thirteen weeks of cash: a plan and, of the first eight, what came. */
function weeklyCash(): CompanyCase {
  const facts = count(13).flatMap((week) => {
    const period = days(addDays('2026-08-31', 7 * week), 7);
    const balance = day(period.end);
    const plan = [
      made('operating-cash-flow', period, -wave(week, 400_000), { scenario: 'plan', knownAt: '2026-08-28' }),
      made('cash', balance, 12_000_000 - 420_000 * week, { scenario: 'plan', knownAt: '2026-08-28' }),
    ];
    if (week >= 8) return plan;
    return [
      ...plan,
      made('operating-cash-flow', period, -wave(week + 1, 390_000)),
      made('cash', balance, 12_100_000 - 430_000 * week),
    ];
  });
  return caseOf(facts, { restructurings: restructuredOn('2026-09-15') });
}

/** Thirty-six months of accounts, with heads by department and in total. */
function monthlyAccounts(): CompanyCase {
  const names = ['Operations', 'Engineering', 'Sales', 'Customer Service', 'Finance & Admin'];
  const facts = count(36).flatMap((month) => {
    const period = months(addMonths('2023-01-01', month), 1);
    const on = day(period.end);
    return [
      made('revenue', period, wave(month, 3_991_000)),
      made('gross-profit', period, wave(month, 1_157_000)),
      made('depreciation-amortisation', period, 120_000),
      made('interest-expense', period, 90_000 - month * 1_000),
      made('restructuring-charges', period, month === 20 ? 950_000 : 0),
      made('income-tax', period, 0),
      made('net-income', period, -1_032_000 + month * 36_000),
      made('cash', on, wave(month, 2_500_000)),
      made('debt', on, 40_000_000 - month * 300_000),
      made(
        'headcount',
        on,
        names.reduce((sum, _name, at) => sum + heads(month, at), 0),
      ),
      ...names.map((name, at) => made('headcount', on, heads(month, at), { members: department(name) })),
    ];
  });
  return caseOf(facts, { restructurings: restructuredOn('2024-09-02') });
}

function heads(month: number, place: number): number {
  return 212 - 30 * place - (month > 20 ? 8 * place : 0);
}

/** So many quarters of revenue, result, debt and cash. */
function quarterlyAccounts(quarters: number): CompanyCase {
  const facts = count(quarters).flatMap((quarter) => {
    const period = months(addMonths('2015-01-01', 3 * quarter), 3);
    return [
      made('revenue', period, wave(quarter, 2_800_000_000)),
      made('net-income', period, wave(quarter, 300_000_000) - 420_000_000),
      made('debt', day(period.end), wave(quarter, 9_000_000_000)),
      made('cash', day(period.end), wave(quarter, 4_000_000_000)),
      made('headcount', day(period.end), wave(quarter, 22_000)),
    ];
  });
  return caseOf(facts, { restructurings: restructuredOn('2019-05-06') });
}

/** Forty-five days of cash flow and of the balance at each day's end. */
function dailyCash(): CompanyCase {
  const facts = count(45).flatMap((at) => {
    const on = addDays('2026-09-01', at);
    return [
      made('operating-cash-flow', days(on, 1), wave(at, 80_000) - 90_000),
      made('cash', day(on), wave(at, 900_000)),
    ];
  });
  return caseOf(facts, { restructurings: restructuredOn('2026-09-20') });
}

/** Five years of revenue, then six quarters of it. */
function yearsAndQuarters(): CompanyCase {
  const years = count(5).map((at) => made('revenue', months(`${2018 + at}-01-01`, 12), wave(at, 40_000_000)));
  const quarters = count(6).map((at) =>
    made('revenue', months(addMonths('2023-01-01', 3 * at), 3), wave(at, 11_000_000)),
  );
  return caseOf([...years, ...quarters], { restructurings: restructuredOn('2023-06-15') });
}

/** Debt in total and by creditor, at the ends of eight quarters. */
function debtByCreditor(): CompanyCase {
  const creditors = ['Senior term loan', 'Revolver', 'Trade creditors'];
  const facts = count(8).flatMap((quarter) => {
    const on = day(months(addMonths('2023-01-01', 3 * quarter), 3).end);
    const parts = creditors.map((name, at) =>
      made('debt', on, 40_000_000 / (at + 1), { members: [{ dimension: 'creditor', name, note: null }] }),
    );
    return [made('debt', on, 73_333_333), ...parts];
  });
  return caseOf(facts, { restructurings: restructuredOn('2024-02-01') });
}

/** Quarters of which the third is missing, the fifth is said to be not disclosed, and nothing came after the sixth. */
function quartersWithGaps(): CompanyCase {
  const facts = [0, 1, 3, 4, 5].map((at) =>
    made('revenue', months(addMonths('2023-01-01', 3 * at), 3), at === 4 ? null : 8_000_000 + at * 500_000),
  );
  return caseOf([...facts, made('cash', day('2025-06-30'), 3_000_000)], {
    restructurings: restructuredOn('2023-11-20'),
  });
}

/** Every case whose charts are checked mark by mark. */
export function chartCases(): Readonly<Record<string, CompanyCase>> {
  return {
    'the built-in case': builtInCase(),
    'the built-in case as known in May 2024': builtInCase('2024-05-31'),
    Uber: asKnownOn(builtInRecord('uber'), null),
    'thirteen weeks': weeklyCash(),
    'thirty-six months': monthlyAccounts(),
    'twenty-eight quarters': quarterlyAccounts(28),
    'forty quarters': quarterlyAccounts(40),
    'forty-five days': dailyCash(),
    'years beside quarters': yearsAndQuarters(),
    'debt by creditor': debtByCreditor(),
    'quarters with gaps': quartersWithGaps(),
    'one fact': caseOf([made('revenue', months('2024-01-01', 3), 5_000_000)]),
    'nothing but gaps': caseOf(count(4).map((at) => made('revenue', months(addMonths('2024-01-01', 3 * at), 3), null))),
    'nothing but forecasts': caseOf(
      count(6).map((at) =>
        made('revenue', months(addMonths('2024-01-01', 3 * at), 3), 4_000_000, {
          scenario: 'forecast',
          knownAt: '2024-03-31',
        }),
      ),
    ),
    'nothing but claims': caseOf(
      count(6).map((at) =>
        made('revenue', months(addMonths('2024-01-01', 3 * at), 3), wave(at, 4_000_000), { scenario: 'claim' }),
      ),
    ),
  };
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '@/lib/figures/figure';
import { about, atLeast, atMost, between, exactly, lessThan, moreThan } from '@/lib/figures/make';
import { type Bridge, bridge, type Movement, movement } from '@/lib/turnaround/bridge';
import type { Fact } from '@/lib/turnaround/case';
import { type FigureFact, hasFigure } from '@/lib/turnaround/series';
import { rowChartOf } from '@/tests/support/charts';
import { caseOf, fact } from '@/tests/support/facts';
import { figures } from '@/tests/support/figures';
import { prepareBridge } from './prepare-bridge';
import type { RowChartSpec, RowMark } from './spec';

const span = (part: RowMark['certain']) => (part ? `${part.from} to ${part.to}` : '–');
/** "Lay-off | −>20 | 200 to 180 | 180 to 136 | arrow | 200 → 180": certain, possible, and where the row begins and reaches. */
const drawn = ({ name, label, certain, possible, end, begins, reaches }: RowMark) =>
  `${name} | ${label} | ${span(certain)} | ${span(possible)} | ${end} | ${begins} → ${reaches}`;
const inMillions = (text: string) => text.replaceAll(/-?\d{5,}/g, (amount) => String(Number(amount) / 1e6));

describe('the rows of the built-in case', () => {
  test('headcount: −>20 is certain to 180, and up to ~135 of what is left is only possible', () => {
    expect(rowChartOf('headcount-bridge').marks.map(drawn)).toEqual([
      'Headcount before | ~200 | 0 to 200 | – | none | 0 → 200',
      'Lay-off | −>20 | 200 to 180 | 180 to 136 | arrow | 200 → 180',
      'Not explained | up to ~135 | – | 180 to 45 | bracket | 180 → 45',
      'Headcount after | ~45 | 0 to 45 | – | none | 0 → 45',
    ]);
  });

  test('debt, in millions: −$100M+ leads to 0, and ~$0+ may have come in', () => {
    expect(rowChartOf('debt-bridge').marks.map(drawn).map(inMillions)).toEqual([
      'Debt before | ~$100M | 0 to 100 | – | none | 0 → 100',
      'Forgiven | −$100M+ | 100 to 0 | 0 to -22 | arrow | 100 → 0',
      'Not explained | ~$0+ | – | 0 to 22 | arrow | 0 → 0',
      'Debt after | $0 | 0 to 0 | – | none | 0 → 0',
    ]);
  });

  test('funding, in millions: bounds lift nothing, WPP has no bar, and −$10M+ leads from 191 to 181', () => {
    expect(rowChartOf('funding-total').marks.map(drawn).map(inMillions)).toEqual([
      'SAFE notes | $10M+ | 0 to 10 | 10 to 52.02 | arrow | 0 → 10',
      'Seed | $101M | 10 to 111 | – | none | 10 → 111',
      'Convertible note (spring 2023) | <$25M | – | 111 to 136 | bracket | 111 → 111',
      'Convertible note (Intel) | <$50M | – | 111 to 161 | bracket | 111 → 111',
      'June 2024 recapitalisation | $80M | 111 to 191 | – | none | 111 → 191',
      'WPP (extension of the 2024 round) | Not disclosed | – | – | none | 191 → 191',
      'Sum of the rounds | $191M+ | 0 to 191 | 191 to 233.02 | arrow | 0 → 191',
      'Rounds beyond the total | −$10M+ | 191 to 181 | 181 to 138.98 | arrow | 191 → 181',
      'Total as reported | $181M | 0 to 181 | – | none | 0 → 181',
    ]);
  });

  test('speaks its bounds, and what rests on a claim is a claim', () => {
    const { marks, table, title } = rowChartOf('debt-bridge');
    expect(marks[1]?.spoken).toBe('Forgiven: down by 100 million US dollars or more');
    expect(marks[2]).toMatchObject({ kind: 'residual', scenario: 'claim' });
    expect(table.rows.map(({ value, scenario }) => [value, scenario])).toEqual([
      ['~$100M', 'actual'],
      ['−$100M+', 'actual'],
      ['~$0+', 'claim'],
      ['$0', 'claim'],
    ]);
    expect(title).toEqual([
      'Stability AI',
      'Debt, from before to after, US dollars',
      'May 2024 to Dec 2024, actual and claim',
    ]);
  });
});

function level(id: string, figure: Figure): { name: string; fact: FigureFact } {
  const made = fact({ id, value: { kind: 'figure', figure } });
  if (!hasFigure(made)) throw new Error('a level has a figure');
  return { name: id, fact: made };
}

const step = (id: string, figure: Figure | null, direction: 'up' | 'down' = 'up'): Movement =>
  movement(
    id,
    null,
    fact({ id, value: figure ? { kind: 'figure', figure } : { kind: 'missing', reason: 'not disclosed' } }),
    direction,
  );

function specOf(opening: Figure | null, movements: readonly Movement[], closing: Figure, sums = false): RowChartSpec {
  const made: Bridge = bridge({
    key: 'a-bridge',
    unit: 'USD',
    opening: opening && level('before', opening),
    movements,
    closing: level('after', closing),
    residualName: 'rest',
    message: null,
    ...(sums ? { subtotalName: 'sum' } : {}),
  });
  const facts: Fact[] = [...movements.flatMap((each) => each.facts), made.closing.fact];
  return prepareBridge(caseOf(made.opening ? [made.opening.fact, ...facts] : facts), made, 'A bridge');
}

const rows = (...parts: Parameters<typeof specOf>) => specOf(...parts).marks.map(drawn);
const rest = (...parts: Parameters<typeof specOf>) => rows(...parts).find((row) => row.startsWith('rest'));

describe('the rows of another bridge', () => {
  test('10 − 30 + 5 = −15 crosses zero and closes with $0', () => {
    expect(rows(exactly('10'), [step('a', exactly('30'), 'down'), step('b', exactly('5'))], exactly('-15'))).toEqual([
      'before | $10 | 0 to 10 | – | none | 0 → 10',
      'a | −$30 | 10 to -20 | – | none | 10 → -20',
      'b | $5 | -20 to -15 | – | none | -20 → -15',
      'rest | $0 | – | – | none | -15 → -15',
      'after | −$15 | 0 to -15 | – | none | 0 → -15',
    ]);
  });

  test('what closes is spoken as 0, neither up nor down', () => {
    const spec = specOf(exactly('10'), [step('a', exactly('5'))], exactly('15'));
    expect(spec.marks.find(({ kind }) => kind === 'residual')?.spoken).toBe('rest: 0 US dollars');
    expect(spec.table.rows.find(({ periodLabel }) => periodLabel === 'rest')?.value).toBe('$0');
  });

  test('without an opening begins at zero, and its subtotal stands on zero', () => {
    expect(rows(null, [step('a', exactly('101')), step('b', exactly('80'))], exactly('174'), true)).toEqual([
      'a | $101 | 0 to 101 | – | none | 0 → 101',
      'b | $80 | 101 to 181 | – | none | 101 → 181',
      'sum | $181 | 0 to 181 | – | none | 0 → 181',
      'rest | −$7 | 181 to 174 | – | none | 181 → 174',
      'after | $174 | 0 to 174 | – | none | 0 → 174',
    ]);
  });

  test('a movement that is not disclosed moves nothing, and the sum is that or more', () => {
    expect(rows(null, [step('a', exactly('100')), step('b', null)], exactly('100'), true)).toEqual([
      'a | $100 | 0 to 100 | – | none | 0 → 100',
      'b | Not disclosed | – | – | none | 100 → 100',
      'sum | $100+ | 0 to 100 | 100 to 122 | arrow | 0 → 100',
      'rest | −$0+ | – | 100 to 78 | arrow | 100 → 100',
      'after | $100 | 0 to 100 | – | none | 0 → 100',
    ]);
  });

  test.each<[string, Figure, string]>([
    ['between 10 and 30', between('10', '30'), '−$10–30 | 100 to 90 | 90 to 70 | bracket | 100 → 90'],
    ['at most 30', atMost('30', '0'), '−≤$30 | – | 100 to 70 | bracket | 100 → 100'],
    ['more than 30', moreThan('30'), '−>$30 | 100 to 70 | 70 to 48 | arrow | 100 → 70'],
    ['about 30', about('30'), '−~$30 | 100 to 70 | – | none | 100 → 70'],
    ['nothing', exactly('0'), '$0 | 100 to 100 | – | none | 100 → 100'],
  ])('a fall of %s from 100', (_, figure, row) => {
    expect(rows(exactly('100'), [step('a', figure, 'down')], exactly('50'))[1]).toBe(`a | ${row}`);
  });

  test('what is left is certain as far as it is, and possible beyond: 50 to 60 after 100 is −50 to −40', () => {
    expect(rest(exactly('100'), [], between('50', '60'))).toBe(
      'rest | −$40–50 | 100 to 60 | 60 to 50 | bracket | 100 → 50',
    );
  });

  test('what may be nothing is a tint up to the closing: 100 less at most 60 is up to 50 from 50', () => {
    expect(rest(exactly('100'), [step('a', atMost('60', '0'), 'down')], exactly('50'))).toBe(
      'rest | up to $50 | – | 100 to 50 | bracket | 100 → 50',
    );
  });

  test('what may go without end has no "up to" on that side', () => {
    expect(rest(exactly('100'), [step('a', atLeast('0'))], exactly('50'))).toMatch(/^rest \| −\$50\+ \| 100 to 50/);
    expect(rest(lessThan('100', '0'), [step('a', atLeast('5'), 'down')], exactly('50'))).toMatch(/^rest \| >−\$45 \|/);
  });
});

const directions = fc.constantFrom<'up' | 'down'>('up', 'down');
const steps = fc.array(fc.tuple(fc.option(figures), directions), { maxLength: 5 });
const made = (parts: readonly (readonly [Figure | null, 'up' | 'down'])[]) =>
  parts.map(([figure, direction], at) => step(`step ${at}`, figure, direction));

describe('whatever the bounds', () => {
  test('each row begins where the one above surely ended, and the residual reaches the closing', () => {
    fc.assert(
      fc.property(fc.option(figures), steps, figures, fc.boolean(), (opening, parts, closing, sums) => {
        const { marks, value } = specOf(opening, made(parts), closing, sums);
        const residual = marks.findIndex(({ kind }) => kind === 'residual');
        for (const [at, { kind, begins, certain, possible, reaches }] of marks.entries()) {
          const above = at === 0 ? 0 : marks[at - 1]?.reaches;
          expect(begins).toBe(kind === 'total' || kind === 'subtotal' ? 0 : above);
          if (certain) expect(certain.from).toBe(begins);
          if (possible) expect(possible.from).toBe(certain?.to ?? begins);
          const ends = [begins, reaches, ...[certain, possible].flatMap((part) => (part ? [part.from, part.to] : []))];
          expect(ends.every((end) => value.min <= end && end <= value.max)).toBe(true);
        }
        expect(marks[residual]?.reaches).toBe(marks.at(-1)?.reaches);
        expect(marks).toHaveLength(parts.length + (opening ? 3 : 2) + (sums ? 1 : 0));
      }),
    );
  });

  test('exact movements close exactly: the last level + the residual = the closing', () => {
    const whole = fc.integer({ min: -9999, max: 9999 });
    fc.assert(
      fc.property(whole, fc.array(whole, { maxLength: 6 }), whole, (opening, moves, closing) => {
        const parts = moves.map((each) => [exactly(String(each)), 'up'] as const);
        const { marks } = specOf(exactly(String(opening)), made(parts), exactly(String(closing)));
        const [last, residual] = [marks.at(-3), marks.at(-2)];
        expect((last?.reaches ?? 0) + Number(residual?.figure?.low)).toBe(closing);
        expect(residual?.certain ?? { from: closing, to: closing }).toEqual({ from: last?.reaches, to: closing });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';
import { type Fact, tiers } from '@/lib/turnaround/case';
import { metricKeys } from '@/lib/turnaround/catalogue';
import { dealOf } from '@/lib/turnaround/deal';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { builtInCase, builtInRecord } from '@/tests/support/built-in-case';
import { caseOf } from '@/tests/support/facts';
import { balance, flow, flows, restructuredOn } from '@/tests/support/flows';
import { comparisonMessage } from './message';
import { type Verdict, verdictOf } from './verdict';

const restructured = restructuredOn('2024-09-01');

function verdict(facts: readonly Fact[]): Verdict {
  const found = verdictOf(caseOf(facts, restructured));
  if (!found) throw new Error('no restructuring');
  return found;
}

const texts = (items: Verdict['shown']) => items.map(({ text }) => text);

describe('did it work, for the built-in case', () => {
  const found = verdictOf(builtInCase());

  test('debt is gone by the company’s own statement, about 78 % of people have left, no result is disclosed', () => {
    expect(found?.sentence).toBe(
      'Headcount fell by about 78% (17 Apr 2024 to Dec 2024), as reported at second hand; by the company’s own statement debt fell to none (May 2024 to Dec 2024); no revenue or net income has been disclosed since.',
    );
  });

  test('each is listed once: shown, claimed, not disclosed', () => {
    expect(texts(found?.shown ?? [])).toEqual(['Headcount fell by about 78%']);
    expect(texts(found?.claimed ?? [])).toEqual(['Debt fell to none', 'Revenue growth: “triple digit growth”']);
    expect(texts(found?.notDisclosed ?? [])).toEqual(['Revenue', 'Net income']);
  });

  test('each leads to a fact of the case, or to its metric', () => {
    const ids = new Set(builtInCase().facts.map(({ id }) => id));
    for (const { fact, metric } of [
      ...(found?.shown ?? []),
      ...(found?.claimed ?? []),
      ...(found?.notDisclosed ?? []),
    ]) {
      expect(fact ? ids.has(fact.id) : metricKeys.includes(metric)).toBe(true);
    }
  });

  test('what was done: 80M of new money, 100M or more forgiven, 300M released, people laid off, CEO and chair', () => {
    expect(dealOf(builtInCase()).map(({ amount, what, on }) => [amount, what, on])).toEqual([
      ['+$80M', 'new money', '25 Jun 2024'],
      ['−$100M or more', 'of debt forgiven', 'Jun 2024'],
      ['−$300M', 'of obligations released', 'Jun 2024'],
      ['more than 20', 'people laid off', '17 Apr 2024'],
      [null, 'Emad Mostaque steps down as CEO', '23 Mar 2024'],
      [null, 'Prem Akkaraju takes over as CEO, Sean Parker as chair', '25 Jun 2024'],
    ]);
  });
});

test('Uber: 238 % more revenue and a loss that turned are shown, from 2019 to 2024', () => {
  expect(verdictOf(viewed(builtInRecord('uber'), wholeView))?.sentence).toBe(
    'From 2019 to 2024 revenue rose by 238%, net income turned from a loss to a profit, debt rose by 46% and headcount rose by about 16%.',
  );
});

test('a company that lost 12 × 1.0M and made 12 × 0.2M turned, whatever its first month after was', () => {
  const facts = [
    ...flows(
      'net-income',
      '2023-09-01',
      1,
      Array.from({ length: 12 }, () => '-1000000'),
    ),
    flow('net-income', '2024-09-01', 1, '-2047000'),
    ...flows(
      'net-income',
      '2024-10-01',
      1,
      Array.from({ length: 12 }, () => '200000'),
    ),
  ];
  expect(verdict(facts).sentence).toBe(
    'From the year to 31 Aug 2024 to the year to 30 Sep 2025 net income turned from a loss to a profit.',
  );
  expect(comparisonMessage(caseOf(facts, restructured), 'net-income')).toContain(
    'from a loss of $12M in the year to 31 Aug 2024 to a profit of $2.4M in the year to 30 Sep 2025',
  );
});

test('nothing that bounds allow leaves one sentence that says so', () => {
  expect(verdict([flow('revenue', '2024-11-01', 1)])).toMatchObject({
    sentence: 'The recorded figures do not show yet whether it worked.',
    shown: [],
    claimed: [],
  });
});

/** An interval in whole dollars. */
const figure = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.nat({ max: 200 }))
  .map(([low, width]): Figure => ({ ...exactly('0'), low: String(low), high: String(low + width) }));

const both = (before: Figure, after: Figure, more: Partial<Fact> = {}) => [
  flow('revenue', '2024-06-01', 3, '1', { value: { kind: 'figure', figure: before } }),
  flow('revenue', '2025-06-01', 3, '1', { value: { kind: 'figure', figure: after }, ...more }),
];

const verb = (sentence: string | null) => /rose|fell|unchanged/.exec(sentence ?? '')?.[0] ?? null;

describe('never says more than figures and sources carry', () => {
  test('a wider bound leaves a sentence as it is or weakens it: no other verb, no smaller share', () => {
    fc.assert(
      fc.property(figure, figure, fc.nat({ max: 100 }), fc.nat({ max: 100 }), (before, after, down, up) => {
        const wider: Figure = {
          ...after,
          low: String(Number(after.low) - down),
          high: String(Number(after.high) + up),
        };
        const isSingle = (each: Figure) => each.low === each.high;
        if (isSingle(before) && isSingle(after)) return;
        const [one, other] = [both(before, after), both(before, wider)].map((facts) => ({
          message: comparisonMessage(caseOf(facts, restructured), 'revenue'),
          shown: verdict(facts).shown.length,
        }));
        expect([verb(one?.message ?? null), null]).toContain(verb(other?.message ?? null));
        expect(other?.shown).toBeLessThanOrEqual(one?.shown ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  test('a lower tier, or a claim instead of an actual, never moves anything from claimed to shown, nor drops a reserve', () => {
    const reserves = ({ sentence }: Verdict) =>
      ['second hand', 'own statement'].filter((words) => sentence.includes(words)).length;
    fc.assert(
      fc.property(
        figure,
        figure,
        fc.nat({ max: 3 }),
        fc.nat({ max: 3 }),
        fc.boolean(),
        (before, after, one, other, claim) => {
          const cited = (at: number) => ({ citation: { sourceId: tiers[at] ?? 'compiled', locator: null } });
          const [high, low] = [Math.min(one, other), Math.max(one, other)];
          const firm = verdict(both(before, after, cited(high)));
          const weak = verdict(both(before, after, { ...cited(low), ...(claim && { scenario: 'claim' as const }) }));
          expect(weak.shown.length).toBeLessThanOrEqual(firm.shown.length);
          if (weak.shown.length + weak.claimed.length > 0)
            expect(reserves(weak)).toBeGreaterThanOrEqual(Math.min(1, reserves(firm)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('sentences', () => {
  const say = (before: string, after: string, metric: 'revenue' | 'net-income' = 'revenue') =>
    comparisonMessage(
      caseOf([flow(metric, '2024-06-01', 3, before), flow(metric, '2025-06-01', 3, after)], restructured),
      metric,
    );

  test.each([
    [
      '12345678',
      '23456789',
      'Revenue rose from $12.3M in the quarter to 31 Aug 2024 to $23.5M in the quarter to 31 Aug 2025, 90% more.',
    ],
    [
      '10000000',
      '10080000',
      'Revenue is about unchanged: $10M in the quarter to 31 Aug 2024, $10.1M in the quarter to 31 Aug 2025.',
    ],
    [
      '10000000',
      '10540000',
      'Revenue rose from $10M in the quarter to 31 Aug 2024 to $10.5M in the quarter to 31 Aug 2025, 5.4% more.',
    ],
    ['10000000', '0', 'Revenue fell from $10M in the quarter to 31 Aug 2024 to none in the quarter to 31 Aug 2025.'],
  ])('of %s and %s: %s', (before, after, sentence) => {
    expect(say(before, after)).toBe(sentence);
  });

  test('from loss to profit there is no percentage, and the smaller is said in the unit of the larger', () => {
    expect(say('-12200000', '410000', 'net-income')).toBe(
      'Net income turned from a loss of $12.2M in the quarter to 31 Aug 2024 to a profit of $0.41M in the quarter to 31 Aug 2025.',
    );
  });

  test('if first and latest after lead apart, both are said', () => {
    const facts = [
      flow('revenue', '2024-01-01', 3, '3250'),
      flow('revenue', '2024-10-01', 3, '2810'),
      flow('revenue', '2025-04-01', 3, '12000'),
    ];
    expect(comparisonMessage(caseOf(facts, restructured), 'revenue')).toBe(
      'Revenue fell from $3.25K in Q1 2024 to $2.81K in Q4 2024 and has since risen to $12K (Q2 2025).',
    );
  });

  test('a negative cash flow is no loss', () => {
    const known = caseOf([balance('cash', '2024-06-30', '5'), flow('operating-cash-flow', '2024-06-01', 3, '-5')]);
    expect(JSON.stringify(comparisonMessage(known, 'operating-cash-flow'))).not.toContain('loss');
  });
});

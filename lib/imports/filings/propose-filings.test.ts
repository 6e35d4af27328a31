import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brief, factsOf, forms, nineMonths, q1, q2, q3, sixMonths, year } from '@/tests/support/told-filings';

test('a registration counts where no report tells the period', () => {
  const filed = factsOf('Revenues', [9, '2018-01-01/2018-12-31', 31_100], [9, q1, 9_900], [1, q1, 9_700]);
  expect(brief(filed)).toEqual(['revenue-2018 = 31100, 2019-04-01', 'revenue-2019-q1 = 9700, 2019-05-01']);
  expect(filed.totals.otherForms).toBe(1);
});

test('what only a proxy statement tells is left aside', () => {
  const filed = factsOf('Revenues', [7, year, 41_200]);
  expect([filed.facts, filed.totals.otherForms]).toEqual([[], 1]);
});

describe('any filings, in any order', () => {
  const periods = [q1, q2, q3, '2019-10-01/2019-12-31', sixMonths, nineMonths, year];
  const row = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...periods), fc.integer({ min: -99_999, max: 99_999 }))
    .filter(([number, period]) => (forms[number]?.[1] ?? '') >= (period.split('/')[1] ?? ''));
  const rows = fc.array(row, { minLength: 1, maxLength: 25 });

  test('give the same facts', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (told, seeds) => {
        const shuffled = told.map((row) => ({ row, at: seeds.next().value })).sort((one, other) => one.at - other.at);
        const other = factsOf('Revenues', ...shuffled.map(({ row }) => row));
        expect(brief(other)).toEqual(brief(factsOf('Revenues', ...told)));
      }),
    );
  });

  test('are accounted for: values = told + held back + repeated + steps + added up + parts + other definitions and forms', () => {
    fc.assert(
      fc.property(rows, (told) => {
        const { values, ...parts } = factsOf('Revenues', ...told).totals;
        expect(values).toBe(told.length);
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(values);
        expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('make chains: a fact replaces one earlier of its own period, known before it, and no other replaces that', () => {
    fc.assert(
      fc.property(rows, (told) => {
        const { facts } = factsOf('Revenues', ...told);
        const byKey = new Map(facts.map((fact) => [fact.key, fact]));
        expect(byKey.size).toBe(facts.length);
        const replaced = facts.flatMap(({ restates }) => restates?.key ?? []);
        expect(new Set(replaced).size).toBe(replaced.length);
        for (const { restates, knownAt, period } of facts) {
          if (!restates) continue;
          const earlier = byKey.get(restates.key);
          expect(earlier?.period).toEqual(period);
          expect((earlier?.knownAt ?? '') < knownAt).toBe(true);
        }
      }),
    );
  });

  test('leave one fact of a period in force on any day: as known on', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...Object.values(forms).map(([, filed]) => filed)), (told, day) => {
        const known = factsOf('Revenues', ...told).facts.filter(({ knownAt, hold }) => !hold && knownAt <= day);
        const replaced = new Set(known.map(({ restates }) => restates?.key));
        const current = known
          .filter(({ key }) => !replaced.has(key))
          .map(({ period }) => `${period.start}/${period.end}`);
        expect(new Set(current).size).toBe(current.length);
      }),
    );
  });
});

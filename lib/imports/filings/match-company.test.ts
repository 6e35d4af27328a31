import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyMatcher } from '@/lib/imports/filings/match-company';

const match = companyMatcher([
  { id: 'uber', names: ['Uber', 'Uber Technologies, Inc.'] },
  { id: 'ge', names: ['GE Appliances'] },
  { id: 'allstate', names: ['The Allstate Corporation'] },
  { id: 'at-t', names: ['AT&T Inc.'] },
  { id: 'loreal', names: ["L'Oréal S.A."] },
  { id: 'delta', names: ['Delta Inc'] },
  { id: 'delta-gmbh', names: ['Delta GmbH'] },
]);

const brief = (read: string) => {
  const answer = match(read);
  return answer.kind === 'match' ? [answer.match.companyId, answer.match.rule, answer.match.score] : answer.kind;
};

describe('a name is a company’s', () => {
  test.each([
    ['Uber', ['uber', 'exact', 1]],
    ['Uber ', ['uber', 'exact', 1]],
    ['UBER TECHNOLOGIES INC', ['uber', 'spelling', 0.98]],
    ['Uber Technologies', ['uber', 'legal form', 0.95]],
    ['G. E. APPLIANCES', ['ge', 'spelling', 0.98]],
    ['ALLSTATE', ['allstate', 'legal form', 0.95]],
    ['A.T.&T.', ['at-t', 'legal form', 0.95]],
    ['AT and T', ['at-t', 'legal form', 0.95]],
    ['Loreal', ['loreal', 'legal form', 0.95]],
    ['Delta Inc', ['delta', 'exact', 1]],
  ])('%s: %j', (read, answer) => {
    expect(brief(read)).toEqual(answer);
  });

  test('and says why', () => {
    expect(match('Uber Technologies, L.L.C.')).toEqual({
      kind: 'match',
      match: {
        companyId: 'uber',
        read: 'Uber Technologies, L.L.C.',
        name: 'Uber Technologies, Inc.',
        rule: 'legal form',
        score: 0.95,
        reason: '“Uber Technologies, L.L.C.” and “Uber Technologies, Inc.” differ in the legal form only.',
      },
    });
  });
});

describe('a person decides', () => {
  test('where the first words alone are the same', () => {
    expect(match('Uber Freight')).toMatchObject({
      kind: 'possible',
      matches: [
        {
          companyId: 'uber',
          score: 0.6,
          reason: '“Uber Freight” and “Uber” begin with the same words: one company, a part of it, or another.',
        },
      ],
    });
  });

  test('where two companies are alike', () => {
    const answer = match('Delta');
    expect(answer.kind === 'possible' && answer.matches.map(({ companyId }) => companyId)).toEqual([
      'delta',
      'delta-gmbh',
    ]);
  });
});

test.each(['Uberflip', 'Ub', '', '...', 'Inc', 'The', 'GEAppliances'])('“%s” is nobody’s', (read) => {
  expect(match(read)).toEqual({ kind: 'none' });
});

test('a company is always found by its own name, with any legal form, in any case', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{3,9}( [A-Z][a-z]{3,9}){0,2}$/);
  fc.assert(
    fc.property(name, fc.constantFrom('', ' Inc.', ', LLC', ' GmbH', ' plc'), fc.boolean(), (own, form, upper) => {
      const answer = companyMatcher([{ id: 'it', names: [own] }])(
        upper ? `${own}${form}`.toUpperCase() : `${own}${form}`,
      );
      expect(answer.kind).toBe('match');
    }),
  );
});

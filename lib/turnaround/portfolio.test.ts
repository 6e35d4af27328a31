import { describe, expect, test } from 'vitest';
import type { Figure } from '@/lib/figures/figure';
import { about, atLeast, between, exactly, lessThan, unbounded } from '@/lib/figures/make';
import { builtInCase } from '@/tests/support/built-in-case';
import { licencesFor } from './portfolio';

const { licences } = builtInCase();
const namesFor = (revenue: Figure) => licencesFor(licences, revenue).map(({ name }) => name);
const community = 'Community License';
const enterprise = 'Enterprise License';

describe('the licences of the built-in case, free below $1M of revenue a year', () => {
  test.each<[string, Figure, string[]]>([
    ['$999,999 is below: the community licence', exactly('999999'), [community]],
    ['$1M is no longer below: the enterprise licence', exactly('1000000'), [enterprise]],
    ['$1,000,000.01 is above: the enterprise licence', exactly('1000000.01'), [enterprise]],
    ['no revenue: the community licence', exactly('0'), [community]],
    ['less than $1M: the community licence', lessThan('1000000', '0'), [community]],
    ['$1M or more: the enterprise licence', atLeast('1000000'), [enterprise]],
    ['between $0.5M and $2M: either', between('500000', '2000000'), [community, enterprise]],
    ['between $0.5M and exactly $1M: either', between('500000', '1000000'), [community, enterprise]],
    ['about $1M: either', about('1000000'), [community, enterprise]],
    ['$0.5M or more: either', atLeast('500000'), [community, enterprise]],
    ['unknown: either', unbounded(), [community, enterprise]],
  ])('%s', (_, revenue, names) => {
    expect(namesFor(revenue)).toEqual(names);
  });
});

test('a licence without bounds of revenue applies to everybody', () => {
  const [one] = licences;
  if (!one) throw new Error('no licence');
  const free = { ...one, name: 'Free', revenueFrom: null, revenueBelow: null };
  expect(licencesFor([free], exactly('5000000000'))).toEqual([free]);
  expect(licencesFor([free], unbounded())).toEqual([free]);
});

test('a licence between two bounds applies to neither side: from $1M to below $10M', () => {
  const [one] = licences;
  if (!one) throw new Error('no licence');
  const middle = { ...one, revenueFrom: '1000000', revenueBelow: '10000000' };
  const applies = (revenue: Figure) => licencesFor([middle], revenue).length === 1;
  expect(['999999', '1000000', '9999999', '10000000'].map((amount) => applies(exactly(amount)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

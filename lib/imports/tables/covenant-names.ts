import type { MetricKey } from '@/lib/turnaround/catalogue';

type Limit = { readonly of: readonly string[]; readonly is: readonly string[] };

const least = ['minimum', 'min', 'min.', 'mindest', 'minimale', 'minimaler'];
const most = ['maximum', 'max', 'max.', 'maximale', 'maximaler', 'höchst'];

/** What a covenant holds to a limit, in English and German. */
const limits: Partial<Record<MetricKey, Limit>> = {
  'covenant-minimum-liquidity': { of: ['liquidity', 'cash', 'liquidität'], is: least },
  'covenant-minimum-ebitda': { of: ['ebitda'], is: least },
  'covenant-maximum-leverage': {
    of: [
      'leverage',
      'leverage ratio',
      'net leverage',
      'debt / ebitda',
      'net debt / ebitda',
      'net debt/ebitda',
      'verschuldungsgrad',
    ],
    is: most,
  },
  'covenant-minimum-interest-cover': {
    of: ['interest cover', 'interest coverage', 'icr', 'zinsdeckung', 'zinsdeckungsgrad'],
    is: least,
  },
  'covenant-minimum-debt-service-cover': {
    of: ['debt service cover', 'debt service coverage', 'dscr', 'kapitaldienstdeckung', 'kapitaldienstdeckungsgrad'],
    is: least,
  },
};

const words = ['covenant', 'kreditauflage'];

/**
 * The names of covenants' limits: "Covenant: minimum liquidity", "Leverage covenant maximum", "Mindestliquidität
 * (Covenant)". Without the word, a minimum may be the least of a period.
 */
export const covenantNames: Partial<Record<MetricKey, readonly string[]>> = Object.fromEntries(
  Object.entries(limits).map(([key, limit]) => [key, namesOf(limit)]),
);

function namesOf({ of, is }: Limit): string[] {
  return of.flatMap((what) => [
    ...is.flatMap((bound) => {
      const limit = bound.endsWith('st') ? `${bound}${what}` : `${bound} ${what}`;
      return words.flatMap((word) => around(limit, word));
    }),
    ...words.flatMap((word) => [`${what} ${word}`, `${what}-${word}`, `${word}: ${what}`, `${word} – ${what}`]),
    ...is.map((bound) => `${what} covenant ${bound}`),
  ]);
}

function around(limit: string, word: string): string[] {
  return [
    ...[`${word}: ${limit}`, `${word} – ${limit}`, `${word} - ${limit}`, `${word} ${limit}`, `${word} (${limit})`],
    ...[`${limit} ${word}`, `${limit} (${word})`, `${limit}-${word}`],
  ];
}

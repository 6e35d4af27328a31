import { describe, expect, test } from 'vitest';
import { readCompanyFacts } from '@/lib/imports/filings/companyfacts/read-companyfacts';
import { proposeFilings } from '@/lib/imports/filings/propose-filings';

const good = {
  start: '2024-01-01',
  end: '2024-12-31',
  val: 1000,
  accn: '0000000001-25-000001',
  fy: 2024,
  fp: 'FY',
  form: '10-K',
  filed: '2025-02-15',
};

const fileOf = (units: unknown, more: object = {}) =>
  JSON.stringify({ cik: 1234567, entityName: 'Badco Inc', facts: { 'us-gaap': { Revenues: { units } } }, ...more });

/** What is proposed of rows of revenue in US dollars, and what is said of what is not taken. */
function revenue(...rows: object[]) {
  return outcome(fileOf({ USD: rows }));
}

function outcome(text: string) {
  const read = readCompanyFacts(text, 'bad.json');
  if (!read.ok) return { refused: read.rejected.sentence };
  const proposed = proposeFilings(read.facts.filer);
  const stored = proposed.facts.filter(({ hold }) => !hold);
  const facts = stored.map((fact) => [fact.key, fact.value.kind === 'figure' && fact.value.figure.low]);
  const sentences = [...read.facts.rejected].map(({ sentence }) => sentence);
  return {
    facts,
    sentences,
    flags: proposed.facts.flatMap(({ flags }) => flags?.map(({ sentence }) => sentence) ?? []),
  };
}

const taken = (...facts: [string, string][]) => ({ facts, sentences: [], flags: [] });
const row = 'bad.json, facts.us-gaap.Revenues.units.USD[0]';

describe('a row', () => {
  test('is taken with every digit', () => {
    expect(revenue(good)).toEqual(taken(['revenue-2024', '1000']));
    expect(outcome(fileOf({ USD: [good] }).replace('1000', '9007199254740993'))).toEqual(
      taken(['revenue-2024', '9007199254740993']),
    );
    expect(revenue({ ...good, val: '1000.50' })).toEqual(taken(['revenue-2024', '1000.5']));
  });

  test.each([
    [{ end: '2024-02-30' }, '.end: “2024-02-30” was read, a day, as 2024-12-31, was expected.'],
    [{ end: '31/12/2024' }, '.end: “31/12/2024” was read, a day, as 2024-12-31, was expected.'],
    [{ end: '' }, '.end: nothing was read, a day, as 2024-12-31, was expected.'],
    [{ end: null }, '.end: “null” was read, a day, as 2024-12-31, was expected.'],
    [{ end: 20241231 }, '.end: “20241231” was read, a day, as 2024-12-31, was expected.'],
    [{ end: undefined }, '.end: nothing was read, a day, as 2024-12-31, was expected.'],
    [{ val: undefined }, '.val: nothing was read, a number of at most 24 digits was expected.'],
    [{ val: true }, '.val: “true” was read, a number of at most 24 digits was expected.'],
    [{ val: 'n/a' }, '.val: “n/a” was read, a number of at most 24 digits was expected.'],
    [{ accn: 'a' }, '.accn: “a” was read, a filing’s number, as 0001543151-20-000010, was expected.'],
    [{ form: '' }, '.form: nothing was read, the kind of form, as 10-K, was expected.'],
    [{ filed: '2025' }, '.filed: “2025” was read, the day of filing, as 2024-12-31, was expected.'],
    [{ start: '2024-12-31' }, '.start: “2024-12-31” was read, a day before 2024-12-31 was expected.'],
    [
      { start: undefined },
      '.start: nothing was read, the first day of the period (Revenues is told of a period) was expected.',
    ],
    [
      { end: '2099-12-31' },
      '.end: “2099-12-31” was read, a period that was over when it was filed on 2025-02-15 was expected.',
    ],
  ])('with %j is refused by its place', (fault, sentence) => {
    expect(revenue({ ...good, ...fault })).toEqual({ facts: [], sentences: [row + sentence], flags: [] });
  });

  test('that is bad leaves the others standing', () => {
    const { facts, sentences } = revenue({}, good) as { facts: string[][]; sentences: string[] };
    expect(facts).toEqual([['revenue-2024', '1000']]);
    expect(sentences).toHaveLength(1);
  });

  test('1e400 is no number', () => {
    const { sentences } = outcome(fileOf({ USD: [good] }).replace('1000', '1e400')) as { sentences: string[] };
    expect(sentences).toEqual([`${row}.val: “1e400” was read, a number of at most 24 digits was expected.`]);
  });

  test('of one day has no first day', () => {
    const text = fileOf({ USD: [good] }).replace('Revenues', 'Assets');
    expect(outcome(text)).toMatchObject({
      facts: [],
      sentences: [expect.stringContaining('no first day (Assets is told of one day)')],
    });
  });
});

describe('a file is refused whole', () => {
  test.each([
    ['', 'bad.json is not JSON: the file is empty.'],
    ['null', 'bad.json, cik: nothing was read, a company’s number of up to ten digits was expected.'],
    ['[]', 'bad.json, cik: nothing was read, a company’s number of up to ten digits was expected.'],
    ['"x"', 'bad.json, cik: nothing was read, a company’s number of up to ten digits was expected.'],
    [
      '{"cik":"12; DROP TABLE"}',
      'bad.json, cik: “12; DROP TABLE” was read, a company’s number of up to ten digits was expected.',
    ],
    [
      '{"cik":1,"facts":{}}',
      'bad.json, entityName: nothing was read, a company’s name in readable characters was expected.',
    ],
    [
      String.raw`{"cik":1,"entityName":"Ac\u0000me"}`,
      'bad.json, entityName: “Acme” was read, a company’s name in readable characters was expected.',
    ],
    [
      String.raw`{"cik":1,"entityName":"Ac\ud800me"}`,
      'bad.json, entityName: “Acme” was read, a company’s name in readable characters was expected.',
    ],
    [
      '{"cik":1,"entityName":"x","facts":[]}',
      'bad.json, facts: “a list” was read, an object of taxonomies was expected.',
    ],
    ['{"cik":1,"entityName":"x","facts":{}}', 'No financial facts found in bad.json.'],
    ['{"__proto__":{"isAdmin":true},"cik":1,"entityName":"x","facts":{}}', 'No financial facts found in bad.json.'],
    [
      '{"cik":1,"entityName":"x","facts":{"dei":{"Shares":{"units":{"shares":[{}]}}}}}',
      'No financial facts found in bad.json.',
    ],
    [
      '{"cik":1,"entityName":"x","facts":{"us-gaap":{"__proto__":{"units":{"USD":[]}}}}}',
      'bad.json, facts.us-gaap.__proto__: the name is reserved.',
    ],
    [
      '{"cik":1,"entityName":"x","facts":{"us-gaap":{"Assets":{"units":{"__proto__":[]}}}}}',
      'bad.json, facts.us-gaap.Assets.units.__proto__: the name is reserved.',
    ],
  ])('%s', (text, sentence) => {
    expect(outcome(text)).toEqual({ refused: sentence });
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

test('a file of bad rows only is refused whole before it fills the memory', () => {
  const rows = Array.from({ length: 10_001 }, () => ({}));
  expect(outcome(fileOf({ USD: rows }))).toEqual({ refused: 'bad.json: over 10000 rows cannot be read.' });
});

describe('units', () => {
  test('currencies are kept apart, and what is no currency is refused', () => {
    const units = { USD: [good], EUR: [{ ...good, val: 920 }], 'USD/shares': [{ ...good, val: 1.23 }], pure: [good] };
    expect(outcome(fileOf(units))).toEqual({
      facts: [
        ['revenue-2024-eur', '920'],
        ['revenue-2024-usd', '1000'],
      ],
      sentences: [
        'bad.json, facts.us-gaap.Revenues.units.USD/shares: “USD/shares” was read, a currency, as USD, was expected.',
        'bad.json, facts.us-gaap.Revenues.units.pure: “pure” was read, a currency, as USD, was expected.',
      ],
      flags: [],
    });
  });

  test('a list where units should stand is refused by its path', () => {
    expect(outcome(fileOf([good]))).toMatchObject({
      sentences: [
        'bad.json, facts.us-gaap.Revenues.units: “a list” was read, an object with a list for each unit was expected.',
      ],
    });
    expect(outcome(fileOf({ USD: good }))).toMatchObject({
      sentences: ['bad.json, facts.us-gaap.Revenues.units.USD: “an object” was read, a list of rows was expected.'],
    });
  });
});

test('a company’s number is the same with zeros in front, and as text', () => {
  const cikOf = (cik: unknown) => {
    const read = readCompanyFacts(fileOf({ USD: [good] }, { cik }), 'bad.json');
    return read.ok && read.facts.filer.cik;
  };
  expect([cikOf(1234567), cikOf('0001234567')]).toEqual(['1234567', '1234567']);
});

test('a placeholder in place of a taxonomy’s concept, and unknown keys, do no harm', () => {
  const more = { ticker: 'BAD', facts: { 'ifrs-full': { _stripped: true, Revenue: { units: { EUR: [good] } } } } };
  expect(outcome(fileOf({}, more))).toEqual(taken(['revenue-2024', '1000']));
});

test('rows = values + refused + rows of other tags', () => {
  const facts = {
    'us-gaap': { Revenues: { units: { USD: [good, {}] } }, Goodwill: { units: { USD: [good, {}, {}] } } },
  };
  const read = readCompanyFacts(fileOf({}, { facts }), 'bad.json');
  if (!read.ok) throw new Error(read.rejected.sentence);
  const { rows, otherTags, rejected, filer } = read.facts;
  expect([rows, filer.values.length, rejected.length, otherTags]).toEqual([5, 1, 1, 3]);
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { joinedFilers, readStatements } from '@/lib/imports/filings/fsds/read-statements';
import { proposeFilings } from '@/lib/imports/filings/propose-filings';

const accn = '0000004904-09-000117';
const version = 'us-gaap/2009';

/** Tab-separated lines under a header. */
function table(header: string, ...lines: string[][]): string {
  return [header.split(' '), ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}

const submission = [accn, '4904', 'AMERICAN ELECTRIC POWER CO INC', '10-Q', '20090804', 'x'];
const number = (over: Partial<Record<keyof typeof usual, string>> = {}) => Object.values({ ...usual, ...over });
const usual = {
  ...{ adsh: accn, tag: 'Revenues', version, ddate: '20090630', qtrs: '1', uom: 'USD' },
  ...{ segments: '', coreg: '', value: '3202000000.0000', footnote: '' },
};

function tablesOf(...numbers: string[][]): Record<string, string> {
  return {
    'sub.txt': table('adsh cik name form filed sic', submission),
    'tag.txt': table(
      'tag version custom datatype',
      ['Revenues', version, '0', 'monetary'],
      ['Assets', version, '0', 'monetary'],
      ['LongTermDebt', version, '0', 'shares'],
    ),
    'num.txt': table(Object.keys(usual).join(' '), ...numbers),
    'pre.txt': table('adsh stmt tag version plabel', [accn, 'IS', 'Revenues', version, 'TOTAL REVENUES']),
  };
}

function archive(tables: Record<string, string>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, strToU8(text)]))));
}

const read = (tables: Record<string, string>, ciks?: string[]) =>
  readStatements(archive(tables), { file: '2009q3.zip', ...(ciks && { ciks: new Set(ciks) }) });

async function taken(tables: Record<string, string>, ciks?: string[]) {
  const result = await read(tables, ciks);
  if (!result.ok) throw new Error(result.rejected.sentence);
  return result;
}

async function refused(input: Buffer | Record<string, string>): Promise<string | null> {
  const bytes = Buffer.isBuffer(input) ? input : archive(input);
  const result = await readStatements(bytes, { file: '2009q3.zip' });
  return result.ok ? null : result.rejected.sentence;
}

describe('a quarter’s data set', () => {
  test('gives a figure with its filing, its place and the company’s own word for the line', async () => {
    const { filers } = await taken(tablesOf(number()));
    expect(filers.map(({ cik, name }) => [cik, name])).toEqual([['4904', 'AMERICAN ELECTRIC POWER CO INC']]);
    const [fact, ...others] = filers.flatMap((filer) => proposeFilings(filer).facts);
    expect(others).toEqual([]);
    expect(fact).toMatchObject({
      metric: 'revenue',
      period: { type: 'duration', start: '2009-04-01', end: '2009-06-30', precision: 'quarter' },
      value: { figure: { low: '3202000000', high: '3202000000' } },
      reported: '$3,202 million',
      unit: 'USD',
      dateBasis: 'inferred',
      knownAt: '2009-08-04',
      sourceKey: '10-q-2009-06-30',
      locator: 'us-gaap:Revenues, “TOTAL REVENUES”',
      place: { file: '2009q3.zip', sheet: 'num.txt', row: 2 },
    });
  });

  test('its months become days: two quarters to June begin in January, four to September in October', async () => {
    const numbers = [
      number({ qtrs: '2' }),
      number({ ddate: '20080930', qtrs: '4' }),
      number({ tag: 'Assets', qtrs: '0' }),
    ];
    const { filers } = await taken(tablesOf(...numbers));
    expect(filers[0]?.values.map(({ start, end }) => [start, end])).toEqual([
      ['2009-01-01', '2009-06-30'],
      ['2007-10-01', '2008-09-30'],
      [null, '2009-06-30'],
    ]);
  });

  test('rows = values + refused + other tags + parts + empty + other companies', async () => {
    const numbers = [
      number(),
      number({ uom: 'shares' }),
      number({ tag: 'Goodwill' }),
      number({ version: accn }),
      number({ segments: 'Segments=Coal;' }),
      number({ coreg: 'Subsidiary' }),
      number({ value: '' }),
      number({ adsh: '0000000000-09-000001' }),
    ];
    const { totals, rejected } = await taken(tablesOf(...numbers));
    expect(totals).toEqual({ rows: 8, values: 1, rejected: 1, otherTags: 2, parts: 2, empty: 1, otherCompanies: 1 });
    expect(rejected).toHaveLength(1);
  });

  test('of chosen companies holds no other', async () => {
    const { filers, totals } = await taken(tablesOf(number()), ['320193']);
    expect([filers.length, totals.otherCompanies]).toEqual([0, 1]);
  });

  test.each([
    [{ ddate: '20090631' }, 'column ddate: “20090631” was read, a day, as 20090630, was expected.'],
    [
      { ddate: '20100630' },
      'column ddate: “20100630” was read, a period that was over when it was filed on 2009-08-04 was expected.',
    ],
    [{ qtrs: '-1' }, 'column qtrs: “-1” was read, a number of quarters was expected.'],
    [{ qtrs: '0' }, 'column qtrs: “0” was read, a period of one quarter or more was expected.'],
    [{ tag: 'Assets' }, 'column qtrs: “1” was read, 0 for what is told of one day was expected.'],
    [{ value: '1e400' }, 'column value: “1e400” was read, a number of at most 24 digits was expected.'],
    [{ uom: 'shares' }, 'column uom: “shares” was read, a currency, as USD, was expected.'],
    [{ tag: 'LongTermDebt' }, 'column tag: “LongTermDebt” was read, a tag that tag.txt calls monetary was expected.'],
  ])('a row with %j is refused by its place', async (fault, words) => {
    const { filers, rejected } = await taken(tablesOf(number(fault)));
    expect(filers).toEqual([]);
    expect(rejected.map(({ sentence }) => sentence)).toEqual([`2009q3.zip, num.txt, row 2, ${words}`]);
  });

  test('a submission without a day of filing is refused with its row', async () => {
    const sub = table('adsh cik name form filed sic', submission.with(4, 'yesterday'));
    const { rejected } = await taken({ ...tablesOf(number()), 'sub.txt': sub });
    expect(rejected.map(({ sentence }) => sentence)).toEqual([
      '2009q3.zip, sub.txt, row 2, column filed: “yesterday” was read, the day of filing, as 20090807, was expected.',
    ]);
  });

  test('a figure of 16 digits and a table of many pieces keep every digit and row', async () => {
    const numbers = Array.from({ length: 20_000 }, (_, at) =>
      number({ value: `90071992547${String(at).padStart(5, '0')}.0000` }),
    );
    const { filers } = await taken(tablesOf(...numbers));
    expect(filers[0]?.values.map(({ value }) => value).at(-1)).toBe('9007199254719999');
    expect(filers[0]?.values.map(({ place }) => place.row).at(-1)).toBe(20_001);
  });

  test('several quarters’ sets make one filer a company', async () => {
    const [one, other] = [await taken(tablesOf(number())), await taken(tablesOf(number({ ddate: '20080630' })))];
    expect(joinedFilers([one.filers, other.filers]).map(({ cik, values }) => [cik, values.length])).toEqual([
      ['4904', 2],
    ]);
  });
});

describe('an archive is refused with a sentence', () => {
  test('that is none, or is cut', async () => {
    expect(await refused(Buffer.from('no zip'))).toContain('2009q3.zip: The archive cannot be read');
    expect(await refused(archive(tablesOf(number())).subarray(0, 400))).toContain(
      '2009q3.zip: The archive cannot be read',
    );
    expect(await refused(Buffer.alloc(0))).toContain('2009q3.zip: The archive cannot be read');
  });

  test('that lacks a table, or a column', async () => {
    const { 'pre.txt': pre, ...others } = tablesOf(number());
    expect(await refused(others)).toBe('2009q3.zip: The archive has no pre.txt.');
    expect(await refused({ ...others, 'pre.txt': pre?.replace('plabel', 'label') ?? '' })).toBe(
      '2009q3.zip: pre.txt, row 1: the column plabel is missing.',
    );
    expect(await refused({ ...others, 'pre.txt': '' })).toBe('2009q3.zip: pre.txt is empty.');
  });

  test('whose row has too few cells', async () => {
    const tables = tablesOf(number(), ['only', 'two']);
    expect(await refused(tables)).toBe('2009q3.zip: num.txt, row 3: 2 cells were read, 10 were expected.');
  });

  test('that holds hundreds of files', async () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}.txt`, '']));
    expect(await refused(many)).toBe('2009q3.zip: The archive holds 101 files; at most 100 are read.');
  });

  test('that is encrypted, or says another size than it has', async () => {
    const bytes = archive(tablesOf(number()));
    const central = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    const encrypted = Buffer.from(bytes);
    encrypted.writeUInt16LE(1, central + 8);
    expect(await refused(encrypted)).toBe('2009q3.zip: sub.txt is encrypted.');
    const lying = Buffer.from(bytes);
    lying.writeUInt32LE(lying.readUInt32LE(central + 24) + 1, central + 24);
    expect(await refused(lying)).toContain('2009q3.zip: sub.txt is damaged');
    const huge = Buffer.from(bytes);
    huge.writeUInt32LE(4_200_000_000, central + 24);
    expect(await refused(huge)).toBe('2009q3.zip: sub.txt unpacks to 4200000000 bytes; at most 4000000000 are read.');
  });

  test('whose rows cannot be read, before they fill the memory', async () => {
    const numbers = Array.from({ length: 10_001 }, () => number({ value: 'x' }));
    expect(await refused(tablesOf(...numbers))).toBe('2009q3.zip: it holds over 10000 rows that cannot be read.');
  });

  test('whose line never ends', async () => {
    const tables = { ...tablesOf(), 'tag.txt': 'x'.repeat(2_000_000) };
    expect(await refused(tables)).toBe('2009q3.zip: tag.txt has a line of over 1000000 characters.');
  });
});

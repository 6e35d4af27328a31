import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileInMemory } from '@/lib/imports/import-file';
import { proposedIn, saidBy } from '@/tests/support/lists';
import { writtenWorkbook } from '@/tests/support/written-workbook';

/** A cell and what it means; null where its row must be refused. */
type Known<Truth> = readonly [text: string, truth: Truth | null];

const companies: readonly Known<string>[] = [
  ['Osprey Glass', 'Osprey Glass'],
  ['OSPREY GLASS*', 'OSPREY GLASS'],
  ['"Osprey" Glass, Ltd.', '"Osprey" Glass, Ltd.'],
  ['', null],
];
const noticeDays: readonly Known<string>[] = [
  ['08/21/2018', '2018-08-21'],
  ['8/23/18', '2018-08-23'],
  ['August 27, 2018', '2018-08-27'],
  ['2018-08-29', '2018-08-29'],
  ['08/21/2118', null],
  ['13/32/2018', null],
  ['a Tuesday', null],
];
const layoffDays: readonly Known<string>[] = [
  ['10/22/2018', '2018-10-22 to 2018-10-22'],
  ['10/22/2018 - 11/30/2018', '2018-10-22 to 2018-11-30'],
  ['10/22/2018, 10/29/2018 and 12/31/2018', '2018-10-22 to 2018-12-31'],
  ['October 2018', '2018-10-01 to 2018-10-31'],
  ['TBD', 'untold'],
  ['', 'untold'],
  ['10/22/1018', null],
  ['10/22/2058', null],
  ['later', null],
];
const counts: readonly Known<string>[] = [
  ['57', '57'],
  ['1,057', '1057'],
  ['50 - 60', '50 to 60'],
  ['up to 60', '0 to 60'],
  ['57*', '57'],
  ['Unknown', 'not disclosed'],
  ['', 'not disclosed'],
  ['TBA', 'not yet reported'],
  ['57 / 60', null],
  ['57 (12 part-time)', null],
  ['5.7', null],
  ['-57', null],
  ['99999999999', null],
  ['5O', null],
];
const sides: readonly (readonly string[])[] = [
  ['TOTAL', '', '', '5,000', ''],
  ['', '', 'September 2018', '', ''],
  ['heads'],
];

const heads = [
  ['Company', 'Employer Name', 'JOB_SITE_NAME', 'Business Legal Name'],
  ['Notice Date', 'Date of WARN Notice', 'WARN Date'],
  ['Effective Date', 'LayOff_Date', 'Layoff Start Date'],
  ['# Affected', 'No. Of Employees', 'Number of Affected Workers', 'TOTAL_LAYOFF_NUMBER'],
  ['City', 'Location', 'County'],
];

const oneOf = <Thing>(things: readonly Thing[]) => fc.constantFrom(...(things as [Thing, ...Thing[]]));
const noticeRow = fc.tuple(oneOf(companies), oneOf(noticeDays), oneOf(layoffDays), oneOf(counts));
const listRows = fc.array(fc.oneof({ weight: 8, arbitrary: noticeRow }, { weight: 1, arbitrary: oneOf(sides) }), {
  minLength: 1,
  maxLength: 12,
});
const layout = fc.record({
  names: fc.tuple(...heads.map(oneOf)),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
  above: fc.nat(3),
  mark: oneOf([',', ';', '\t']),
  isWorkbook: fc.boolean(),
});
type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never;

/** What a row becomes: its company, its days, its people; refused; or left aside. By rules of the test’s own. */
function truthOf(row: readonly Known<string>[] | readonly string[]): string {
  if (typeof row[0] === 'string') return 'aside';
  const truths = (row as readonly Known<string>[]).map(([, truth]) => truth);
  if (truths.includes(null)) return 'refused';
  const [company, notice, layoff, people] = truths;
  return [company, notice, layoff === 'untold' ? `${notice} to ${notice}` : layoff, people].join(' | ');
}

async function fileOf(rows: readonly (readonly string[])[], { above, mark, isWorkbook }: Layout) {
  const lines = [...Array.from({ length: above }, (_, at) => (at === 0 ? ['Notices'] : [])), ...rows];
  if (isWorkbook)
    return fileInMemory(
      'list.xlsx',
      await writtenWorkbook([{ name: 'Notices', rows: lines.map((cells) => cells.map((cell) => cell || null)) }]),
    );
  const quoted = (cell = '') => `"${cell.replaceAll('"', '""')}"`;
  const text = lines.map((cells) => Array.from({ length: 5 }, (_, at) => quoted(cells[at])).join(mark)).join('\n');
  return fileInMemory('list.csv', new TextEncoder().encode(text));
}

test('of any messy list each row is read to exactly what it says, refused whole, or left aside: never another number', async () => {
  let refused = 0;
  let read = 0;
  await fc.assert(
    fc.asyncProperty(listRows, layout, async (rows, form) => {
      const { names, order, above } = form;
      const cellsOf = (row: (typeof rows)[number], at: number): string[] => {
        if (typeof row[0] !== 'string') return [...(row as Known<string>[]).map(([text]) => text), `Town ${at}`];
        return row[0] === 'heads'
          ? [...names]
          : ([row[0], row[1] ?? '', row[2] ?? '', row[3] ?? '', row[4] ?? ''] as string[]);
      };
      const inOrder = (cells: readonly string[]) => order.map((at) => cells[at] ?? '');
      const file = await fileOf([inOrder(names), ...rows.map((row, at) => inOrder(cellsOf(row, at)))], form);
      const { outcomes } = await proposedIn('notices', file, { dateOrder: 'month first' });
      const found = outcomes.map((outcome) => {
        if (outcome.kind !== 'proposed') return outcome.kind;
        const [event, fact] = outcome.proposed;
        if (event?.kind !== 'event' || fact?.kind !== 'fact' || outcome.proposed.length !== 2) return 'something else';
        const days = `${fact.period.start} to ${fact.period.end}`;
        return [outcome.name, event.on.start, days, saidBy(fact)].join(' | ');
      });
      expect(found).toEqual(rows.map(truthOf));
      expect(outcomes.map(({ row }) => row)).toEqual(rows.map((_, at) => above + 2 + at));
      refused += found.filter((kind) => kind === 'refused').length;
      read += found.filter((kind) => kind !== 'refused' && kind !== 'aside').length;
    }),
    { numRuns: 400 },
  );
  expect(Math.min(refused, read)).toBeGreaterThan(300);
}, 120_000);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileRefused } from '@/lib/imports/file-refused';
import { fileInMemory, type ImportFile } from '@/lib/imports/import-file';
import type { ProposedFact } from '@/lib/imports/proposed';
import { textFile } from '@/tests/support/import-files';
import { anyLayout, factsOf, type Layout, sheetsOf } from '@/tests/support/layouts';
import { writtenWorkbook } from '@/tests/support/written-workbook';
import { readSheets } from './read-sheets';
import { sheetsMapping } from './understand-sheets';
import { withSource } from './with-source';

const company = { currency: 'GBP', fiscalYearEnd: '12-31', names: ['Harbour Foods Ltd'] };
const source = { title: 'accounts', publisher: 'Harbour Foods', knownOn: '2026-01-15' };

/** `revenue 2024-01-01..2024-03-31 4100000 GBP actual`: all that must not be read otherwise. */
function line({ metric, members, period, value, unit, scenario }: ProposedFact): string {
  const amount = value.kind === 'figure' ? `${value.figure.low}..${value.figure.high}` : value.reason;
  const parts = members.map(({ dimension, name }) => `${dimension}: ${name}`);
  return [metric, ...parts, `${period.start}..${period.end}`, amount, unit, scenario].join(' ');
}

/** What is read with a person's answers: facts that nothing holds back; none where the file is refused. */
async function read(file: ImportFile): Promise<{ readonly facts: string[]; readonly isRefused: boolean }> {
  const mapping = withSource(
    sheetsMapping({
      ...{ costs: 'negative', heads: { ends: 'quarter', monthsOrDays: 'months' }, stocks: 'period end' },
      parts: [{ metric: 'headcount', dimension: 'department' }],
    }),
    source,
  );
  try {
    const { results } = await readSheets(file, mapping, company);
    const facts = results.filter((one) => one.kind === 'fact' && !one.hold) as ProposedFact[];
    return { facts: facts.map(line), isRefused: results.length > facts.length };
  } catch (error) {
    if (error instanceof FileRefused) return { facts: [], isRefused: true };
    throw error;
  }
}

const tally = { whole: 0, refused: 0 };

/** Nothing is read but the known facts; and unless the file or a cell is refused, all of them are. */
async function readsOnlyKnown(file: ImportFile, layout: Layout): Promise<void> {
  const known = factsOf(layout);
  const { facts, isRefused } = await read(file);
  expect(facts.filter((fact) => !known.includes(fact))).toEqual([]);
  if (!isRefused) expect(facts.toSorted()).toEqual(known.toSorted());
  tally[facts.length === known.length ? 'whole' : 'refused'] += 1;
}

const csvOf = (rows: readonly (readonly (string | number | null)[])[], delimiter: string) =>
  rows.map((row) => row.map((cell) => quoted(String(cell ?? ''), delimiter)).join(delimiter)).join('\r\n');

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

test('2,000 layouts of one known table as CSV are read to exactly its facts, or refused, and never to others', async () => {
  await fc.assert(
    fc.asyncProperty(anyLayout, async (layout) => {
      const [sheet] = sheetsOf({ ...layout, hasBudget: false }, 'text');
      await readsOnlyKnown(textFile('accounts.csv', csvOf(sheet?.rows ?? [], layout.delimiter)), {
        ...layout,
        hasBudget: false,
      });
    }),
    { numRuns: 2_000 },
  );
  // Most layouts are ordinary: a reader that refused them all would be of no use.
  expect(tally.whole).toBeGreaterThan(1_800);
}, 240_000);

test('150 layouts written as workbooks are read so too, with their budget as a plan', async () => {
  await fc.assert(
    fc.asyncProperty(anyLayout, async (layout) => {
      const sheets = sheetsOf(layout, 'workbook');
      await readsOnlyKnown(fileInMemory('accounts.xlsx', await writtenWorkbook(sheets)), layout);
    }),
    { numRuns: 150 },
  );
}, 240_000);

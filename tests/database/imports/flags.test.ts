import { beforeAll, beforeEach, expect, test } from 'vitest';
import { makeEdits } from '@/lib/acts/edits/make-edits';
import type { NewCompany } from '@/lib/data/imports/import-record';
import { previewFlagged } from '@/lib/data/imports/preview-flagged';
import { exactly } from '@/lib/figures/make';
import type { ProposedFact } from '@/lib/imports/proposed';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { openFlags } from '@/lib/turnaround/open-flags';
import { keeper, recordOf } from '@/tests/support/as-keeper';
import { by } from '@/tests/support/by';
import { seededDatabase } from '@/tests/support/database';
import { chooseRows, commitImport } from '@/tests/support/import-acts';
import { bring, newCompany, proposed, proposedEvent } from '@/tests/support/imports';

let company: NewCompany;

beforeAll(async () => {
  process.env.DATABASE_URL = await seededDatabase();
});

beforeEach(async () => {
  company = newCompany();
  const months = ['01-31', '02-28', '03-31'];
  const earlier = months.flatMap((end, n) => [
    month(`2023-${end}`, ['2800000', '2834000', '2900000'][n] ?? ''),
    month(`2023-${end}`, ['-30000', '400000', '-2000000'][n] ?? '', { metric: 'net-income' }),
  ]);
  await commitImport(keeper, (await bring(earlier, { new: company })).id);
});

function month(end: string, amount: string, more: Partial<ProposedFact> = {}): ProposedFact {
  const period = { type: 'duration', start: `${end.slice(0, 8)}01`, end, precision: 'month' } as const;
  const value = { kind: 'figure', figure: exactly(amount) } as const;
  return proposed({ period, value, reported: amount, ...more });
}

const page = { after: 0, limit: 50 };
const later = { sourceKey: 'later-filing', knownAt: '2025-04-30' };

async function flagsOf(...rows: ProposedFact[]) {
  const order = await bring(rows, { slug: company.slug });
  const shown = await previewFlagged(keeper, order.id, page);
  return {
    id: order.id,
    counts: order.counts,
    sentences: shown.flatMap(({ flags }) => flags.map(({ sentence }) => sentence)),
  };
}

test.each([
  [
    '2,834 where the company holds 2.8 million',
    '2834',
    'Revenue is about 1,000 times lower than the company’s figures of 2023. Is the scale right?',
  ],
  [
    '2.8 billion',
    '2834000000',
    'Revenue is about 1,000 times higher than the company’s figures of 2023. Is the scale right?',
  ],
  [
    'a digit too many: 28 million',
    '28400000',
    'Revenue is about 10 times higher than the company’s figures of 2023. Is the scale right?',
  ],
])('a new month of %s is flagged, and counted', async (_, amount, sentence) => {
  expect(await flagsOf(month('2024-01-31', amount))).toMatchObject({
    counts: { new: 1, flagged: 1 },
    sentences: [sentence],
  });
});

test.each([
  ['growth to 5.6 million', month('2024-01-31', '5600000')],
  ['another currency', month('2024-01-31', '2834', { unit: 'EUR' })],
  [
    'a year beside months',
    proposed({
      period: { type: 'duration', start: '2024-01-01', end: '2024-12-31', precision: 'year' },
      value: { kind: 'figure', figure: exactly('34000000') },
    }),
  ],
  [
    'a part of it, which may be small',
    month('2024-01-31', '2000', { members: [{ dimension: 'creditor', name: 'Parts' }] }),
  ],
  ['a result that goes up and down', month('2024-01-31', '-9000000', { metric: 'net-income' })],
])('%s is not flagged', async (_, row) => {
  expect(await flagsOf(row)).toMatchObject({ counts: { new: 1, flagged: 0 }, sentences: [] });
});

test.each([
  ['5,700,000 for 2,834,000: twice', '5700000', ['It is 2 times the figure that it replaces.']],
  ['1,400,000 for 2,834,000: half', '1400000', ['The figure that it replaces is 2 times as large.']],
  ['−2,834,000 for 2,834,000', '-2834000', ['It has the opposite sign of the figure that it replaces.']],
  ['4,000,000 for 2,834,000', '4000000', []],
])('a restatement of %s', async (_, amount, sentences) => {
  expect(await flagsOf(month('2023-02-28', amount, later))).toMatchObject({ counts: { restated: 1 }, sentences });
});

async function openNow() {
  const record = await recordOf(company.slug);
  if (!record) throw new Error('not there');
  return openFlags(asKnownOn(record, null));
}

const confirm = (factId: string, reason: string) =>
  makeEdits(by(keeper), { company: { slug: company.slug }, reason, edits: [{ kind: 'confirm-fact', factId }] });

test('a flag stays on the saved figure until somebody confirms it, with who, when and why', async () => {
  const { id } = await flagsOf(month('2024-01-31', '2834'));
  await commitImport(keeper, id);
  const [factId = ''] = [...(await openNow()).keys()];
  expect(await confirm(factId, 'Checked against the accounts')).toMatchObject({ ok: true });
  expect((await openNow()).size).toBe(0);
  expect((await recordOf(company.slug))?.flags).toMatchObject([
    { factId, kind: 'scale', answer: { by: expect.any(String), reason: 'Checked against the accounts' } },
  ]);
  expect(await confirm(factId, 'Again')).toMatchObject({ ok: false });
});

test('a flagged figure that is left out, or corrected, asks nothing any more', async () => {
  const first = await flagsOf(month('2024-01-31', '2834'), month('2024-02-29', '2835'));
  expect(await chooseRows(keeper, first.id, { rows: [1] }, 'leave out')).toMatchObject({
    counts: { flagged: 1, leftOut: 1 },
  });
  await commitImport(keeper, first.id);
  expect((await openNow()).size).toBe(1);
  const correction = await bring([month('2024-02-29', '2835000', later)], { slug: company.slug });
  await commitImport(keeper, correction.id);
  expect((await openNow()).size).toBe(0);
});

test('what is recorded although it was held back says why, and that its person answered; brought again it is the same', async () => {
  const hold = { code: 'does-not-add-up', sentence: 'The quarters do not add up.' };
  const rows = [month('2024-01-31', '2900000', { hold })];
  const held = await bring(rows, { slug: company.slug });
  await chooseRows(keeper, held.id, { rows: [1] }, 'record');
  await commitImport(keeper, held.id);
  expect((await recordOf(company.slug))?.flags).toMatchObject([
    { kind: hold.code, sentence: hold.sentence, answer: { by: 'A person', reason: 'A test' } },
  ]);
  expect((await bring(rows, { slug: company.slug })).counts).toMatchObject({ same: 1, held: 0 });
});

test('what is flagged of an event stays until somebody confirms it, once, with who, when and why', async () => {
  const flags = [
    { kind: 'spreadsheet-day', sentence: '“45372” is read as 2024-03-21.' },
    { kind: 'spreadsheet-day', sentence: '“45430” is read as 2024-05-18.' },
  ];
  const order = await bring([proposedEvent({ flags }), proposedEvent({ title: 'A plain one' })], {
    slug: company.slug,
  });
  await commitImport(keeper, order.id);
  const events = async () => (await recordOf(company.slug))?.events ?? [];
  const [flagged] = (await events()).filter((event) => event.flags?.length);
  expect(flagged?.flags).toEqual([
    {
      kind: 'spreadsheet-day',
      sentence: '“45372” is read as 2024-03-21. “45430” is read as 2024-05-18.',
      answer: null,
    },
  ]);
  const edits = [{ kind: 'confirm-event', eventId: flagged?.id ?? '' }] as const;
  const answer = (reason: string) => makeEdits(by(keeper), { company: { slug: company.slug }, reason, edits });
  expect(await answer('Checked against the list')).toMatchObject({ ok: true });
  expect((await events()).find(({ id }) => id === flagged?.id)?.flags).toMatchObject([
    { kind: 'spreadsheet-day', answer: { by: expect.any(String), reason: 'Checked against the list' } },
  ]);
  expect(await answer('Again')).toMatchObject({ ok: false, status: 422 });
});

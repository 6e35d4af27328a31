import { describe, expect, test } from 'vitest';
import { builtInRecord } from '@/tests/support/built-in-case';
import { companyDraftOf, emptyCompany, readCompanyDraft, readSlug, slugOf } from './company-draft';
import { eventDraftOf, readEvent } from './event-draft';
import { readRestructuring, restructuringDraftOf } from './restructuring-draft';
import { readSource, sourceDraftOf } from './source-draft';

const record = builtInRecord();
const fields = (read: { ok: boolean; problems?: readonly { field: string }[] }) =>
  read.problems?.map(({ field }) => field) ?? [];

test('company, restructuring, events and sources, typed as their forms show them, are the same', () => {
  const { id: _, slug: _slug, ...details } = record.company;
  expect(readCompanyDraft(companyDraftOf(record.company))).toEqual({ ok: true, value: details });
  for (const { id, ...windows } of record.restructurings)
    expect(readRestructuring(restructuringDraftOf({ id, ...windows }))).toEqual({ ok: true, value: windows });
  for (const { title, publisher, publishedOn, tier, kind, url, note } of record.sources) {
    const source = { title, publisher, publishedOn, tier, kind, url, note };
    expect(readSource(sourceDraftOf(source))).toEqual({ ok: true, value: source });
  }
  for (const event of record.events)
    expect(readEvent(eventDraftOf(event), record)).toMatchObject({
      ok: true,
      value: {
        event: { on: event.on, title: event.title, eventKind: event.kind },
        source: { id: event.citation.sourceId },
      },
    });
});

describe('windows', () => {
  const windows = restructuringDraftOf(record.restructurings[0] ?? expect.fail());
  test.each([
    ['after that begins before “before” ends', { afterFrom: '2020-01-01' }, 'afterFrom'],
    ['a before that ends before it begins', { beforeFrom: '2030-01-01' }, 'beforeFrom'],
    ['a month where a day is meant', { announcedOn: '2024-06' }, 'announcedOn'],
    ['no name', { name: ' ' }, 'name'],
  ])('%s is refused beside its field', (_, changes, field) => {
    expect(fields(readRestructuring({ ...windows, ...changes }))).toEqual([field]);
  });
});

test.each([
  ['02-30', false],
  ['02-29', true],
  ['13-01', false],
  ['6-30', false],
])('a year that ends on %s: %s', (fiscalYearEnd, ok) => {
  expect(readCompanyDraft({ ...emptyCompany, name: 'A', fiscalYearEnd }).ok).toBe(ok);
});

test('a name in the address is made from the company’s name; “new” is the product’s own', () => {
  expect(slugOf('  Électricité & Co. (UK) ')).toBe('electricite-co-uk');
  expect(readSlug('stability-ai').ok).toBe(true);
  for (const slug of ['new', '', 'A b', '-a', 'a--b', '../x']) expect(readSlug(slug).ok).toBe(false);
});

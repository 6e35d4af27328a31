import { readKnownSpan } from '@/lib/edits/period-text';
import { type Read, Reading } from '@/lib/edits/read';
import type { IsoDate, Restructuring } from '@/lib/turnaround/case';

/** A restructuring as a person types it: its dates are days. */
export type RestructuringDraft = { readonly [Field in Exclude<keyof Restructuring, 'id'>]: string };

export const emptyRestructuring: RestructuringDraft = {
  name: '',
  announcedOn: '',
  startedOn: '',
  beforeFrom: '',
  beforeUntil: '',
  afterFrom: '',
  afterUntil: '',
  note: '',
};

export function restructuringDraftOf({ id: _, ...windows }: Restructuring): RestructuringDraft {
  const typed = Object.entries(windows).map(([field, value]) => [field, value ?? '']);
  return { ...emptyRestructuring, ...Object.fromEntries(typed) };
}

/** Reads the windows that before and after mean: before ends, then after begins. */
export function readRestructuring(draft: RestructuringDraft): Read<Omit<Restructuring, 'id'>> {
  const reading = new Reading();
  const day = (field: keyof RestructuringDraft) => readDayField(draft[field], field, reading);
  const needed = (field: keyof RestructuringDraft, what: string) =>
    draft[field].trim() === '' ? (reading.refuse(field, `${what} is missing.`) ?? '') : (day(field) ?? '');
  const windows = {
    name: reading.words('name', draft.name, 'The name', { most: 200 }),
    announcedOn: needed('announcedOn', 'The day of the announcement'),
    startedOn: day('startedOn'),
    beforeFrom: day('beforeFrom'),
    beforeUntil: needed('beforeUntil', 'The last day of “before”'),
    afterFrom: needed('afterFrom', 'The first day of “after”'),
    afterUntil: day('afterUntil'),
    note: reading.words('note', draft.note, 'The note', { least: 0, most: 10_000 }) || null,
  };
  if (reading.problems.length === 0) refuseDisorder(windows, reading);
  return reading.result(windows);
}

function refuseDisorder(windows: Omit<Restructuring, 'id'>, reading: Reading): void {
  const { beforeFrom, beforeUntil, afterFrom, afterUntil } = windows;
  if (beforeUntil >= afterFrom) reading.refuse('afterFrom', '“After” begins after the last day of “before”.');
  if (beforeFrom && beforeFrom > beforeUntil) reading.refuse('beforeFrom', '“Before” ends before it begins.');
  if (afterUntil && afterUntil < afterFrom) reading.refuse('afterUntil', '“After” ends before it begins.');
}

function readDayField(text: string, field: string, reading: Reading): IsoDate | null {
  if (text.trim() === '') return null;
  const read = readKnownSpan(text);
  if (read.ok && read.span.precision === 'day' && read.span.start === read.span.end) return read.span.start;
  return reading.refuse(field, `“${text.trim().slice(0, 40)}” is not a day. Write 2024-06-25.`);
}

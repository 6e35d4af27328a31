import type { IsoDate } from '@/lib/turnaround/case';
import { type Query, refuse, shorten } from './query';

/** A real calendar day as `YYYY-MM-DD`, or a sentence on what was given instead. */
export function readDay(name: string, text: string): Query<IsoDate> {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = parts && new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  if (!day || day.toISOString().slice(0, 10) !== text) {
    return refuse(`"${shorten(text)}" is not a date for "${name}"; write a day of the calendar as 2024-06-25.`);
  }
  return { ok: true, value: text };
}

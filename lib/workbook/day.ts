import type { IsoDate } from '@/lib/turnaround/case';

// Before March 1900 spreadsheets count the days of a calendar that never was.
const firstDay = '1900-03-01';

/** A day as a date, where a spreadsheet has it; what is only a year or a month, or older, stays text. */
export function dayCell(day: IsoDate | null): Date | string | null {
  if (day === null) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= firstDay ? new Date(`${day}T00:00:00Z`) : day;
}

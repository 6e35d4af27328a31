import { dayLabel } from '@/lib/turnaround/period';

/** "23 Nov 2026, 09:31 UTC": an ISO instant as a reader anywhere reads it. */
export function timeLabel(instant: string): string {
  const utc = new Date(instant).toISOString();
  return `${dayLabel(utc.slice(0, 10))}, ${utc.slice(11, 16)} UTC`;
}

import { dayLabel } from '@/lib/turnaround/period';

/** "23 Nov 2026, 09:31 UTC": an ISO instant as a reader anywhere reads it. */
export function timeLabel(instant: string): string {
  return `${dayLabel(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}

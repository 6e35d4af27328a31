import { cleanText } from '@/lib/text/clean-text';
import type { Restructuring } from '@/lib/turnaround/case';
import { keepAmendment } from './amend';
import type { Recording } from './recording';

/** Writes a restructuring: the windows that before and after mean. */
export async function insertRestructuring(
  recording: Recording,
  id: string,
  windows: Omit<Restructuring, 'id'>,
): Promise<void> {
  await recording.tx.query(
    `INSERT INTO restructuring (id, company_id, name, announced_on, started_on, before_from, before_until, after_from,
       after_until, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      recording.companyId,
      cleanText(windows.name),
      windows.announcedOn,
      windows.startedOn,
      windows.beforeFrom,
      windows.beforeUntil,
      windows.afterFrom,
      windows.afterUntil,
      windows.note === null ? null : cleanText(windows.note),
    ],
  );
  await keepAmendment(recording, 'restructuring', id, null, windows);
}

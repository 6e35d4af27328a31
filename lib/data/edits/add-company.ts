import { v7 } from 'uuid';
import { mayAddCompany } from '@/lib/access/policy';
import { personOf } from '@/lib/access/viewer';
import { inTransaction } from '@/lib/acts/transaction';
import { createCompany } from '@/lib/data/imports/create-company';
import type { NewCompany } from '@/lib/data/imports/import-record';
import { type Refused, refusalOf, refuse } from '@/lib/data/imports/refusal';
import { cleanText } from '@/lib/text/clean-text';
import type { Restructuring } from '@/lib/turnaround/case';
import { type Act, act, type Place, record, recordingOf, type Stored } from './act';
import { keepAmendment } from './amend';

/** Makes a company without any fact. A second press answers with the company of the first. */
export async function addCompany(order: Omit<Act, 'companySlug'>, company: NewCompany): Promise<Stored | Refused> {
  if (!mayAddCompany(order.viewer)) return refuse('Sign in to make a company.');
  try {
    return await inTransaction(async (client) => {
      const before = await recordingOf(client, order.idempotencyKey);
      if (before) return { outcome: 'stored', id: before.companyId };
      const id = await createCompany(client, company, personOf(order.viewer)?.id ?? null);
      await record(client, order, id, v7());
      return { outcome: 'stored', id };
    });
  } catch (error) {
    return refusalOf(error);
  }
}

/** Sets down a restructuring of a company: the windows that before and after mean. */
export async function addRestructuring(order: Act, windows: Omit<Restructuring, 'id'>): Promise<Stored | Refused> {
  return act(order, async (place, id) => (await addWindows(place, id, windows)) ?? { outcome: 'stored', id });
}

/** Writes a restructuring. */
export async function addWindows(place: Place, id: string, windows: Omit<Restructuring, 'id'>): Promise<null> {
  await place.client.query(
    `INSERT INTO restructuring (id, company_id, name, announced_on, started_on, before_from, before_until, after_from,
       after_until, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      place.companyId,
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
  await keepAmendment(place, 'restructuring', id, null, windows);
  return null;
}

import { v7 } from 'uuid';
import { mayAddCompany } from '@/lib/access/policy';
import { personOf } from '@/lib/access/viewer';
import { createCompany } from '@/lib/data/imports/create-company';
import type { NewCompany } from '@/lib/data/imports/import-record';
import { inTransaction } from '@/lib/data/imports/pool';
import { type Refused, refusalOf, refuse } from '@/lib/data/imports/refusal';
import { cleanText } from '@/lib/exports/clean-text';
import type { Restructuring } from '@/lib/turnaround/case';
import { type Act, act, record, recordedBefore, type Stored } from './act';

/** Makes a company without any fact. A second press answers with the company of the first. */
export async function addCompany(order: Omit<Act, 'companySlug'>, company: NewCompany): Promise<Stored | Refused> {
  if (!mayAddCompany(order.viewer)) return refuse('Sign in to make a company.');
  try {
    return await inTransaction(async (client) => {
      if (await recordedBefore(client, order.idempotencyKey)) {
        const { rows } = await client.query<{ id: string }>(
          'SELECT company_id AS id FROM recording WHERE idempotency_key = $1',
          [order.idempotencyKey],
        );
        return rows[0] ? { outcome: 'stored', id: rows[0].id } : refuse('There is no such company.');
      }
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
  return act(order, async ({ client, companyId }, id) => {
    await client.query(
      `INSERT INTO restructuring (id, company_id, name, announced_on, started_on, before_from, before_until, after_from,
         after_until, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        companyId,
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
    return { outcome: 'stored', id };
  });
}

import type { PoolClient } from 'pg';
import { personOf, type Viewer } from '@/lib/access/viewer';

/** Whoever makes a company owns it, within the transaction that makes it; one made at the machine itself has no owner yet. */
export async function foundCompany(client: PoolClient, viewer: Viewer, companyId: string): Promise<void> {
  const person = personOf(viewer);
  if (!person) return;
  await client.query(`INSERT INTO company_membership (company_id, person_id, role) VALUES ($1, $2, 'owner')`, [
    companyId,
    person.id,
  ]);
}

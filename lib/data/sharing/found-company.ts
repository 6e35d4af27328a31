import type { PoolClient } from 'pg';

/** Whoever makes a company owns it, within the transaction that makes it; one made at the machine itself has no owner yet. */
export async function foundCompany(client: PoolClient, personId: string | null, companyId: string): Promise<void> {
  if (personId === null) return;
  await client.query(`INSERT INTO company_membership (company_id, person_id, role) VALUES ($1, $2, 'owner')`, [
    companyId,
    personId,
  ]);
}

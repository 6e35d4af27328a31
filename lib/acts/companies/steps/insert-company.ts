import { v7 } from 'uuid';
import type { Tx } from '@/lib/acts/transaction';
import type { NewCompany } from '@/lib/imports/planned';
import { cleanText } from '@/lib/text/clean-text';

/** Makes a company; returns its id. @param ownerId the person whose it is; null for whoever keeps the machine */
export async function insertCompany(tx: Tx, company: NewCompany, ownerId: string | null): Promise<string> {
  const id = v7();
  await tx.query(
    `INSERT INTO company (id, slug, name, legal_name, sector, currency, fiscal_year_end, visibility, headquarters,
       registered_number, founded)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      company.slug,
      cleanText(company.name),
      company.legalName ?? null,
      company.sector ?? null,
      company.currency,
      company.fiscalYearEnd,
      company.visibility,
      company.headquarters ?? [],
      company.registeredNumber ?? null,
      company.founded ?? null,
    ],
  );
  if (ownerId !== null)
    await tx.query(`INSERT INTO company_membership (company_id, person_id, role) VALUES ($1, $2, 'owner')`, [
      ...[id, ownerId],
    ]);
  return id;
}

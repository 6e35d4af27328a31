import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import { foundCompany } from '@/lib/data/sharing/found-company';
import { cleanText } from '@/lib/text/clean-text';
import type { NewCompany } from './import-record';

/** Makes a company; returns its id. @param ownerId the person whose it is; null for whoever keeps the machine */
export async function createCompany(client: PoolClient, company: NewCompany, ownerId: string | null): Promise<string> {
  const id = v7();
  await client.query(
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
  await foundCompany(client, ownerId, id);
  return id;
}

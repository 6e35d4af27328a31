import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Tx } from '@/lib/acts/transaction';
import type { NewCompany } from '@/lib/imports/planned';
import { cleanText } from '@/lib/text/clean-text';

/**
 * Makes a company. Its address is the one that was asked for only if whoever makes it sees every company: for others
 * some letters are always added, so that nobody learns by trying whether somebody's private company has that address.
 * @param ownerId the person whose it is; null for whoever keeps the machine
 */
export async function insertCompany(
  tx: Tx,
  company: NewCompany,
  ownerId: string | null,
): Promise<{ readonly id: string; readonly slug: string }> {
  const id = v7();
  const slug = (await seesAll(tx, ownerId)) ? company.slug : unlikeOthers(company.slug);
  await tx.query(
    `INSERT INTO company (id, slug, name, legal_name, sector, currency, fiscal_year_end, visibility, headquarters,
       registered_number, founded)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      slug,
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
  return { id, slug };
}

async function seesAll(tx: Tx, ownerId: string | null): Promise<boolean> {
  if (ownerId === null) return true;
  const asked = `SELECT FROM person WHERE id = $1 AND installation = 'owner'`;
  return (await tx.query(asked, [ownerId])).rowCount === 1;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** With 27 million endings, none is met twice by chance among as many companies as there are. */
function unlikeOthers(slug: string): string {
  const ending = Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return `${slug.slice(0, 80 - ending.length - 1).replace(/-$/, '')}-${ending}`;
}

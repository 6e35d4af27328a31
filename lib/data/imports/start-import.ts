import { v7 } from 'uuid';
import { nameOf } from '@/lib/access/name-of';
import { mayAddCompany } from '@/lib/access/policy';
import { personOf, type Viewer } from '@/lib/access/viewer';
import { writingPool } from '@/lib/acts/transaction';
import { isAllowed } from '@/lib/data/sharing/read-standing';
import { cleanText } from '@/lib/text/clean-text';
import { clearExpired } from './clear-staging';
import { importFor } from './import-for';
import { findImportByKey, type ImportRecord, type NewCompany } from './import-record';

export type ImportOrder = {
  readonly company: { readonly slug: string } | { readonly new: NewCompany };
  readonly fileName: string;
  readonly format: string;
  readonly mapping: unknown;
  readonly viewer: Viewer;
  /** The name that is told beside the figures; without it the viewer's own. */
  readonly person?: string;
  readonly reason: string;
  /** Made by the client: the same order sent twice is one import. */
  readonly idempotencyKey: string;
};

export type Started =
  | { readonly outcome: 'started' | 'there already'; readonly import: ImportRecord }
  | { readonly outcome: 'refused'; readonly sentence: string };

/** Writes down that a file is about to be read. The same order again gives the import that it began. */
export async function startImport(order: ImportOrder): Promise<Started> {
  await clearExpired().catch(() => {});
  const there = await findImportByKey(order.idempotencyKey);
  if (there) return sentBefore(order, there);
  const company = await companyOf(order);
  if ('sentence' in company) return { outcome: 'refused', sentence: company.sentence };
  const { rowCount } = await writingPool().query(
    `INSERT INTO import (id, company_id, new_company, file_name, format, mapping, person, reason, idempotency_key, person_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (idempotency_key) DO NOTHING`,
    [
      v7(),
      company.id,
      company.id === null && 'new' in order.company ? JSON.stringify(order.company.new) : null,
      cleanText(order.fileName).slice(0, 500),
      order.format,
      JSON.stringify(order.mapping ?? null),
      cleanText(order.person ?? nameOf(order.viewer)).slice(0, 200),
      cleanText(order.reason).slice(0, 2_000),
      order.idempotencyKey,
      personOf(order.viewer)?.id ?? null,
    ],
  );
  const started = await findImportByKey(order.idempotencyKey);
  if (!started) throw new Error('The import is not there after it was written.');
  return rowCount === 1 ? { outcome: 'started', import: started } : sentBefore(order, started);
}

async function sentBefore({ viewer }: ImportOrder, there: ImportRecord): Promise<Started> {
  if (await importFor(viewer, there.id)) return { outcome: 'there already', import: there };
  return { outcome: 'refused', sentence: 'This key was used for another import; make a new one.' };
}

async function companyOf({ viewer, company }: ImportOrder): Promise<{ id: string | null } | { sentence: string }> {
  const slug = 'new' in company ? company.new.slug : company.slug;
  const { rows } = await writingPool().query<{ id: string }>('SELECT id FROM company WHERE slug = $1', [slug]);
  const id = rows[0]?.id ?? null;
  if ('new' in company && !mayAddCompany(viewer)) return { sentence: 'Sign in to bring a company.' };
  // One that they may not look at is not there for them: theirs gets an address of its own when it is saved.
  const isSeen = id !== null && (await isAllowed(viewer, id, 'look'));
  if ('new' in company) return isSeen ? { sentence: `There is a company “${slug}” already.` } : { id: null };
  return id && (await isAllowed(viewer, id, 'import')) ? { id } : { sentence: `There is no company “${slug}”.` };
}

import { v7 } from 'uuid';
import { nameOf } from '@/lib/access/name-of';
import { mayAddCompany } from '@/lib/access/policy';
import { personOf, type Viewer } from '@/lib/access/viewer';
import { type Acted, type Denied, defineAct } from '@/lib/acts/act';
import type { Tx } from '@/lib/acts/transaction';
import { findImportByKey, type ImportRecord, type NewCompany } from '@/lib/data/imports/import-record';
import { done, type Result, refuse } from '@/lib/result';
import { cleanText } from '@/lib/text/clean-text';
import { isAllowed, mayGoOn, noImport, viewerOf } from './steps/hold-import';

export type ImportOrder = {
  readonly company: { readonly slug: string } | { readonly new: NewCompany };
  readonly fileName: string;
  readonly format: string;
  readonly mapping: unknown;
  /** The name that is told beside the figures; without it the actor's own. */
  readonly person?: string;
  readonly reason: string;
  /** Made by the client: the same order sent twice is one import. */
  readonly idempotencyKey: string;
};

export type Started = { readonly outcome: 'started' | 'there already'; readonly import: ImportRecord };

/** Writes down that a file is about to be read. The same order again gives the import that it began. */
export const startImport = defineAct<ImportOrder, Started>({
  name: 'import-begun',
  again: async (tx, _told, _by, { idempotencyKey }) => {
    const there = await findImportByKey(idempotencyKey, tx);
    return there ? done({ outcome: 'there already', import: there }) : noImport;
  },
  run: async (tx, by, order) => {
    const viewer = viewerOf(by.actor);
    const before = await findImportByKey(order.idempotencyKey, tx);
    if (before) return thereAlready(tx, viewer, before);
    const company = await companyOf(tx, viewer, order.company);
    if (!company.ok) return company;
    const isNew = await insert(tx, order, viewer, company.value);
    const started = await findImportByKey(order.idempotencyKey, tx);
    if (!started) throw new Error('The import is not there after it was written.');
    if (!isNew) return thereAlready(tx, viewer, started);
    const about = { subject: started.fileName, details: { import: started.id } };
    const audit = { company: company.value === null ? null : { id: company.value }, ...about };
    return { ok: true, value: { outcome: 'started', import: started }, audit };
  },
});

async function thereAlready(tx: Tx, viewer: Viewer, order: ImportRecord): Promise<Acted<Started> | Denied> {
  if (!(await mayGoOn(tx, viewer, order))) return refuse(409, 'This key was used for another import; make a new one.');
  return { ok: true, value: { outcome: 'there already', import: order }, audit: null };
}

/** The company's id; null for one that is made when the import is saved. */
async function companyOf(tx: Tx, viewer: Viewer, company: ImportOrder['company']): Promise<Result<string | null>> {
  const slug = 'new' in company ? company.new.slug : company.slug;
  const { rows } = await tx.query<{ id: string }>('SELECT id FROM company WHERE slug = $1', [slug]);
  const id = rows[0]?.id ?? null;
  if ('new' in company && !mayAddCompany(viewer)) return refuse(403, 'Sign in to import a company.');
  // One that they may not look at is not there for them: theirs gets an address of its own when it is saved.
  const isSeen = id !== null && (await isAllowed(tx, viewer, id, 'look'));
  if ('new' in company) return isSeen ? refuse(409, `There is a company “${slug}” already.`) : done(null);
  if (id && (await isAllowed(tx, viewer, id, 'import'))) return done(id);
  return refuse(404, `There is no company “${slug}”.`);
}

/** False when the same order was written by another call meanwhile. */
async function insert(tx: Tx, order: ImportOrder, viewer: Viewer, companyId: string | null): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO import (id, company_id, new_company, file_name, format, mapping, person, reason, idempotency_key, person_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (idempotency_key) DO NOTHING`,
    [
      v7(),
      companyId,
      companyId === null && 'new' in order.company ? JSON.stringify(order.company.new) : null,
      cleanText(order.fileName).slice(0, 500),
      order.format,
      JSON.stringify(order.mapping ?? null),
      cleanText(order.person ?? nameOf(viewer)).slice(0, 200),
      cleanText(order.reason).slice(0, 2_000),
      order.idempotencyKey,
      personOf(viewer)?.id ?? null,
    ],
  );
  return rowCount === 1;
}

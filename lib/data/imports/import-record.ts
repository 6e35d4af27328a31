import type { Aside } from '@/lib/imports/files/open-file';
import { writingPool } from './pool';

/** What a company that an import brings will be. */
export type NewCompany = {
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  /** `MM-DD`. */
  readonly fiscalYearEnd: string;
  readonly visibility: 'public' | 'private';
  readonly legalName?: string | null;
  readonly sector?: string | null;
  readonly registeredNumber?: string | null;
  readonly headquarters?: readonly string[];
  readonly founded?: string | null;
};

export type ImportState = 'reading' | 'previewed' | 'committed' | 'refused' | 'cancelled' | 'undone';

/** How many of the rows read are what; they add up to `read`. */
export type ImportCounts = {
  readonly read: number;
  readonly new: number;
  readonly same: number;
  readonly restated: number;
  readonly conflicting: number;
  readonly rejected: number;
  /** Left out by a person's choice. */
  readonly leftOut: number;
};

export type ImportRecord = {
  readonly id: string;
  readonly companyId: string | null;
  readonly newCompany: NewCompany | null;
  readonly fileName: string;
  readonly format: string;
  readonly mapping: unknown;
  readonly state: ImportState;
  readonly person: string;
  /** Who began it; null for whoever keeps the machine. */
  readonly personId: string | null;
  readonly reason: string;
  readonly rowsRead: number;
  readonly rowsStaged: number;
  readonly rowsRejected: number;
  /** How much of the file is read, from 0 to 1. */
  readonly progress: number;
  readonly aside: readonly Aside[];
  readonly counts: ImportCounts | null;
  readonly refusal: string | null;
  readonly recordingId: string | null;
  readonly undoneById: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
};

const columns = `id, company_id AS "companyId", new_company AS "newCompany", file_name AS "fileName", format, mapping,
  state, person, person_id AS "personId", reason, rows_read AS "rowsRead", rows_staged AS "rowsStaged", rows_rejected AS "rowsRejected", progress, aside, counts,
  refusal, recording_id AS "recordingId", undone_by_id AS "undoneById",
  to_json(created_at) #>> '{}' AS "createdAt", to_json(changed_at) #>> '{}' AS "changedAt"`;

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Asking = { query: ReturnType<typeof writingPool>['query'] };

/** An import as it stands, or null. */
export async function findImport(id: string, client: Asking = writingPool()): Promise<ImportRecord | null> {
  if (!uuidForm.test(id)) return null;
  const { rows } = await client.query(`SELECT ${columns} FROM import WHERE id = $1`, [id]);
  return rows[0] ?? null;
}

/** A company's imports, the latest first; those that would make it too, whoever may see them. */
export async function everyImport(companySlug: string, limit: number): Promise<ImportRecord[]> {
  const { rows } = await writingPool().query(
    `SELECT ${columns} FROM import
     WHERE company_id = (SELECT id FROM company WHERE slug = $1) OR new_company ->> 'slug' = $1
     ORDER BY created_at DESC, id DESC LIMIT $2`,
    [companySlug, limit],
  );
  return rows;
}

/** The import that this submit began, if it was sent before. */
export async function findImportByKey(idempotencyKey: string): Promise<ImportRecord | null> {
  const { rows } = await writingPool().query(`SELECT ${columns} FROM import WHERE idempotency_key = $1`, [
    idempotencyKey,
  ]);
  return rows[0] ?? null;
}

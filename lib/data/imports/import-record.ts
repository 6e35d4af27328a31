import { writingPool } from '@/lib/acts/transaction';
import type { ImportRecord } from '@/lib/imports/planned';

export type { ImportCounts, ImportRecord, NewCompany } from '@/lib/imports/planned';

const columns = `id, company_id AS "companyId", new_company AS "newCompany", file_name AS "fileName", format, mapping,
  state, person, person_id AS "personId", reason, rows_read AS "rowsRead", rows_staged AS "rowsStaged", rows_rejected AS "rowsRejected", progress, aside, counts,
  refusal, recording_id AS "recordingId", undone_by_id AS "undoneById",
  (SELECT json_build_object('kind', j.kind, 'progress', j.progress, 'startedAt', j.started_at, 'sentence', j.sentence)
    FROM import_job AS j WHERE j.import_id = import.id) AS job,
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
export async function findImportByKey(
  idempotencyKey: string,
  client: Asking = writingPool(),
): Promise<ImportRecord | null> {
  const { rows } = await client.query(`SELECT ${columns} FROM import WHERE idempotency_key = $1`, [idempotencyKey]);
  return rows[0] ?? null;
}

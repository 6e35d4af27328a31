import type { ImportRecord } from '@/lib/imports/planned';
import { findImport } from './import-record';
import { writingPool } from './pool';

/** The key of an import that reads an uploaded file. @param key made by the client for this reading */
export function keyOfUpload(uploadId: string, key: string): string {
  return `upload/${uploadId}/${key}`;
}

/** The upload that an import reads or read; null when it came another way. */
export async function uploadOf(importId: string): Promise<string | null> {
  const { rows } = await writingPool().query<{ key: string }>(
    'SELECT idempotency_key AS key FROM import WHERE id = $1',
    [importId],
  );
  return /^upload\/([^/]+)\//.exec(rows[0]?.key ?? '')?.[1] ?? null;
}

/** What was read of an upload so far, the first first. */
export async function importsOf(uploadId: string): Promise<ImportRecord[]> {
  const { rows } = await writingPool().query<{ id: string }>(
    'SELECT id FROM import WHERE starts_with(idempotency_key, $1) ORDER BY created_at, id',
    [keyOfUpload(uploadId, '')],
  );
  const found = await Promise.all(rows.map(({ id }) => findImport(id)));
  return found.filter((each) => each !== null);
}

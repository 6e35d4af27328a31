import { writingPool } from '@/lib/acts/transaction';

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

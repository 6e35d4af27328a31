import { v7 } from 'uuid';
import type { ProposedSource } from '@/lib/imports/proposed';
import { cleanText } from '@/lib/text/clean-text';
import type { Recording } from './recording';

/** A source of the company by its id, or one to be made unless its key is known already. */
export type CitedSource = ProposedSource | { readonly id: string };

/** The citation of a passage of a source; both are made when they are not there. */
export async function cite(recording: Recording, source: CitedSource, locator: string | null): Promise<string> {
  const { tx, companyId } = recording;
  const sourceId =
    'id' in source ? source.id : ((await findSource(recording, source.key)) ?? (await addSource(recording, source)));
  const where = locator === null ? null : cleanText(locator);
  const { rows } = await tx.query<{ id: string }>(
    `SELECT id FROM citation WHERE company_id = $1 AND source_id = $2 AND locator IS NOT DISTINCT FROM $3
     ORDER BY id LIMIT 1`,
    [companyId, sourceId, where],
  );
  if (rows[0]) return rows[0].id;
  const id = v7();
  await tx.query('INSERT INTO citation (id, company_id, source_id, locator) VALUES ($1, $2, $3, $4)', [
    id,
    companyId,
    sourceId,
    where,
  ]);
  return id;
}

async function findSource({ tx, companyId }: Recording, key: string): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>('SELECT id FROM source WHERE company_id = $1 AND key = $2', [
    companyId,
    key,
  ]);
  return rows[0]?.id ?? null;
}

async function addSource({ tx, companyId, id: recordingId }: Recording, source: ProposedSource): Promise<string> {
  const id = v7();
  const words = [source.key, source.title, source.publisher].map(cleanText);
  await tx.query(
    `INSERT INTO source (id, company_id, key, number, title, publisher, published_on, tier, kind, url, note, cites,
       recording_id)
     SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10, '{}', $11
     FROM source WHERE company_id = $2`,
    [id, companyId, ...words, source.publishedOn, source.tier, source.kind, source.url, source.note, recordingId],
  );
  return id;
}

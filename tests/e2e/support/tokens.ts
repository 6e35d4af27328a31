import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { hashToken, makeToken } from '@/lib/access/tokens/secret';

/** Asks the database that the product under test uses. */
export async function ask(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

type Kind = { readonly expired?: boolean; readonly revoked?: boolean; readonly editorOf?: string };

/** A token of a person of its own, who is an editor of a company where one is named. */
export async function tokenOf(scope: 'read' | 'write', kind: Kind = {}): Promise<string> {
  const { expired = false, revoked = false, editorOf = null } = kind;
  const [token, person, id] = [makeToken(), randomUUID(), randomUUID()];
  await ask(`INSERT INTO person (id, name, email) VALUES ($1, 'Ada', $2)`, [person, `${person}@example.org`]);
  const editor = `INSERT INTO company_membership (company_id, person_id, role) SELECT id, $1, 'editor' FROM company WHERE slug = $2`;
  if (editorOf) await ask(editor, [person, editorOf]);
  await ask(
    `INSERT INTO personal_token (id, person_id, label, scope, prefix, hash, created_at, expires_at, revoked_at)
     VALUES ($1, $2, 'A test', $3, $4, $5, now() - interval '2 days', now() + $6::interval, $7)`,
    [id, person, scope, token.slice(0, 8), hashToken(token), expired ? '-1 day' : '1 day', revoked ? new Date() : null],
  );
  return token;
}

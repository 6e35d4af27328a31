import { type Action, mayAddCompany, mayDo } from '@/lib/access/policy';
import type { Actor } from '@/lib/access/trail/act';
import { personOf, type Viewer } from '@/lib/access/viewer';
import type { Tx } from '@/lib/acts/transaction';
import { findImport, type ImportRecord } from '@/lib/data/imports/import-record';
import { roleOf } from '@/lib/data/sharing/role-sql';
import { type Refusal, refuse } from '@/lib/result';
import { Prisma } from '@/prisma/client/client';

type Held = { readonly ok: true; readonly order: ImportRecord };

export const noImport = refuse(404, 'There is no such import.');

/** An import as it stands, for this transaction alone, if the actor may go on with it. Waits a second for others. */
export async function holdImport(tx: Tx, actor: Actor, id: string): Promise<Held | Refusal> {
  const found = await findImport(id, tx);
  if (!found || !(await mayGoOn(tx, viewerOf(actor), found))) return noImport;
  try {
    await tx.query(`SET LOCAL lock_timeout = '1s'`);
    await tx.query('SELECT FROM import WHERE id = $1 FOR UPDATE', [id]);
    await tx.query(`SET LOCAL lock_timeout = '10s'`);
  } catch (error) {
    if ((error as { code?: string }).code !== '55P03') throw error;
    return refuse(409, busyWords[found.state] ?? 'The import is being changed. Try again in a moment.');
  }
  const order = await findImport(id, tx);
  return order ? { ok: true, order } : noImport;
}

/** What is under way when somebody else holds an import for longer. */
const busyWords: Partial<Record<ImportRecord['state'], string>> = {
  reading: 'The file is being compared with what the company holds. Try again in a moment.',
  previewed: 'The import is being saved: it can no longer be cancelled. It can be undone afterwards.',
  committed: 'The import is being undone. Wait until it is.',
};

/** Who acts, as the policy knows them. */
export function viewerOf(actor: Actor): Viewer {
  return actor.kind === 'system' ? { kind: 'keeper' } : actor;
}

/** Whether the viewer may go on with an import, as things are in this transaction. */
export async function mayGoOn(tx: Tx, viewer: Viewer, { companyId, personId }: ImportRecord): Promise<boolean> {
  if (companyId !== null) return isAllowed(tx, viewer, companyId, 'import');
  // An import that makes a company belongs to who began it, until the company is there.
  if (!mayAddCompany(viewer)) return false;
  const person = personOf(viewer);
  return person === null || person.installation === 'owner' || person.id === personId;
}

/** Whether the viewer may do this with this company, as things are in this transaction. */
export async function isAllowed(tx: Tx, viewer: Viewer, companyId: string, action: Action): Promise<boolean> {
  const { text, values } =
    Prisma.sql`SELECT ${roleOf(viewer)} AS role FROM company AS c WHERE c.id = ${companyId}::uuid`;
  const { rows } = await tx.query(text, values);
  return rows[0] !== undefined && mayDo(viewer, rows[0].role, action);
}

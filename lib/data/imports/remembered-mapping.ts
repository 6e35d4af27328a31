import { mayDo } from '@/lib/access/policy';
import type { Viewer } from '@/lib/access/viewer';
import { writingPool } from '@/lib/acts/transaction';
import { readStanding } from '@/lib/data/sharing/read-standing';

/** How the company's last stored file of a format was read; null when there was none. */
export async function rememberedMapping(viewer: Viewer, companySlug: string, format: string): Promise<unknown> {
  const standing = await readStanding(viewer, companySlug);
  if (!standing || !mayDo(viewer, standing.role, 'import')) return null;
  const { rows } = await writingPool().query<{ mapping: unknown }>(
    `SELECT mapping FROM import_mapping WHERE company_id = $1 AND format = $2`,
    [standing.id, format],
  );
  return rows[0]?.mapping ?? null;
}

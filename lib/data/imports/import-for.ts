import { mayAddCompany } from '@/lib/access/policy';
import { personOf, type Viewer } from '@/lib/access/viewer';
import { isAllowed } from '@/lib/data/sharing/read-standing';
import { everyImport, findImport, type ImportRecord } from './import-record';

/** An import that the viewer may go on with; null for all others, and where there is none. */
export async function importFor(viewer: Viewer, id: string): Promise<ImportRecord | null> {
  const found = await findImport(id);
  if (!found) return null;
  return (await mayGoOn(viewer, found)) ? found : null;
}

/** The imports of a company that the viewer may go on with, the latest first. */
export async function listImports(viewer: Viewer, companySlug: string, limit: number): Promise<ImportRecord[]> {
  const all = await everyImport(companySlug, limit);
  const may = await Promise.all(all.map((each) => mayGoOn(viewer, each)));
  return all.filter((_, at) => may[at]);
}

async function mayGoOn(viewer: Viewer, found: ImportRecord): Promise<boolean> {
  return found.companyId ? isAllowed(viewer, found.companyId, 'import') : isOwn(viewer, found);
}

/** An import that makes a company belongs to who began it, until the company is there. */
function isOwn(viewer: Viewer, { personId }: ImportRecord): boolean {
  if (!mayAddCompany(viewer)) return false;
  const person = personOf(viewer);
  return person === null || person.installation === 'owner' || person.id === personId;
}

import { mayAddCompany, mayDo } from '@/lib/access/policy';
import { personOf, type Viewer } from '@/lib/access/viewer';
import { readStanding } from '@/lib/data/sharing/read-standing';
import { findUpload } from '@/lib/imports/uploads/find-upload';
import { listUploads } from '@/lib/imports/uploads/list-uploads';
import type { Upload } from '@/lib/imports/uploads/upload';

/** An upload that waits and that the viewer may go on with; null for all others, and where there is none. */
export async function uploadFor(viewer: Viewer, id: string): Promise<Upload | null> {
  const upload = await findUpload(id);
  return upload && (await mayGoOn(viewer, upload)) ? upload : null;
}

/** The files that wait for a company and that the viewer may go on with, the latest first. */
export async function uploadsFor(viewer: Viewer, companySlug: string): Promise<Upload[]> {
  const mayImport = await mayUpload(viewer, companySlug);
  return mayImport ? (await listUploads()).filter(({ company }) => company === companySlug) : [];
}

/** Whether one may hand a file in for this company, or for a new one (null). */
async function mayUpload(viewer: Viewer, companySlug: string | null): Promise<boolean> {
  if (companySlug === null) return mayAddCompany(viewer);
  const standing = await readStanding(viewer, companySlug);
  return standing !== null && mayDo(viewer, standing.role, 'import');
}

/** A company's file is for all who may import it; one that brings a company belongs to who handed it in. */
async function mayGoOn(viewer: Viewer, { company, personId }: Upload): Promise<boolean> {
  if (!(await mayUpload(viewer, company))) return false;
  const person = personOf(viewer);
  return company !== null || person === null || person.installation === 'owner' || person.id === personId;
}

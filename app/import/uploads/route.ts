import { nameOf } from '@/lib/access/name-of';
import { mayAddCompany } from '@/lib/access/policy';
import { personOf } from '@/lib/access/viewer';
import { problem } from '@/lib/api/problem';
import { isSameOrigin } from '@/lib/api/same-origin';
import { uploadFor } from '@/lib/data/imports/upload-for';
import { largestForm } from '@/lib/imports/uploads/limits';
import { storeUpload } from '@/lib/imports/uploads/store-upload';
import { isUploadId } from '@/lib/imports/uploads/upload';
import { standingFor } from '../../companies/[company]/company-for';
import { readViewer } from '../../viewer';
import { seeOther } from '../plain-form';

/** Receives a file, or a pasted table, from a form without script, and leads to its page. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'Files are uploaded from this site’s own pages.');
  const search = new URL(request.url).searchParams;
  const [viewer, company, id] = [await readViewer(), search.get('company'), search.get('key') ?? ''];
  const standing = company === null ? null : await standingFor(company, 'import', viewer);
  if (standing && !standing.ok) return standing.answer;
  if (!standing && !mayAddCompany(viewer)) return problem(403, 'Sign in to import a company.');
  if (Number(request.headers.get('content-length') ?? 0) > largestForm) return problem(413, 'The file is too large.');
  const form = isUploadId(id) ? await request.formData().catch(() => null) : null;
  if (!form) return problem(400, 'Send the fields of the form, with a random UUID as its key.');
  const base = company === null ? '/import' : `/companies/${encodeURIComponent(company)}/import`;
  const file = contentOf(form);
  if (file.content.size === 0) return seeOther(`${base}?said=empty`);
  const stored = await storeUpload(
    {
      ...{ id, company, person: nameOf(viewer), personId: personOf(viewer)?.id ?? null, name: file.name },
      announced: file.content.size,
      body: file.content.stream(),
    },
    Date.now(),
  );
  if (stored.outcome === 'refused') return seeOther(`${base}?said=refused`);
  const isOwn = stored.upload.company === company && (await uploadFor(viewer, id)) !== null;
  return isOwn ? seeOther(`${base}/${id}`) : problem(409, 'This form was sent before; open the page again.');
}

/** The chosen file; where there is none, the pasted table. */
function contentOf(form: FormData): { readonly name: string; readonly content: Blob } {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return { name: file.name, content: file };
  return { name: 'Pasted table.tsv', content: new Blob([textOf(form, 'table')], { type: 'text/plain' }) };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

import { nameOf } from '@/lib/access/name-of';
import { mayAddCompany } from '@/lib/access/policy';
import { personOf } from '@/lib/access/viewer';
import { problem } from '@/lib/api/problem';
import { isSameOrigin } from '@/lib/api/same-origin';
import { uploadFor } from '@/lib/data/imports/upload-for';
import { removeUpload } from '@/lib/imports/uploads/clear-uploads';
import { storeUpload } from '@/lib/imports/uploads/store-upload';
import { isUploadId } from '@/lib/imports/uploads/upload';
import { standingFor } from '../../../companies/[company]/company-for';
import { readViewer } from '../../../viewer';
import { noUpload } from '../../asked-of';

type Context = { params: Promise<{ id: string }> };

const statuses = { 'too large': 413, 'no room': 503, 'broken off': 400 } as const;

/** Takes a file in as the raw body; the id is the client's key: the same upload again is the same file. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'Files are uploaded from this site’s own pages.');
  const { id } = await params;
  if (!isUploadId(id)) return problem(400, 'The key of an upload is a random UUID.');
  const search = new URL(request.url).searchParams;
  const [viewer, company] = [await readViewer(), search.get('company')];
  const standing = company === null ? null : await standingFor(company, 'import', viewer);
  if (standing && !standing.ok) return standing.answer;
  if (!standing && !mayAddCompany(viewer)) return problem(403, 'Sign in to import a company.');
  const length = request.headers.get('content-length');
  const stored = await storeUpload(
    {
      id,
      company,
      person: nameOf(viewer),
      personId: personOf(viewer)?.id ?? null,
      name: search.get('name') ?? '',
      announced: length === null ? null : Number(length),
      body: request.body ?? noBody(),
    },
    Date.now(),
  );
  if (stored.outcome === 'refused') return problem(statuses[stored.why], stored.sentence);
  const { upload } = stored;
  if (upload.company !== company || !(await uploadFor(viewer, id))) {
    return problem(409, 'This key was used for another file; make a new one.');
  }
  return Response.json({ upload }, { status: 201, headers: { 'Cache-Control': 'no-store' } });
}

/** Whether the file is here: asked for after an answer was lost. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const upload = await uploadFor(await readViewer(), (await params).id);
  return upload ? Response.json({ upload }, { headers: { 'Cache-Control': 'no-store' } }) : noUpload();
}

/** Takes the file away. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'Files are removed from this site’s own pages.');
  const upload = await uploadFor(await readViewer(), (await params).id);
  if (!upload) return noUpload();
  await removeUpload(upload.id);
  return Response.json({ removed: true });
}

async function* noBody(): AsyncIterable<Uint8Array> {}

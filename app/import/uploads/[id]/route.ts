import { problem } from '@/lib/api/problem';
import { isSameOrigin } from '@/lib/api/same-origin';
import { removeUpload } from '@/lib/imports/uploads/clear-uploads';
import { findUpload } from '@/lib/imports/uploads/find-upload';
import { storeUpload } from '@/lib/imports/uploads/store-upload';
import { isUploadId } from '@/lib/imports/uploads/upload';
import { actor } from '../../actor';

type Context = { params: Promise<{ id: string }> };

const statuses = { 'too large': 413, 'no room': 503, 'broken off': 400 } as const;
const unknown = () => problem(404, 'There is no such file here; it was removed, or waited for too long.');

/** Takes a file in as the raw body; the id is the client's key: the same upload again is the same file. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'Files are uploaded from this site’s own pages.');
  const { id } = await params;
  if (!isUploadId(id)) return problem(400, 'The key of an upload is a random UUID.');
  const search = new URL(request.url).searchParams;
  const length = request.headers.get('content-length');
  const stored = await storeUpload(
    {
      id,
      person: await actor(request),
      company: search.get('company'),
      name: search.get('name') ?? '',
      announced: length === null ? null : Number(length),
      body: request.body ?? noBody(),
    },
    Date.now(),
  );
  if (stored.outcome === 'refused') return problem(statuses[stored.why], stored.sentence);
  return Response.json({ upload: stored.upload }, { status: 201, headers: { 'Cache-Control': 'no-store' } });
}

/** Whether the file is here: asked for after an answer was lost. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const upload = await findUpload((await params).id);
  return upload ? Response.json({ upload }, { headers: { 'Cache-Control': 'no-store' } }) : unknown();
}

/** Takes the file away. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'Files are removed from this site’s own pages.');
  await removeUpload((await params).id);
  return Response.json({ removed: true });
}

async function* noBody(): AsyncIterable<Uint8Array> {}

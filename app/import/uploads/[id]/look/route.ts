import { lookSchema } from '../../../asked';
import { askedOf } from '../../../asked-of';
import { look } from '../../../look';

type Context = { params: Promise<{ id: string }> };

/** Looks at an upload again, as the person chose. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = await askedOf(request, (await params).id, lookSchema);
  if (!asked.ok) return asked.answer;
  return Response.json(await look(asked.viewer, asked.upload, asked.value), {
    headers: { 'Cache-Control': 'no-store' },
  });
}

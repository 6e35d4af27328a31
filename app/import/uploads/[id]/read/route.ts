import { problem } from '@/lib/api/problem';
import { readSchema } from '../../../asked';
import { askedOf } from '../../../asked-of';
import { startReading } from '../../../start-reading';

type Context = { params: Promise<{ id: string }> };

/** Begins to read an upload into a preview. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = await askedOf(request, (await params).id, readSchema);
  if (!asked.ok) return asked.answer;
  const started = await startReading(asked.upload, asked.value);
  if (!started.ok) return problem(started.status, started.sentence);
  return Response.json({ id: started.value }, { status: 202, headers: { 'Cache-Control': 'no-store' } });
}

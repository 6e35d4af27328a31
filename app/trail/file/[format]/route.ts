import type { NextRequest } from 'next/server';
import { readViewer } from '../../../viewer';
import { trailFileAnswer } from '../../file-answer';

type Context = { params: Promise<{ format: string }> };

/** `/trail.{format}`: the whole trail, or what the address asks for of it. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { format } = await params;
  return trailFileAnswer({ viewer: await readViewer(), slug: null, format }, request.nextUrl.searchParams);
}

import type { NextRequest } from 'next/server';
import { trailFileAnswer } from '../../../../../trail/file-answer';
import { readViewer } from '../../../../../viewer';

type Context = { params: Promise<{ company: string; format: string }> };

/** `/companies/{company}/trail.{format}`: what the trail tells of one company. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { company, format } = await params;
  return trailFileAnswer({ viewer: await readViewer(), slug: company, format }, request.nextUrl.searchParams);
}

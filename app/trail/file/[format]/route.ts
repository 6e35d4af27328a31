import type { NextRequest } from 'next/server';
import { wholeTrail } from '@/lib/data/trail/trail-place';
import { readViewer } from '../../../viewer';
import { trailFileAnswer } from '../../file-answer';

type Context = { params: Promise<{ format: string }> };

/** `/trail.{format}`: the whole trail, or what the address asks for of it. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const [viewer, { format }] = await Promise.all([readViewer(), params]);
  return trailFileAnswer({ viewer, place: wholeTrail(viewer), company: null, format }, request.nextUrl.searchParams);
}

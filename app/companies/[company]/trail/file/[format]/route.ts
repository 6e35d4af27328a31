import type { NextRequest } from 'next/server';
import { trailFileAnswer } from '../../../../../trail/file-answer';
import { standingFor } from '../../../company-for';

type Context = { params: Promise<{ company: string; format: string }> };

/** `/companies/{company}/trail.{format}`: what the trail tells of one company. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { company, format } = await params;
  const standing = await standingFor(company, 'read-trail');
  if (!standing.ok) return standing.answer;
  const { viewer, id, slug } = standing;
  const asked = { viewer, place: { companyId: id }, company: { id, slug }, format };
  return trailFileAnswer(asked, request.nextUrl.searchParams);
}

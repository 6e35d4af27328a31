import { answerResult } from '@/lib/api/answer-result';
import { problem } from '@/lib/api/problem';
import { readBody } from '@/lib/api/read-body';
import { companySlugOf } from '@/lib/data/imports/company-of';
import { importFor } from '@/lib/data/imports/import-for';
import { readBy } from '../../../../by';
import { readViewer } from '../../../../viewer';
import { type Act, acts, type Done } from '../../../acts';
import { formValue } from '../../../form-value';
import { isPlainForm, readForm, seeOther } from '../../../plain-form';

type Context = { params: Promise<{ id: string; act: string }> };

/** Chooses, commits, cancels, undoes; pressing again gives the same answer. A form without script is led to the page. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id, act } = await params;
  const viewer = await readViewer();
  const perform = Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (!perform || !(await importFor(viewer, id)))
    return problem(404, 'There is no such import, or nothing of that name to do.');
  if (isPlainForm(request)) return byForm(request, id, act, perform);
  const body = await readBody(request);
  if (!body.ok) return body.answer;
  const result = await perform(id, body.value, await readBy());
  const isUnderWay = result.ok && underWay.has(result.value.outcome);
  return answerResult(result, ({ outcome, company = null }) => ({ outcome, company }), isUnderWay ? 202 : 200);
}

async function byForm(request: Request, id: string, act: string, perform: Act): Promise<Response> {
  const read = await readForm(request);
  if (!read.ok) return read.answer;
  const result = await perform(id, formValue(act, read.fields), await readBy());
  const company = await companySlugOf(id);
  const base = company === null ? '/import' : `/companies/${encodeURIComponent(company)}/import`;
  const query = new URLSearchParams();
  const show = read.fields.get('show');
  if (show && act === 'choose') query.set('show', show);
  const said = saidOf(result);
  if (said !== null) query.set('said', said);
  return seeOther(`${base}/${id}${query.size > 0 ? `?${query}` : ''}`);
}

/** What the import's page says of a form that came to nothing. */
function saidOf(result: Awaited<ReturnType<Act>>): string | null {
  if (!result.ok) return 'refused';
  return (result.value satisfies Done).outcome === 'changed' ? 'changed' : null;
}

const underWay = new Set(['saving', 'undoing']);

import { forOne } from '@/lib/access/caching';
import { problem } from '@/lib/api/problem';
import { mostBriefings, type Outcome } from '@/lib/data/save-briefing';

/** What became of a submit, as an answer. A conflict has the other's revision, so that the person can decide. */
export function answerTo(outcome: Outcome): Response {
  if (outcome.kind === 'saved') {
    const status = outcome.briefing.revision === 1 ? 201 : 200;
    return Response.json({ briefing: outcome.briefing }, { status, headers: { 'Cache-Control': forOne } });
  }
  if (outcome.kind === 'conflict') {
    const { theirs } = outcome;
    const done = theirs.deleted ? 'deleted' : 'saved';
    const detail = `Somebody ${done} this briefing since you opened it. Nothing of yours was stored yet.`;
    return problem(409, detail, { theirs });
  }
  if (outcome.kind === 'missing') return problem(404, 'There is no such briefing, or not the revision it starts from.');
  if (outcome.kind === 'forbidden') return problem(403, 'You may look at this company, but not save briefings of it.');
  if (outcome.kind === 'too-many') {
    return problem(409, `This company has ${mostBriefings} briefings, which is the most. Delete one first.`);
  }
  return problem(409, 'This key was used for another submit; make a new one.');
}

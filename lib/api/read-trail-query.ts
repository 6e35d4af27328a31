import { isActName } from '@/lib/access/trail/acts';
import { type TrailQuery, trailNames } from '@/lib/access/trail/trail-query';
import { readDay } from '@/lib/api/date';
import { type Query, readQuery, refuse, shorten } from '@/lib/api/query';

/** Reads `?who=ada&act=file-taken&company=acme&from=2026-11-01&to=2026-11-30&text=board&before=1234`. */
export function readTrailQuery(search: URLSearchParams): Query<TrailQuery> {
  const query = readQuery(search, trailNames);
  if (!query.ok) return query;
  const { who, act, company, from, to, text, before } = query.value;
  if (act && !isActName(act)) return refuse(`The trail knows no act "${shorten(act)}".`);
  const [first, last] = [from ? readDay('from', from) : null, to ? readDay('to', to) : null];
  if (first && !first.ok) return first;
  if (last && !last.ok) return last;
  if (first && last && first.value > last.value) return refuse(`"from" (${from}) is after "to" (${to}).`);
  if (before && !/^[1-9]\d{0,14}$/.test(before)) return refuse('"before" is the number of an entry.');
  return {
    ok: true,
    value: {
      ...{ who: who?.trim() || null, company: company?.trim() || null, text: text?.trim() || null },
      act: act && isActName(act) ? act : null,
      ...{ from: first?.value ?? null, to: last?.value ?? null, before: before ? Number(before) : null },
    },
  };
}

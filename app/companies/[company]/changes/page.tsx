import type { Metadata } from 'next';
import { ChangeList } from '@/components/company/change-list';
import { CompanyPage } from '@/components/company/company-page';
import { FilterForm } from '@/components/ui/filter-form';
import { readDay } from '@/lib/api/date';
import { type Query, refuse } from '@/lib/api/query';
import { companyAddress, viewParameters } from '@/lib/turnaround/address';
import type { CompanyRecord, IsoDate } from '@/lib/turnaround/case';
import { changesBetween } from '@/lib/turnaround/changes';
import { addDays, dayLabel } from '@/lib/turnaround/period';
import { viewed, wholeView } from '@/lib/turnaround/view';
import { BadAddress } from '../../../bad-address';
import { refused, today } from '../../../refusal';
import { type CompanyProps, companyTitle, loadCompany } from '../load';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'Changes');
}

export default async function ChangesPage(props: CompanyProps) {
  const asked = await loadCompany(props, ['from', 'to']);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { known, record, query } = asked;
  const days = readDays(query, record, known.asKnownOn ?? today());
  if (!days.ok) return <BadAddress {...refused(400, days.detail, known.company.slug)} />;
  const { from, to } = days.value;
  const view = (asKnownOn: IsoDate) => viewed(record, { ...known, asKnownOn });
  const later = view(to);
  return (
    <CompanyPage
      known={known}
      here={asked.here}
      section="changes"
      title="Changes"
      lead="What became known between two days: new figures, restatements, events, and what they make of the headlines."
      filters={{ from: query.from, to: query.to }}
    >
      <FilterForm
        action={companyAddress({ ...known, ...wholeView }, 'changes')}
        label="Days compared"
        kept={viewParameters(known)}
        submit="Compare"
      >
        <label>
          Known on <input type="date" name="from" defaultValue={from} required />
        </label>
        <label>
          and on <input type="date" name="to" defaultValue={to} required />
        </label>
      </FilterForm>
      <ChangeList
        known={later}
        changes={changesBetween(view(from), later)}
        span={`between ${dayLabel(from)} and ${dayLabel(to)}`}
      />
    </CompanyPage>
  );
}

type Given = { readonly from?: string; readonly to?: string };

/** From the eve of the last restructuring to the latest day, unless the address says otherwise. */
function readDays({ from, to }: Given, record: CompanyRecord, latest: IsoDate): Query<{ from: IsoDate; to: IsoDate }> {
  const until = to ? readDay('to', to) : { ok: true as const, value: latest };
  if (!until.ok) return until;
  if (until.value > today())
    return refuse(`${dayLabel(until.value)} is in the future; nothing can be known on it yet.`);
  const eve = record.restructurings.at(-1)?.beforeUntil ?? addDays(until.value, -365);
  const since = from
    ? readDay('from', from)
    : { ok: true as const, value: eve < until.value ? eve : addDays(until.value, -365) };
  if (!since.ok) return since;
  if (since.value > until.value) return refuse(`"from" (${since.value}) is after "to" (${until.value}).`);
  return { ok: true, value: { from: since.value, to: until.value } };
}

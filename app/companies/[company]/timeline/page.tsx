import type { Metadata } from 'next';
import { drawnMultiples } from '@/app/companies/drawn';
import { SmallMultiple } from '@/components/charts/small-multiple';
import { CompanyPage } from '@/components/company/company-page';
import { EventTable } from '@/components/figures/event-table';
import { FilterForm } from '@/components/ui/filter-form';
import page from '@/components/ui/page.module.css';
import { prepareMultiples } from '@/lib/charts/prepare-multiples';
import { prepareTimeline } from '@/lib/charts/prepare-timeline';
import { timeAxis, timeAxisBetween } from '@/lib/charts/time-axis';
import { companyAddress, viewParameters } from '@/lib/turnaround/address';
import type { Event } from '@/lib/turnaround/case';
import { kindName } from '@/lib/turnaround/event-kinds';
import { wholeView } from '@/lib/turnaround/view';
import { BadAddress } from '../../../bad-address';
import { refused } from '../../../refusal';
import { type CompanyProps, companyTitle, loadCompany } from '../load';
import { readTimeline, selectEvents } from './query';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'Timeline');
}

const kindsOf = (events: readonly Event[]) => [...new Set(events.map(({ kind }) => kind))].sort();

export default async function TimelinePage(props: CompanyProps) {
  const asked = await loadCompany(props, ['kind', 'from', 'to']);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { known, query, record } = asked;
  const kinds = kindsOf(known.events);
  // A kind that is chosen stays chosen on a day on which nothing of it was known.
  const wanted = readTimeline(query, kindsOf(record.events));
  if (!wanted.ok) return <BadAddress {...refused(400, wanted.detail, known.company.slug)} />;
  const events = selectEvents(known.events, wanted.value);
  const { from, to } = wanted.value;
  const dates = [
    ...known.events.flatMap(({ on }) => [on.start, on.end]),
    ...known.facts.map(({ period }) => period.end),
  ];
  const whole = timeAxis(dates.length > 0 ? dates : ['2020-01-01']);
  const time = from || to ? timeAxisBetween(from ?? whole.from, to ?? whole.to) : whole;
  // A file of the chart knows no filters: it is offered where it shows what the page shows.
  const isWhole = Object.values(query).every((value) => !value);
  const timeline = prepareTimeline(known, events, time);
  const charts = await drawnMultiples([...prepareMultiples(known, time), ...(timeline ? [timeline] : [])]);
  return (
    <CompanyPage
      known={known}
      here={asked.here}
      section="timeline"
      title="Timeline"
      lead="What happened, when, and which figures it moved."
      filters={{ kind: query.kind, from: query.from, to: query.to }}
    >
      <FilterForm
        action={companyAddress({ ...known, ...wholeView }, 'timeline')}
        label="Events shown"
        kept={viewParameters(known)}
      >
        <label htmlFor="kind">Kind</label>
        <select id="kind" name="kind" defaultValue={query.kind ?? ''}>
          <option value="">All kinds</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </select>
        <label>
          From <input type="date" name="from" defaultValue={query.from ?? ''} />
        </label>
        <label>
          to <input type="date" name="to" defaultValue={query.to ?? ''} />
        </label>
      </FilterForm>
      {events.length === 0 ? (
        <p>No event of this company matches these filters.</p>
      ) : (
        <>
          <h2 className="visually-hidden">Charts</h2>
          {charts.map((chart) => (
            <SmallMultiple
              key={chart.spec.name}
              chart={chart}
              heading={chart.spec.shape === 'timeline' ? 'Events' : chart.spec.title[1].split(',')[0]}
              sourcesAt={companyAddress(known, 'sources')}
              {...(isWhole && { today: asked.here.today })}
            />
          ))}
          <section className={page.section}>
            <h2>Events</h2>
            <EventTable known={known} events={events} />
          </section>
        </>
      )}
    </CompanyPage>
  );
}

import type { Metadata } from 'next';
import { drawnForPage, drawnMultiples } from '@/app/companies/drawn';
import { ChartSection } from '@/components/charts/chart-section';
import { SmallMultiple } from '@/components/charts/small-multiple';
import { CompanyPage } from '@/components/company/company-page';
import { ChangeSinceTable } from '@/components/figures/change-since-table';
import { FactTable } from '@/components/figures/fact-table';
import { IndicatorTable } from '@/components/figures/indicator-table';
import { RollForwardTable } from '@/components/figures/roll-forward-table';
import { FilterForm } from '@/components/ui/filter-form';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { readDay } from '@/lib/api/date';
import { prepareCharts } from '@/lib/charts/prepare';
import { prepareDepartments } from '@/lib/charts/prepare-departments';
import { companyAddress, viewParameters } from '@/lib/turnaround/address';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import {
  changesSince,
  departmentSeries,
  type HeadcountSeries,
  headcountGaps,
  headcountSeries,
  rollForward,
} from '@/lib/turnaround/headcount';
import { indicatorRows } from '@/lib/turnaround/indicators/all';
import { wholeView } from '@/lib/turnaround/view';
import { BadAddress } from '../../../bad-address';
import { refused, today } from '../../../refusal';
import { type CompanyProps, companyTitle, loadCompany } from '../load';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'Headcount');
}

/** Longer series stand on the metric's page. */
const mostRows = 24;

const indicators = ['revenue-per-employee', 'revenue-per-employee-annualised', 'cost-per-head', 'headcount-change'];

export default async function HeadcountPage(props: CompanyProps) {
  const asked = await loadCompany(props, ['since']);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { known, query } = asked;
  const day = query.since ? readDay('since', query.since) : null;
  if (day && !day.ok) return <BadAddress {...refused(400, day.detail, known.company.slug)} />;
  const since = day?.value ?? known.restructurings.at(-1)?.beforeUntil ?? null;
  const series = headcountSeries(known);
  const departments = departmentSeries(known);
  const [heads] = series.filter(({ facts }) => facts[0]?.members.length === 0);
  const [charts, small] = await Promise.all([
    drawnForPage(prepareCharts(known, ['headcount', 'headcount-bridge', 'revenue-per-employee'])),
    drawnMultiples(prepareDepartments(known, departments)),
  ]);
  return (
    <CompanyPage
      known={known}
      here={asked.here}
      section="headcount"
      title="Headcount"
      lead="How many people, who left and why, and what no report explains. Heads, full-time equivalents and contractors are never mixed."
      filters={{ since: query.since }}
    >
      <section>
        <h2 className="visually-hidden">Charts</h2>
        <ChartSection charts={charts} today={asked.here.today} />
      </section>
      {heads && heads.facts.length > 1 && (
        <section className={page.section}>
          <h2>From opening to closing</h2>
          <RollForwardTable known={known} steps={rollForward(known, heads.facts)} />
        </section>
      )}
      {since && series.length > 0 && <Since known={known} since={since} series={[...series, ...departments]} />}
      <Leavers known={known} />
      {series.map(({ name, facts }) => (
        <section key={name} className={page.section}>
          <h2>{name === 'Heads' ? 'Headcount as reported' : name}</h2>
          <FactTable known={known} facts={facts.slice(-mostRows)} name={`${known.company.name}: headcount, ${name}`} />
          {facts.length > mostRows && (
            <p>
              The latest {mostRows} of {facts.length}.{' '}
              <NavLink href={companyAddress(known, 'metrics/headcount')}>Every headcount</NavLink>
            </p>
          )}
        </section>
      ))}
      <Gaps known={known} heads={heads} />
      {departments.length > 0 && (
        <section className={page.section}>
          <h2>By department</h2>
          {small.map((chart) => (
            <SmallMultiple
              key={chart.spec.name}
              chart={chart}
              heading={chart.spec.title[1].split(',')[0]}
              sourcesAt={companyAddress(known, 'sources')}
              tableAt={companyAddress(known, 'metrics/headcount', { member: chart.spec.title[1].split(',')[0] })}
            />
          ))}
        </section>
      )}
      <section className={page.section}>
        <h2>Per employee</h2>
        <IndicatorTable
          known={known}
          rows={indicatorRows(known).filter(({ definition }) => indicators.includes(definition.key))}
          name={`${known.company.name}: indicators of headcount`}
        />
      </section>
    </CompanyPage>
  );
}

function Since({ known, since, series }: { known: CompanyCase; since: string; series: readonly HeadcountSeries[] }) {
  return (
    <section className={page.section}>
      <h2>Changes since a day</h2>
      <FilterForm
        action={companyAddress({ ...known, ...wholeView }, 'headcount')}
        label="Changes since"
        kept={viewParameters(known)}
      >
        <label>
          Since <input type="date" name="since" defaultValue={since} required />
        </label>
      </FilterForm>
      <ChangeSinceTable
        known={known}
        name={`${known.company.name}: headcount since ${since}`}
        rows={changesSince(series, since)}
      />
    </section>
  );
}

function Leavers({ known }: { known: CompanyCase }) {
  const leavers = known.facts.filter(
    ({ metric }) => metric === 'headcount-reduction' || metric === 'headcount-reduction-share' || metric === 'hires',
  );
  const order = ({ period, id }: Fact) => `${period.start}/${id}`;
  return (
    <section className={page.section}>
      <h2>Lay-offs, departures and hires</h2>
      {leavers.length === 0 ? (
        <p>No source reports who left or joined.</p>
      ) : (
        <FactTable
          known={known}
          facts={[...leavers].sort((one, other) => (order(one) < order(other) ? -1 : 1))}
          name={`${known.company.name}: lay-offs, departures and hires, with the day they took effect and the day they became known`}
          columns={['period', 'metric', 'member', 'value', 'scenario', 'reported', 'known', 'source']}
        />
      )}
    </section>
  );
}

function Gaps({ known, heads }: { known: CompanyCase; heads: HeadcountSeries | undefined }) {
  const gaps = heads ? headcountGaps(heads.facts, known.asKnownOn ?? today()) : [];
  if (gaps.length === 0) return null;
  return (
    <section className={page.section}>
      <h2>What is not known</h2>
      <ul>
        {gaps.map(({ from, reason }) => (
          <li key={from}>{reason}.</li>
        ))}
      </ul>
    </section>
  );
}

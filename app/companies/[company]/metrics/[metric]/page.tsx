import type { Metadata } from 'next';
import Link from 'next/link';
import { drawnForPage } from '@/app/companies/drawn';
import { ChartSection } from '@/components/charts/chart-section';
import { BasisChoice } from '@/components/company/basis-choice';
import { CompanyPage } from '@/components/company/company-page';
import { ConflictList } from '@/components/figures/conflict-list';
import { type FactColumn, FactTable } from '@/components/figures/fact-table';
import { FlagList } from '@/components/figures/flag-list';
import { RestatementTable } from '@/components/figures/restatement-table';
import { UnevenYears } from '@/components/figures/uneven-years';
import { FilterForm } from '@/components/ui/filter-form';
import page from '@/components/ui/page.module.css';
import { mayDo } from '@/lib/access/policy';
import { shorten } from '@/lib/api/query';
import { prepareMetric } from '@/lib/charts/prepare';
import { companyAddress, viewParameters } from '@/lib/turnaround/address';
import { comparisonOf } from '@/lib/turnaround/before-after';
import { type CompanyCase, scenarios } from '@/lib/turnaround/case';
import { catalogue, isMetricKey, type MetricKey, metricKeys } from '@/lib/turnaround/catalogue';
import { type FactOrder, factOrders, sortFacts } from '@/lib/turnaround/fact-order';
import { wholeView } from '@/lib/turnaround/view';
import { memberName } from '@/lib/turnaround/words';
import { BadAddress } from '../../../../bad-address';
import { refused } from '../../../../refusal';
import { bySight } from '../../by-sight';
import { type CompanyProps, embeddable, loadCompany } from '../../load';
import { readTable, selectsRow, type TableQuery, tableNames } from './query';

type Props = CompanyProps<{ metric: string }>;

async function load(props: Props) {
  const [asked, { metric }] = await Promise.all([loadCompany(props, tableNames), props.params]);
  if (!asked.ok) return asked;
  const { slug } = asked.known.company;
  if (!isMetricKey(metric)) {
    return refused(404, `There is no metric "${shorten(metric)}". Known are: ${metricKeys.join(', ')}.`, slug);
  }
  const facts = asked.known.facts.filter((fact) => fact.metric === metric);
  const members = [...new Set(facts.flatMap((fact) => memberName(fact) ?? []))];
  const table = readTable(asked.query, members);
  return table.ok ? { ...asked, metric, facts, members, table: table.value } : refused(400, table.detail, slug);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const asked = await load(props);
  if (!asked.ok) return {};
  const { known, metric, here } = asked;
  const title = `${catalogue[metric].name} · ${known.company.name}`;
  return {
    title,
    ...embeddable(here, companyAddress(known, `metrics/${metric}`)),
    ...bySight(asked, `${known.company.name}: ${catalogue[metric].name.toLowerCase()}`, [metric]),
  };
}

export default async function MetricPage(props: Props) {
  const asked = await load(props);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { known, metric, facts, members, table, query } = asked;
  const { name, definition } = catalogue[metric];
  const chart = prepareMetric(known, metric);
  const comparison = catalogue[metric].headline === null ? null : comparisonOf(known);
  const charts = await drawnForPage(chart ? [chart] : []);
  const shown = sortFacts(
    facts.filter((fact) => selectsRow(table, fact)),
    table.sort,
    table.descending,
  );
  return (
    <CompanyPage
      known={known}
      here={asked.here}
      section="metrics"
      path={`metrics/${metric}`}
      title={name}
      lead={definition}
      filters={query}
    >
      {facts.length === 0 ? (
        <p>
          No {name.toLowerCase()} of {known.company.name} is known in this view.
        </p>
      ) : (
        <>
          {comparison && <BasisChoice known={known} path={`metrics/${metric}`} comparison={comparison} />}
          <h2 className="visually-hidden">Chart</h2>
          <ChartSection charts={charts} today={asked.here.today} />
          <FlagList known={known} facts={facts} mayEdit={mayDo(asked.viewer, asked.role, 'edit')} />
          <UnevenYears known={known} metric={metric} />
          <section className={page.section} id="facts">
            <h2>Every fact</h2>
            <Filters known={known} metric={metric} members={members} table={table} />
            <FactTable
              known={known}
              facts={shown}
              name={`${known.company.name}: ${name.toLowerCase()}, every fact`}
              headOf={(column, head) => <SortLink {...{ known, metric, table, column, head }} />}
              sorted={{ column: table.sort, order: table.descending ? 'descending' : 'ascending' }}
            />
            {shown.length === 0 && <p>No fact matches these filters.</p>}
          </section>
          <ConflictList known={known} facts={facts} />
        </>
      )}
      <RestatementTable known={known} metric={metric} />
    </CompanyPage>
  );
}

type Within = { known: CompanyCase; metric: MetricKey; table: TableQuery };

function Filters({ known, metric, members, table }: Within & { members: readonly string[] }) {
  const { scenario, member, sort, descending } = table;
  return (
    <FilterForm
      action={companyAddress({ ...known, ...wholeView }, `metrics/${metric}`)}
      label="Facts shown"
      kept={{ ...viewParameters(known), sort, order: descending ? 'descending' : 'ascending' }}
    >
      <label>
        Scenario
        <select name="scenario" defaultValue={scenario ?? ''}>
          <option value="">All</option>
          {scenarios.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      {members.length > 0 && (
        <label>
          Of which
          <select name="member" defaultValue={member ?? ''}>
            <option value="">All</option>
            {members.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      )}
    </FilterForm>
  );
}

function SortLink({ known, metric, table, column, head }: Within & { column: FactColumn; head: string }) {
  const order = factOrders.find((each) => each === column) as FactOrder | undefined;
  if (!order) return head;
  const again = table.sort === order && !table.descending;
  const { scenario, member } = table;
  const parameters = { sort: order, order: again ? 'descending' : null, scenario, member };
  return (
    <Link prefetch={false} scroll={false} href={companyAddress(known, `metrics/${metric}`, parameters)}>
      {head}
      {table.sort === order && <span aria-hidden="true">{table.descending ? ' ↓' : ' ↑'}</span>}
    </Link>
  );
}

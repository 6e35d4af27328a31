import type { Metadata } from 'next';
import { drawnForPage } from '@/app/companies/drawn';
import { ChartSection } from '@/components/charts/chart-section';
import { CompanyPage } from '@/components/company/company-page';
import { Comparison } from '@/components/figures/comparison';
import { ComparisonHelp } from '@/components/figures/comparison-help';
import { FactTable } from '@/components/figures/fact-table';
import { IndicatorTable } from '@/components/figures/indicator-table';
import page from '@/components/ui/page.module.css';
import { prepareCharts } from '@/lib/charts/prepare';
import { companyAddress } from '@/lib/turnaround/address';
import { beforeAndAfter } from '@/lib/turnaround/before-after';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { indicatorRows } from '@/lib/turnaround/indicators/all';
import { BadAddress } from '../../../bad-address';
import { type CompanyProps, companyTitle, loadCompany } from '../load';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'Capital');
}

const indicators = ['debt-to-revenue', 'burn', 'runway', 'relief-to-new-money', 'free-cash-flow', 'net-debt'];

export default async function CapitalPage(props: CompanyProps) {
  const asked = await loadCompany(props);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { known } = asked;
  const restructuring = known.restructurings.at(-1);
  const rows = (restructuring ? beforeAndAfter(known, restructuring) : []).filter(
    ({ metric }) => metric.key === 'debt' || metric.key === 'funding-total',
  );
  const charts = await drawnForPage(
    prepareCharts(known, ['debt-bridge', 'obligations', 'debt', 'funding', 'funding-total']),
  );
  return (
    <CompanyPage
      known={known}
      here={asked.here}
      section="capital"
      title="Capital"
      lead="What is owed and to whom, what creditors gave up, what investors put in, and how long the cash lasts."
    >
      {rows.length > 0 && (
        <>
          <Comparison known={known} rows={rows} sourcesAt={companyAddress(known, 'sources')} />
          <ComparisonHelp rows={rows} />
        </>
      )}
      <section className={page.section}>
        <h2>Charts</h2>
        <ChartSection charts={charts} today={asked.here.today} />
      </section>
      <Facts known={known} title="Debt by creditor" metrics={['debt']} none="No debt is known." />
      <Facts
        known={known}
        title="What creditors gave up"
        metrics={['debt-forgiven', 'obligations-released']}
        none="Nothing is known to have been forgiven or released."
        withMetric
      />
      <Facts known={known} title="Funding rounds" metrics={['funding-round']} none="No round of funding is known." />
      <Facts
        known={known}
        title="Funding totals as reported"
        metrics={['funding-total']}
        none="No total is reported."
      />
      <Facts known={known} title="Valuation" metrics={['valuation']} none="No valuation is known." />
      <Facts known={known} title="Cash and burn" metrics={['cash', 'cash-burn']} none="No cash is known." withMetric />
      <section className={page.section}>
        <h2>Indicators</h2>
        <IndicatorTable
          known={known}
          rows={indicatorRows(known).filter(({ definition }) => indicators.includes(definition.key))}
          name={`${known.company.name}: indicators of capital`}
        />
      </section>
    </CompanyPage>
  );
}

type FactsProps = {
  known: CompanyCase;
  title: string;
  metrics: readonly MetricKey[];
  none: string;
  withMetric?: boolean;
};

function Facts({ known, title, metrics, none, withMetric = false }: FactsProps) {
  const facts = known.facts.filter(({ metric }) => metrics.includes(metric)).sort(byTime);
  return (
    <section className={page.section}>
      <h2>{title}</h2>
      {facts.length === 0 ? (
        <p>{none}</p>
      ) : (
        <FactTable
          known={known}
          facts={facts}
          name={`${known.company.name}: ${title.toLowerCase()}`}
          {...(withMetric && { columns: ['metric', 'period', 'value', 'scenario', 'reported', 'known', 'source'] })}
        />
      )}
    </section>
  );
}

function byTime(one: Fact, other: Fact): number {
  const order = ({ period, id }: Fact) => `${period.end}/${id}`;
  return order(one) < order(other) ? -1 : 1;
}

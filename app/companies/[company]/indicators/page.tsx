import type { Metadata } from 'next';
import { drawnForPage } from '@/app/companies/drawn';
import { ChartSection } from '@/components/charts/chart-section';
import { CompanyPage } from '@/components/company/company-page';
import { IndicatorTable } from '@/components/figures/indicator-table';
import page from '@/components/ui/page.module.css';
import { prepareCharts } from '@/lib/charts/prepare';
import { indicatorRows } from '@/lib/turnaround/indicators/all';
import { BadAddress } from '../../../bad-address';
import { type CompanyProps, companyTitle, loadCompany } from '../load';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'Indicators');
}

export default async function IndicatorsPage(props: CompanyProps) {
  const asked = await loadCompany(props);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { known } = asked;
  const charts = await drawnForPage(
    prepareCharts(known, ['loss-to-revenue', 'revenue-and-net-income', 'revenue-bridge', 'net-income-bridge']),
  );
  return (
    <CompanyPage
      known={known}
      here={asked.here}
      section="indicators"
      title="Indicators"
      lead="Values computed from the facts, with their bounds. Each says what it stands on, and nothing where the facts do not allow it."
    >
      <IndicatorTable known={known} rows={indicatorRows(known)} name={`${known.company.name}: indicators`} />
      <section className={page.section}>
        <h2>Charts</h2>
        <ChartSection charts={charts} today={asked.here.today} />
      </section>
    </CompanyPage>
  );
}

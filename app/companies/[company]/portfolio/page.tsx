import type { Metadata } from 'next';
import { drawnForPage } from '@/app/companies/drawn';
import { ChartSection } from '@/components/charts/chart-section';
import { CompanyPage } from '@/components/company/company-page';
import { LicenceCheck } from '@/components/company/licence-check';
import { ProductTable } from '@/components/company/product-table';
import { SourceNumbers } from '@/components/figures/source-numbers';
import page from '@/components/ui/page.module.css';
import { type Query, refuse, shorten } from '@/lib/api/query';
import { prepareCharts } from '@/lib/charts/prepare';
import type { Figure } from '@/lib/figures/figure';
import { parseFigure } from '@/lib/figures/parse';
import { companyAddress } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';
import { BadAddress } from '../../../bad-address';
import { refused } from '../../../refusal';
import { type CompanyProps, companyTitle, loadCompany } from '../load';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'Portfolio');
}

export default async function PortfolioPage(props: CompanyProps) {
  const asked = await loadCompany(props, ['revenue']);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { known, query } = asked;
  const revenue = readRevenue(query.revenue, known);
  if (revenue && !revenue.ok) return <BadAddress {...refused(400, revenue.detail, known.company.slug)} />;
  const charts = await drawnForPage(prepareCharts(known, ['compute', 'sizes']));
  return (
    <CompanyPage
      known={known}
      here={asked.here}
      section="portfolio"
      title="Portfolio"
      lead="What the company makes, on which terms others may use it, and what it took to make."
    >
      {known.asKnownOn && <p>What was released later is left out; when the rest became known is not recorded.</p>}
      {known.products.length === 0 && <p>No product of this company is recorded.</p>}
      {known.products.length > 0 && <ProductTable known={known} />}
      {charts.length > 0 && (
        <section className={page.section}>
          <h2>Compute and sizes</h2>
          <ChartSection charts={charts} today={asked.here.today} />
        </section>
      )}
      <Machines known={known} />
      {known.licences.length > 0 && (
        <section className={page.section}>
          <h2>Licences</h2>
          <LicenceCheck known={known} asked={query.revenue ?? null} revenue={revenue?.value ?? null} />
        </section>
      )}
    </CompanyPage>
  );
}

/** The reader's own revenue, as figures are written anywhere in the reader's view: `$500K`, `<1.5M`, `2 million`. */
function readRevenue(text: string | undefined, { company, locale }: CompanyCase): Query<Figure> | null {
  if (!text) return null;
  const read = parseFigure(text, { unit: company.currency, floor: '0', locale: locale === 'de-DE' ? 'de' : 'en' });
  if (!read.ok) return refuse(read.problem);
  const { value } = read;
  if (value.kind === 'missing' || value.figure.high?.startsWith('-')) {
    return refuse(`"${shorten(text)}" is no revenue; write it as $750K or $2M.`);
  }
  return { ok: true, value: value.figure };
}

function Machines({ known }: { known: CompanyCase }) {
  if (known.computeResources.length === 0) return null;
  return (
    <section className={page.section}>
      <h2>Machines</h2>
      {known.computeResources.map(({ id, name, reported, note, citation }) => (
        <p key={id}>
          <strong>{name}</strong>: {reported}.{note && ` ${note}`}
          <SourceNumbers
            numbers={known.sources.filter((source) => source.id === citation.sourceId).map(({ number }) => number)}
            at={companyAddress(known, 'sources')}
          />
        </p>
      ))}
    </section>
  );
}

import type { Metadata } from 'next';
import { ChartSection } from '@/components/charts/chart-section';
import { CompanyHead } from '@/components/figures/company-head';
import { Comparison } from '@/components/figures/comparison';
import { EventList } from '@/components/figures/event-list';
import { SourceList } from '@/components/figures/source-list';
import page from '@/components/ui/page.module.css';
import { prepareCharts } from '@/lib/charts/prepare';
import { chartSource } from '@/lib/charts/sources';
import { drawForPage } from '@/lib/exports/draw';
import { beforeAndAfter } from '@/lib/turnaround/before-after';
import { loadCase } from './load';

// Made at its first request, kept until something is recorded (see docs/decisions/0004).
export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type Props = { params: Promise<{ company: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { company } = await loadCase((await params).company);
  return { title: company.name, description: `${company.name} before and after its restructuring, figure by figure.` };
}

export default async function CompanyPage({ params }: Props) {
  const known = await loadCase((await params).company);
  const restructuring = known.restructurings.at(-1) ?? null;
  const charts = await drawForPage(prepareCharts(known));
  return (
    <div className={page.page}>
      <CompanyHead company={known.company} restructuring={restructuring} />
      {restructuring ? (
        <Comparison known={known} rows={beforeAndAfter(known, restructuring)} />
      ) : (
        <p>No restructuring of this company is recorded, so there is no before and after to show.</p>
      )}
      <section className={page.section}>
        <h2>Charts</h2>
        <ChartSection charts={charts} />
      </section>
      <section className={page.section}>
        <h2>Events</h2>
        <EventList known={known} />
      </section>
      <section className={page.section}>
        <h2>Sources</h2>
        <SourceList sources={known.sources.map(chartSource)} />
      </section>
    </div>
  );
}

import type { Metadata } from 'next';
import { drawnForPage } from '@/app/companies/drawn';
import { ChartSection } from '@/components/charts/chart-section';
import { CompanyActions } from '@/components/company/company-actions';
import { CompanyHead } from '@/components/company/company-head';
import { FirstSteps } from '@/components/company/first-steps';
import { Hero } from '@/components/company/hero';
import { SectionNav } from '@/components/company/section-nav';
import { Verdict } from '@/components/company/verdict';
import { ViewBar } from '@/components/company/view-bar';
import { EventList } from '@/components/figures/event-list';
import { SourceList } from '@/components/figures/source-list';
import page from '@/components/ui/page.module.css';
import { PageFoot } from '@/components/ui/page-foot';
import { mayDo } from '@/lib/access/policy';
import { mainCharts, prepareCharts } from '@/lib/charts/prepare';
import { chartSource } from '@/lib/charts/sources';
import { verdictOf } from '@/lib/charts/verdict';
import { companyAddress } from '@/lib/turnaround/address';
import { BadAddress } from '../../bad-address';
import { bySight } from './by-sight';
import { type CompanyProps, embeddable, type Loaded, loadCompany } from './load';

export async function generateMetadata(props: CompanyProps): Promise<Metadata> {
  const asked = await loadCompany(props);
  if (!asked.ok) return {};
  const { company } = asked.known;
  return {
    title: company.name,
    description: `${company.name} before and after its restructuring, figure by figure.`,
    ...embeddable(asked.here, companyAddress(asked.known)),
    ...bySight(asked, `${company.name}, before and after its restructuring`, mainCharts),
  };
}

export default async function OverviewPage(props: CompanyProps) {
  const asked = await loadCompany(props);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { known, visibility, role } = asked;
  const { slug } = known.company;
  const restructuring = known.restructurings.at(-1) ?? null;
  // A day before the restructuring was known is there to be read, not to be changed.
  const isEarlier = restructuring === null && known.asKnownOn !== null;
  const mayEdit = mayDo(asked.viewer, role, 'edit');
  const verdict = asked.record.facts.length === 0 ? null : verdictOf(known);
  return (
    <div className={page.page}>
      <CompanyHead
        company={known.company}
        restructuring={restructuring}
        verdict={verdict && <Verdict known={known} verdict={verdict} />}
        actions={isEarlier ? null : <CompanyActions {...{ slug, visibility, role }} />}
      />
      <SectionNav known={known} current="" />
      <ViewBar known={known} path="" today={asked.here.today} />
      {asked.record.facts.length === 0 ? (
        <FirstSteps known={known} mayEdit={mayEdit} />
      ) : (
        <Content asked={asked} mayEdit={mayEdit} />
      )}
      <PageFoot here={asked.here} address={companyAddress(known)} asKnownOn={known.asKnownOn} />
    </div>
  );
}

async function Content({ asked: { known, here }, mayEdit }: { asked: Loaded; mayEdit: boolean }) {
  const charts = await drawnForPage(prepareCharts(known));
  return (
    <>
      <Hero known={known} mayEdit={mayEdit} />
      <section className={page.section}>
        <h2>Charts</h2>
        <ChartSection charts={charts} today={here.today} />
      </section>
      <section className={page.section}>
        <h2>Events</h2>
        <EventList known={known} />
      </section>
      <section className={page.section}>
        <h2>Sources</h2>
        <SourceList sources={known.sources.map(chartSource)} />
      </section>
    </>
  );
}

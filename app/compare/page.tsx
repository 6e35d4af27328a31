import type { Metadata } from 'next';
import { drawnMultiples } from '@/app/companies/drawn';
import { BeforeAfterTable } from '@/components/compare/before-after-table';
import { CompareForm } from '@/components/compare/compare-form';
import { Multiples } from '@/components/compare/multiples';
import page from '@/components/ui/page.module.css';
import { PageFoot } from '@/components/ui/page-foot';
import { compareAddress } from '@/lib/api/compare-query';
import { prepareComparison } from '@/lib/charts/prepare-compare';
import { dayLabel } from '@/lib/turnaround/period';
import { BadAddress } from '../bad-address';
import { here } from '../here';
import { type CompareProps, loadComparison } from './load';

export const metadata: Metadata = {
  title: 'Compare',
  description: 'Several turnarounds on one axis of months from the restructuring, with their bounds and sources.',
};

export default async function ComparePage(props: CompareProps) {
  const asked = await loadComparison(props);
  const { listed, query } = asked;
  if (!asked.ok) {
    return (
      <>
        <BadAddress {...asked} />
        <div className={`${page.page} ${page.narrow}`}>
          <CompareForm listed={listed} chosen={[]} query={query} />
        </div>
      </>
    );
  }
  const { cases } = asked;
  const comparison = prepareComparison(cases, { ...query, today: asked.today });
  const charts = await drawnMultiples(comparison.parts.flatMap(({ spec }) => spec ?? []));
  return (
    <div className={page.page}>
      <header className={page.head}>
        <h1>Turnarounds side by side</h1>
        <p className={page.lead}>
          Each company on its own calendar, counted in months from the day its restructuring was announced.
        </p>
      </header>
      <CompareForm listed={listed} chosen={cases.map(({ company }) => company.slug)} query={query} />
      {cases.length < 2 && (
        <p>A comparison takes two companies; {cases.length === 0 ? 'none is' : 'only one is'} here yet.</p>
      )}
      {query.asKnownOn && <p>As known on {dayLabel(query.asKnownOn)}. What became known later is left out.</p>}
      <section className={page.section}>
        <h2>{comparison.heading}</h2>
        <Multiples comparison={comparison} charts={charts} />
      </section>
      <section className={page.section}>
        <h2>Before and after</h2>
        <BeforeAfterTable cases={cases} />
      </section>
      <PageFoot
        here={await here()}
        address={compareAddress({ ...query, companies: cases.map(({ company }) => company.slug) })}
        asKnownOn={query.asKnownOn}
      />
    </div>
  );
}

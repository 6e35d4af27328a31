import type { Metadata } from 'next';
import { CompanyPage } from '@/components/company/company-page';
import { SourceEntry } from '@/components/company/source-entry';
import { TierTable } from '@/components/company/tier-table';
import page from '@/components/ui/page.module.css';
import { tierNames } from '@/components/ui/tier-names';
import { tiers } from '@/lib/turnaround/case';
import { restingOn, tierRows } from '@/lib/turnaround/tiers';
import { BadAddress } from '../../../bad-address';
import { type CompanyProps, companyTitle, loadCompany } from '../load';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'Sources');
}

export default async function SourcesPage(props: CompanyProps) {
  const asked = await loadCompany(props);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { known, record } = asked;
  return (
    <CompanyPage
      known={known}
      here={asked.here}
      section="sources"
      title="Sources"
      lead="Every document, how strong it is, what rests on it, and what would be left without it."
    >
      <TierTable known={known} rows={tierRows(record, known)} />
      {tiers.map((tier) => {
        const sources = known.sources.filter((source) => source.tier === tier);
        if (sources.length === 0) return null;
        return (
          <section key={tier} className={page.section}>
            <h2>{tierNames[tier]}</h2>
            {sources.map((source) => (
              <SourceEntry key={source.id} known={known} source={source} resting={restingOn(known, source)} />
            ))}
          </section>
        );
      })}
    </CompanyPage>
  );
}

import { Comparison } from '@/components/figures/comparison';
import { KnownSide } from '@/components/figures/known-side';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { companyAddress } from '@/lib/turnaround/address';
import { headlineRows } from '@/lib/turnaround/before-after';
import type { CompanyCase } from '@/lib/turnaround/case';
import { noRestructuring } from '@/lib/turnaround/known-side';

/** A company in the list: its name and five metrics before and after. */
export function CompanySummary({ known }: { known: CompanyCase }) {
  const restructuring = known.restructurings.at(-1);
  const sources = companyAddress(known, 'sources');
  return (
    <section className={page.section}>
      <h2>
        <NavLink href={companyAddress(known)}>{known.company.name}</NavLink>
      </h2>
      {restructuring ? (
        <Comparison known={known} rows={headlineRows(known)} sourcesAt={sources} />
      ) : (
        <>
          <p>{noRestructuring(known)}</p>
          <KnownSide known={known} sourcesAt={sources} />
        </>
      )}
    </section>
  );
}

import { Comparison } from '@/components/figures/comparison';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { companyAddress } from '@/lib/turnaround/address';
import { beforeAndAfter } from '@/lib/turnaround/before-after';
import type { CompanyCase } from '@/lib/turnaround/case';

/** A company in the list: its name and five metrics before and after. */
export function CompanySummary({ known }: { known: CompanyCase }) {
  const restructuring = known.restructurings.at(-1);
  return (
    <section className={page.section}>
      <h2>
        <NavLink href={companyAddress(known)}>{known.company.name}</NavLink>
      </h2>
      {restructuring ? (
        <Comparison
          known={known}
          rows={beforeAndAfter(known, restructuring)}
          sourcesAt={companyAddress(known, 'sources')}
        />
      ) : (
        <p>No restructuring of this company is {known.asKnownOn ? 'known by this day' : 'recorded'}.</p>
      )}
    </section>
  );
}

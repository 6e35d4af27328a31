import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import type { Company, Restructuring } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';

/** Who the company is and which restructuring the page compares. */
export function CompanyHead({ company, restructuring }: { company: Company; restructuring: Restructuring | null }) {
  const facts = [company.sector, company.headquarters.join(' and '), company.founded && `founded ${company.founded}`];
  return (
    <header className={page.head}>
      <h1>{company.name}</h1>
      <p className={page.lead}>
        {facts.filter(Boolean).join(' · ')}{' '}
        <NavLink className="control" href={`/companies/${encodeURIComponent(company.slug)}/edit`}>
          Edit
        </NavLink>
      </p>
      {restructuring && (
        <p>
          <strong>{restructuring.name}</strong>, announced on {dayLabel(restructuring.announcedOn)}. Before is until{' '}
          {dayLabel(restructuring.beforeUntil)}, after is from {dayLabel(restructuring.afterFrom)}.
        </p>
      )}
    </header>
  );
}

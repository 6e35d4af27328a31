import type { ReactNode } from 'react';
import page from '@/components/ui/page.module.css';
import type { Company, Restructuring } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';

type Props = {
  company: Company;
  restructuring: Restructuring | null;
  /** Whether it worked, under the name. */
  verdict?: ReactNode;
  /** What the reader may do with it. */
  actions?: ReactNode;
};

/** Who the company is and which restructuring the page compares. */
export function CompanyHead({ company, restructuring, verdict, actions }: Props) {
  const facts = [company.sector, company.headquarters.join(' and '), company.founded && `founded ${company.founded}`];
  return (
    <header className={page.head}>
      <h1>{company.name}</h1>
      <p className={page.lead}>{facts.filter(Boolean).join(' · ')}</p>
      {verdict}
      {restructuring && (
        <p className={page.wide}>
          <strong>{restructuring.name}</strong>, announced on {dayLabel(restructuring.announcedOn)}. Before is until{' '}
          {dayLabel(restructuring.beforeUntil)}, after is from {dayLabel(restructuring.afterFrom)}.
        </p>
      )}
      {actions}
    </header>
  );
}

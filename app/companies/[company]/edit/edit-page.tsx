import type { ReactNode } from 'react';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { companyAddress } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';

type Props = { known: CompanyCase; title: string; lead?: ReactNode; children: ReactNode };

/** A page on which one thing of a company is changed. */
export function EditPage({ known, title, lead, children }: Props) {
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <p className={page.trail}>
          <NavLink href={companyAddress(known)}>{known.company.name}</NavLink> /{' '}
          <NavLink href={companyAddress(known, 'edit')}>Edit</NavLink>
        </p>
        <h1>{title}</h1>
        {lead && <p className={page.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  );
}

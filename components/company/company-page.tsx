import type { ReactNode } from 'react';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { PageFoot } from '@/components/ui/page-foot';
import { companyAddress, type Parameters } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';
import type { SectionPath } from '@/lib/turnaround/sections';
import type { Here } from '@/lib/turnaround/share-address';
import { SectionNav } from './section-nav';
import { ViewBar } from './view-bar';

type Props = {
  known: CompanyCase;
  here: Here;
  /** The section whose page it is, or stands in. */
  section: SectionPath;
  /** The page's own path, when it is not the section's. */
  path?: string;
  title: string;
  lead?: ReactNode;
  filters?: Parameters;
  children: ReactNode;
};

/** A page of a company below its overview: whose it is, the way to the others, the reader's view, the content. */
export function CompanyPage({ known, here, section, path = section, title, lead, filters = {}, children }: Props) {
  return (
    <div className={page.page}>
      <header className={page.head}>
        <p className={page.trail}>
          <NavLink href={companyAddress(known)}>{known.company.name}</NavLink>
        </p>
        <h1>{title}</h1>
        {lead && <p className={page.lead}>{lead}</p>}
      </header>
      <SectionNav known={known} current={section} />
      <ViewBar known={known} path={path} filters={filters} today={here.today} />
      {children}
      <PageFoot here={here} address={companyAddress(known, path, filters)} asKnownOn={known.asKnownOn} />
    </div>
  );
}

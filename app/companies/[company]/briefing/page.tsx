import type { Metadata } from 'next';
import { BriefingDesk } from '@/components/briefing/briefing-desk';
import { SectionNav } from '@/components/company/section-nav';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { listBriefings } from '@/lib/data/list-briefings';
import { companyAddress, queryOf, viewParameters } from '@/lib/turnaround/address';
import { BadAddress } from '../../../bad-address';
import { keepNowhere, refused, today } from '../../../refusal';
import { type CompanyProps, companyTitle, loadCompany } from '../load';
import { askedBriefing, briefingNames } from './asked';
import { listSlides } from './list-slides';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'Briefing');
}

/** A saved briefing, or the first one in the reader's view: to look at as it is, and to change. */
export default async function BriefingPage(props: CompanyProps) {
  keepNowhere();
  const loaded = await loadCompany(props, briefingNames);
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { known, record, query, viewer } = loaded;
  const { name, slug, id } = known.company;
  const [asked, saved] = await Promise.all([askedBriefing(viewer, record, known, query), listBriefings(viewer, id)]);
  if (!asked.ok) return <BadAddress {...refused(asked.status, asked.detail, slug)} />;
  const { content, saved: start } = asked;
  const pictures = start ? { briefing: start.id, revision: String(start.revision) } : viewParameters(known);
  return (
    <div className={page.page}>
      <header className={page.head}>
        <p className={page.trail}>
          <NavLink href={companyAddress(known)}>{name}</NavLink>
        </p>
        <h1>Briefing</h1>
        <p className={page.lead}>
          One deck of charts, tables and sentences, in your order and with your words. The first is ready to present.
        </p>
      </header>
      <SectionNav known={known} current="briefing" />
      <BriefingDesk
        company={slug}
        start={start}
        draft={{ name: start?.name ?? `Briefing on ${name}`, content }}
        slides={listSlides(content, record)}
        query={queryOf(pictures)}
        saved={saved}
        today={today()}
      />
    </div>
  );
}

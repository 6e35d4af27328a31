import type { Metadata } from 'next';
import { EditLists } from '@/components/edit/edit-lists';
import { FactDesk } from '@/components/edit/fact-desk';
import grid from '@/components/edit/grid.module.css';
import { EventFlagList } from '@/components/figures/event-flag-list';
import { FlagList } from '@/components/figures/flag-list';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { contextOf } from '@/lib/edits/context';
import { gridOf, kindCounts, type PeriodKind, periodKinds } from '@/lib/edits/grid';
import { companyAddress } from '@/lib/turnaround/address';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { BadAddress } from '../../../bad-address';
import { today } from '../../../refusal';
import { type CompanyProps, companyTitle, loadToEdit } from '../load';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'Edit');
}

const names: Readonly<Record<PeriodKind, string>> = {
  quarters: 'Quarters',
  years: 'Years',
  months: 'Months',
  dates: 'Dates',
  others: 'Other periods',
};

/** What can be changed of a company by hand: figures, events, restructurings, its details, its sources. */
export default async function EditCompanyPage(props: CompanyProps) {
  const loaded = await loadToEdit(props, ['periods']);
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { record, query } = loaded;
  // What is changed is what is recorded, whatever the reader's view leaves out.
  const known = asKnownOn(record, null, [], loaded.known.locale);
  const { name, slug } = known.company;
  const counts = kindCounts(known);
  const fullest = [...periodKinds].sort((one, other) => counts[other] - counts[one])[0] ?? 'quarters';
  const kind = periodKinds.find((each) => each === query.periods) ?? fullest;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <p className={page.trail}>
          <NavLink href={companyAddress(known)}>{name}</NavLink>
        </p>
        <h1>Edit</h1>
        <p className={page.lead}>
          Type over a figure, or add what is missing. What stood before stays in the history, with who changed it, when
          and why.
        </p>
        <p className={grid.kinds}>
          <NavLink href={companyAddress(known, 'edit/facts/new')}>Add a figure by form</NavLink>
          <NavLink href={companyAddress(known, 'import')}>Import a file</NavLink>
        </p>
      </header>
      <FlagList known={known} facts={known.facts} mayEdit />
      <EventFlagList known={known} mayEdit />
      <section className={page.section}>
        <h2>Figures</h2>
        <nav aria-label="Kind of period" className={grid.kinds}>
          {periodKinds.map((each) => (
            <NavLink
              key={each}
              href={companyAddress(known, 'edit', { periods: each })}
              {...(each === kind && { 'aria-current': 'page' as const })}
            >
              {names[each]} ({counts[each]})
            </NavLink>
          ))}
        </nav>
        <FactDesk
          company={slug}
          kind={kind}
          grid={gridOf(known, kind)}
          context={contextOf(record, today(), known.locale)}
          sources={record.sources}
        />
      </section>
      <EditLists known={known} />
    </div>
  );
}

import type { Metadata } from 'next';
import { FactForm } from '@/components/edit/fact-form';
import { NavLink } from '@/components/ui/nav-link';
import { shorten } from '@/lib/api/query';
import { contextOf } from '@/lib/edits/context';
import { factDraftOf } from '@/lib/edits/fact-draft';
import { membersOf } from '@/lib/edits/members-of';
import { factAddress } from '@/lib/turnaround/address';
import { catalogue } from '@/lib/turnaround/catalogue';
import { periodLabel } from '@/lib/turnaround/period';
import { memberName, printed } from '@/lib/turnaround/words';
import { BadAddress } from '../../../../../bad-address';
import { refused, today } from '../../../../../refusal';
import { type CompanyProps, companyTitle, loadToEdit } from '../../../load';
import { EditPage } from '../../edit-page';

type Props = CompanyProps<{ id: string }>;

export function generateMetadata(props: Props): Promise<Metadata> {
  return companyTitle(props, 'Correct a figure');
}

/** The correction of a figure. */
export default async function EditFactPage(props: Props) {
  const [loaded, { id }] = await Promise.all([loadToEdit(props), props.params]);
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { known, record } = loaded;
  const { name, slug } = known.company;
  const fact = record.facts.find((each) => each.id === id);
  if (!fact) return <BadAddress {...refused(404, `${name} has no figure “${shorten(id)}”.`, slug)} />;
  const context = contextOf(record, today(), known.locale);
  const replaced = record.restatements.find(({ earlierFactId }) => earlierFactId === id);
  const title = [catalogue[fact.metric].name, memberName(fact), periodLabel(fact.period)].filter(Boolean).join(', ');
  return (
    <EditPage
      known={known}
      title={`Correct ${printed(fact, known.locale)}`}
      lead={
        <>
          {title}. <NavLink href={factAddress(known, id)}>Its passport</NavLink>
        </>
      }
    >
      {replaced ? (
        <p>
          This figure was {replaced.laterFactId ? 'replaced' : 'withdrawn'} by {replaced.recordedBy}: “{replaced.reason}
          ”{' '}
          {replaced.laterFactId && (
            <NavLink href={`/companies/${encodeURIComponent(slug)}/edit/facts/${replaced.laterFactId}`}>
              Correct the later one
            </NavLink>
          )}
        </p>
      ) : (
        <FactForm
          company={slug}
          factId={id}
          start={factDraftOf(fact, context)}
          context={context}
          sources={record.sources}
          members={membersOf(record)}
        />
      )}
    </EditPage>
  );
}

import type { Metadata } from 'next';
import { EventForm } from '@/components/edit/event-form';
import { contextOf } from '@/lib/edits/context';
import { emptyEvent } from '@/lib/edits/event-draft';
import { BadAddress } from '../../../../../bad-address';
import { today } from '../../../../../refusal';
import { type CompanyProps, companyTitle, loadToEdit } from '../../../load';
import { EditPage } from '../../edit-page';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'A new event');
}

/** An event by hand. */
export default async function NewEventPage(props: CompanyProps) {
  const loaded = await loadToEdit(props);
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { known, record } = loaded;
  const context = contextOf(record, today(), known.locale);
  return (
    <EditPage known={known} title="A new event">
      <EventForm
        company={known.company.slug}
        eventId={null}
        start={emptyEvent(context)}
        context={context}
        sources={record.sources}
      />
    </EditPage>
  );
}

import type { Metadata } from 'next';
import { EventForm } from '@/components/edit/event-form';
import { shorten } from '@/lib/api/query';
import { contextOf } from '@/lib/edits/context';
import { eventDraftOf } from '@/lib/edits/event-draft';
import { BadAddress } from '../../../../../bad-address';
import { refused, today } from '../../../../../refusal';
import { type CompanyProps, companyTitle, loadToEdit } from '../../../load';
import { EditPage } from '../../edit-page';

type Props = CompanyProps<{ id: string }>;

export function generateMetadata(props: Props): Promise<Metadata> {
  return companyTitle(props, 'Change an event');
}

/** The change of an event. */
export default async function EditEventPage(props: Props) {
  const [loaded, { id }] = await Promise.all([loadToEdit(props), props.params]);
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { known, record } = loaded;
  const { name, slug } = known.company;
  const event = record.events.find((each) => each.id === id);
  if (!event) return <BadAddress {...refused(404, `${name} has no event “${shorten(id)}” now.`, slug)} />;
  return (
    <EditPage known={known} title="Change an event" lead={event.title}>
      <EventForm
        company={slug}
        eventId={id}
        start={eventDraftOf(event)}
        context={contextOf(record, today(), known.locale)}
        sources={record.sources}
      />
    </EditPage>
  );
}

import type { Metadata } from 'next';
import { FactForm } from '@/components/edit/fact-form';
import { contextOf } from '@/lib/edits/context';
import { emptyFact } from '@/lib/edits/fact-draft';
import { membersOf } from '@/lib/edits/members-of';
import { metricKeys } from '@/lib/turnaround/catalogue';
import { BadAddress } from '../../../../../bad-address';
import { today } from '../../../../../refusal';
import { type CompanyProps, companyTitle, loadToEdit } from '../../../load';
import { EditPage } from '../../edit-page';

export function generateMetadata(props: CompanyProps): Promise<Metadata> {
  return companyTitle(props, 'A new figure');
}

/** A figure by hand; `?metric=` chooses what is measured. */
export default async function NewFactPage(props: CompanyProps) {
  const loaded = await loadToEdit(props, ['metric']);
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { known, record, query } = loaded;
  const context = contextOf(record, today(), known.locale);
  const metric = metricKeys.find((key) => key === query.metric) ?? '';
  return (
    <EditPage known={known} title="A new figure" lead="With its bounds as the source gives them, and its source.">
      <FactForm
        company={known.company.slug}
        factId={null}
        start={{ ...emptyFact(context), metric }}
        context={context}
        sources={record.sources}
        members={membersOf(record)}
      />
    </EditPage>
  );
}

import page from '@/components/ui/page.module.css';
import { readAmendments } from '@/lib/data/edits/read-amendments';
import { dayLabel } from '@/lib/turnaround/period';

/** How something that is not a figure came to be as it is: each change by hand, the latest first. */
export async function Amendments({ companyId, of }: { companyId: string; of: string }) {
  const amendments = await readAmendments(companyId, of);
  if (amendments.length === 0) return null;
  return (
    <section className={page.section}>
      <h2>History</h2>
      <ul>
        {amendments.map(({ id, person, reason, recordedAt, changed }) => (
          <li key={id}>
            {dayLabel(recordedAt.slice(0, 10))}, {person}: “{reason}”{' '}
            {changed
              .map(({ field, before, after }) => `${field}: ${before || 'none'} became ${after || 'none'}`)
              .join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

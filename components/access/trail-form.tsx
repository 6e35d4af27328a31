import { FilterForm } from '@/components/ui/filter-form';
import { actGroups } from '@/lib/access/trail/acts';
import type { TrailQuery } from '@/lib/access/trail/trail-query';

type Props = {
  action: string;
  query: TrailQuery;
  /** Whether entries of several companies can be among them. */
  ofAll: boolean;
};

/** What of the trail to show. Its state is the page's address. */
export function TrailForm({ action, query, ofAll }: Props) {
  return (
    <FilterForm action={action} label="Entries shown">
      <label>
        Who <input name="who" defaultValue={query.who ?? ''} maxLength={100} placeholder="A name" />
      </label>
      <label>
        What{' '}
        <select name="act" defaultValue={query.act ?? ''}>
          <option value="">Everything</option>
          {Object.entries(actGroups).map(([group, acts]) => (
            <optgroup key={group} label={group}>
              {Object.entries(acts).map(([act, words]) => (
                <option key={act} value={act}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {ofAll && (
        <label>
          Company <input name="company" defaultValue={query.company ?? ''} maxLength={80} placeholder="stability-ai" />
        </label>
      )}
      <label>
        From <input type="date" name="from" defaultValue={query.from ?? ''} />
      </label>
      <label>
        to <input type="date" name="to" defaultValue={query.to ?? ''} />
      </label>
      <label>
        Words <input type="search" name="text" defaultValue={query.text ?? ''} maxLength={100} />
      </label>
    </FilterForm>
  );
}

import { NavLink } from '@/components/ui/nav-link';
import styles from '@/components/ui/paging.module.css';
import type { TrailEntry } from '@/lib/access/trail/entry';
import { type TrailQuery, trailParameters } from '@/lib/access/trail/trail-query';
import { queryOf } from '@/lib/turnaround/address';
import { TrailForm } from './trail-form';
import { TrailTable } from './trail-table';

type Props = {
  /** Of the page: `/trail`, or a company's. Its files are beside it. */
  address: string;
  name: string;
  ofAll: boolean;
  query: TrailQuery;
  page: { readonly entries: readonly TrailEntry[]; readonly older: number | null };
};

/** The trail to search, page by page, and to take away. */
export function TrailView({ address, name, ofAll, query, page }: Props) {
  const all = trailParameters(query, null);
  const isSearch = Object.values(all).some(Boolean);
  return (
    <>
      <TrailForm action={address} query={query} ofAll={ofAll} />
      {page.entries.length > 0 && <TrailTable name={name} entries={page.entries} ofAll={ofAll} />}
      {page.entries.length === 0 && (
        <p>{isSearch || query.before ? 'Nothing that the trail tells is like this.' : 'Nothing was told yet.'}</p>
      )}
      <nav aria-label="Pages and files" className={styles.paging}>
        {query.before && <NavLink href={`${address}${queryOf(all)}`}>Newest</NavLink>}
        {page.older && (
          <NavLink href={`${address}${queryOf(trailParameters(query, page.older))}`} rel="next">
            Older
          </NavLink>
        )}
        <span>
          Take {isSearch ? 'what was found' : 'all of it'} away as{' '}
          <a href={`${address}.csv${queryOf(all)}`} download>
            CSV
          </a>{' '}
          or{' '}
          <a href={`${address}.json${queryOf(all)}`} download>
            JSON
          </a>
        </span>
      </nav>
    </>
  );
}

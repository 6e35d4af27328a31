import type { Metadata } from 'next';
import { TrailView } from '@/components/access/trail-view';
import page from '@/components/ui/page.module.css';
import { listEntries } from '@/lib/data/trail/list-entries';
import { wholeTrail } from '@/lib/data/trail/trail-place';
import { BadAddress } from '../bad-address';
import { refused } from '../refusal';
import { readViewer } from '../viewer';
import { askedOfTrail, pageSize, type Search } from './load';

export const metadata: Metadata = { title: 'Trail' };

export default async function TrailPage({ searchParams }: { searchParams: Search }) {
  const place = wholeTrail(await readViewer());
  if (!place) return <BadAddress {...refused(404, 'There is no page here that you may see.')} />;
  const query = await askedOfTrail(searchParams);
  if (!query.ok) return <BadAddress {...refused(400, query.detail)} />;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <h1>Trail</h1>
        <p className={page.lead}>
          Who did what, when and from where. Nothing here can be changed or taken out: each entry carries the hash of
          the one before it.
        </p>
      </header>
      <TrailView
        address="/trail"
        name="What was done, the newest first"
        ofAll
        query={query.value}
        page={await listEntries(place, query.value, pageSize)}
      />
    </div>
  );
}

import type { Metadata } from 'next';
import { LinkList } from '@/components/sharing/link-list';
import { PeopleList } from '@/components/sharing/people-list';
import { VisibilityChoice } from '@/components/sharing/visibility-choice';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { mayDo } from '@/lib/access/policy';
import { noCompanyNamed } from '@/lib/api/unseen';
import { readSharing, type SharedLink } from '@/lib/data/sharing/read-sharing';
import { readStanding } from '@/lib/data/sharing/read-standing';
import { addDays } from '@/lib/turnaround/period';
import { BadAddress } from '../../../bad-address';
import { refused, today } from '../../../refusal';
import { readViewer } from '../../../viewer';

type Props = { params: Promise<{ company: string }> };

async function load({ params }: Props) {
  const [viewer, { company: slug }] = await Promise.all([readViewer(), params]);
  const standing = await readStanding(viewer, slug);
  if (!standing) return refused(404, noCompanyNamed(slug));
  const sharing = mayDo(viewer, standing.role, 'share') && (await readSharing(viewer, standing.id, new Date()));
  if (!sharing) return refused(403, `Only an owner of ${standing.name} says who may see it.`, slug);
  return { ok: true as const, ...standing, ...sharing };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const asked = await load(props);
  return asked.ok ? { title: `Sharing · ${asked.name}` } : {};
}

/** Who may see a company, and as what. */
export default async function SharingPage(props: Props) {
  const asked = await load(props);
  if (!asked.ok) return <BadAddress {...asked} />;
  const { name, slug, visibility, people, links } = asked;
  const place = `/companies/${slug}/sharing`;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <p className={page.trail}>
          <NavLink href={`/companies/${slug}`}>{name}</NavLink>
        </p>
        <h1>Sharing</h1>
        <p className={page.lead}>Who may see {name}, and who may change it.</p>
      </header>
      <section className={page.section}>
        <h2>Visibility</h2>
        <VisibilityChoice key={visibility} place={place} visibility={visibility} />
      </section>
      <section className={page.section}>
        <h2>People</h2>
        <PeopleList place={place} people={people} />
      </section>
      <section className={page.section}>
        <h2>Links</h2>
        <LinkList place={place} links={links.map(listed)} today={today()} />
      </section>
    </div>
  );
}

function listed({ createdAt, expiresAt, lastOpenedAt, ...link }: SharedLink) {
  const createdOn = createdAt.slice(0, 10);
  const lastDay = addDays(expiresAt.slice(0, 10), -1);
  return { ...link, createdOn, lastDay, lastOpenedOn: lastOpenedAt?.slice(0, 10) ?? null };
}

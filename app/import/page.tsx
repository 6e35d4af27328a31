import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { BringDesk } from '@/components/import/bring-desk';
import { ImportList } from '@/components/import/import-list';
import { Templates } from '@/components/import/templates';
import page from '@/components/ui/page.module.css';
import { mayAddCompany } from '@/lib/access/policy';
import { companySlugOf } from '@/lib/data/imports/company-of';
import { listNewImports } from '@/lib/data/imports/list-new-imports';
import { keepNowhere } from '../refusal';
import { readViewer } from '../viewer';

export const metadata: Metadata = { title: 'Import a company' };
export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<{ said?: string }> };

/** Where a company that is not here yet is imported. */
export default async function NewFromFilePage({ searchParams }: Props) {
  keepNowhere();
  const [{ said }, viewer] = await Promise.all([searchParams, readViewer()]);
  if (!mayAddCompany(viewer)) redirect('/sign-in?next=/import');
  const imports = await listNewImports(viewer, 30);
  const slugs = new Map(await Promise.all(imports.map(async ({ id }) => [id, await companySlugOf(id)] as const)));
  return (
    <div className={page.page}>
      <header className={page.head}>
        <h1>Import a company</h1>
        <p className={page.lead}>
          Import a table, a company’s facts from the SEC or a data set. You see what it holds before anything is saved.
        </p>
      </header>
      <BringDesk company={null} base="/import" formKey={randomUUID()} said={said} />
      <Templates company={null} />
      <section className={page.section}>
        <h2>Companies imported so far</h2>
        <ImportList
          name="Imports of new companies"
          imports={imports}
          addressOf={({ id }) => {
            const slug = slugs.get(id);
            return slug ? `/companies/${slug}/import/${id}` : `/import/${id}`;
          }}
        />
      </section>
    </div>
  );
}

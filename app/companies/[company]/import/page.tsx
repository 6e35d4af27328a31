import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { BringDesk } from '@/components/import/bring-desk';
import { ImportList } from '@/components/import/import-list';
import { Templates } from '@/components/import/templates';
import { UploadList } from '@/components/import/upload-list';
import { NavLink } from '@/components/ui/nav-link';
import page from '@/components/ui/page.module.css';
import { listImports } from '@/lib/data/imports/import-for';
import { uploadsFor } from '@/lib/data/imports/upload-for';
import { BadAddress } from '../../../bad-address';
import { type CompanyProps, loadToImport } from '../load';

export async function generateMetadata(props: CompanyProps): Promise<Metadata> {
  const loaded = await loadToImport(props);
  return loaded.ok ? { title: `Import · ${loaded.name}` } : {};
}

/** Where figures of a company are imported, and what was imported so far. */
export default async function ImportPage(props: CompanyProps) {
  const loaded = await loadToImport(props);
  if (!loaded.ok) return <BadAddress {...loaded} />;
  const { viewer, slug, name } = loaded;
  const base = `/companies/${encodeURIComponent(slug)}/import`;
  const [imports, uploads] = await Promise.all([listImports(viewer, slug, 100), uploadsFor(viewer, slug)]);
  return (
    <div className={page.page}>
      <header className={page.head}>
        <p className={page.trail}>
          <NavLink href={`/companies/${encodeURIComponent(slug)}`}>{name}</NavLink>
        </p>
        <h1>Import</h1>
        <p className={page.lead}>
          Import a file with figures of {name}. You see what it would change before anything is saved.
        </p>
      </header>
      <BringDesk company={slug} base={base} formKey={randomUUID()} said={loaded.query.said} />
      <Templates company={slug} />
      <UploadList uploads={uploads} base={base} />
      <section className={page.section}>
        <h2>Imports</h2>
        <ImportList name="Imports of this company" imports={imports} addressOf={({ id }) => `${base}/${id}`} />
      </section>
    </div>
  );
}

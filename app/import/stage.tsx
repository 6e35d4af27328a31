import type { ReactNode } from 'react';
import { DoneDesk } from '@/components/import/done-desk';
import { JobDesk } from '@/components/import/job-desk';
import { LookDesk } from '@/components/import/look-desk';
import { PreviewDesk } from '@/components/import/preview-desk';
import { ReadingDesk } from '@/components/import/reading-desk';
import { NavLink } from '@/components/ui/nav-link';
import { nameOf } from '@/lib/access/name-of';
import type { Viewer } from '@/lib/access/viewer';
import { companySlugOf } from '@/lib/data/imports/company-of';
import { findCompany } from '@/lib/data/imports/find-company';
import { importFor } from '@/lib/data/imports/import-for';
import { uploadFor } from '@/lib/data/imports/upload-for';
import { uploadOf } from '@/lib/data/imports/uploads-of';
import { readCompanyOrNone } from '@/lib/data/read-company';
import type { Locale } from '@/lib/figures/units';
import { formatNames } from '@/lib/imports/files/file-format';
import type { ImportRecord } from '@/lib/imports/planned';
import { asKnownOn } from '@/lib/turnaround/as-known-on';
import { askedBy, keptOf } from './kept';
import { look } from './look';
import { readPart } from './read-part';

export type StageQuery = {
  readonly show?: string | undefined;
  readonly after?: string | undefined;
  /** The sheet of a workbook that is shown first, from 1. */
  readonly sheet?: string | undefined;
  /** What became of a form without script. */
  readonly said?: string | undefined;
  readonly locale?: Locale | undefined;
};

/** A file on its way, by the id of its upload or of its import: its name, what is to be done, and the page's content. */
export type Stage = { readonly title: string; readonly lead: string; readonly content: ReactNode };

/**
 * How far the file of an address is; null when there is none of this company.
 * @param company null for files that bring a company of their own
 */
export async function stageOf(
  viewer: Viewer,
  id: string,
  company: string | null,
  query: StageQuery,
): Promise<Stage | null> {
  const base = company === null ? '/import' : `/companies/${encodeURIComponent(company)}/import`;
  const upload = await uploadFor(viewer, id);
  if (upload && upload.company === company) {
    const named = company === null ? null : await findCompany(company);
    const kept = await keptOf(upload);
    const formats = Object.entries(formatNames) as [keyof typeof formatNames, string][];
    const content = (
      <LookDesk
        upload={{ id: upload.id, name: upload.name, size: upload.size }}
        base={base}
        company={named && (({ id, names, registeredNumber, ciks }) => ({ id, names, registeredNumber, ciks }))(named)}
        start={await look(viewer, upload, askedBy(kept))}
        kept={kept}
        firstSheet={Math.max(0, Number(query.sheet ?? 1) - 1) || 0}
        formats={formats}
      />
    );
    return { title: upload.name, lead: 'What the file is and how it is read. Nothing is saved yet.', content };
  }
  const order = await importFor(viewer, id);
  if (!order) return null;
  const slug = await companySlugOf(order.id);
  const isHere = company === null ? order.newCompany !== null : slug === company;
  return isHere ? importStage(viewer, order, { base, company, slug: slug ?? '' }, query) : null;
}

/** Where an import's page stands, and the company that it is of by now. */
type Place = { readonly base: string; readonly company: string | null; readonly slug: string };

async function importStage(
  viewer: Viewer,
  order: ImportRecord,
  { base, company, slug }: Place,
  query: StageQuery,
): Promise<Stage> {
  const title = order.fileName;
  const address = `${base}/${order.id}`;
  if (order.state === 'reading') {
    const content = <ReadingDesk id={order.id} fileName={order.fileName} start={order} />;
    return { title, lead: 'The file is read, to show what it would change.', content };
  }
  if (order.job?.sentence === null && order.state !== 'undone') {
    const lead = order.job.kind === 'save' ? 'The import is being saved.' : 'The import is being undone.';
    return { title, lead, content: <JobDesk id={order.id} start={order.job} /> };
  }
  const failed = order.job?.sentence ?? null;
  if (order.state === 'previewed' && order.counts) {
    const preview = await readPart(viewer, order.id, query);
    const readAgain = await readAgainAt(viewer, order.id, base);
    const content = (
      <>
        <Failed sentence={failed ?? saidWords(query.said)} />
        <Again base={base} readAgain={readAgain} />
        <PreviewDesk
          {...preview}
          order={{ ...order, counts: order.counts }}
          address={address}
          person={nameOf(viewer)}
          company={company}
          locale={query.locale ?? 'en-US'}
          readAgain={readAgain}
        />
      </>
    );
    return { title, lead: 'What the file would change. Nothing is saved yet.', content };
  }
  if (order.state === 'committed' || order.state === 'undone') {
    const lead = order.state === 'undone' ? 'Undone.' : 'Saved.';
    const seen = order.state === 'undone' ? null : await readCompanyOrNone(viewer, slug);
    const known = seen && asKnownOn(seen.record, null, [], query.locale);
    const content = (
      <>
        <Failed sentence={order.state === 'committed' ? (failed ?? saidWords(query.said)) : null} />
        <DoneDesk order={order} known={known} slug={slug} />
      </>
    );
    return { title, lead, content };
  }
  const lead = order.state === 'refused' ? 'Nothing of the file was saved.' : 'Cancelled; nothing was saved.';
  const content = (
    <>
      {order.refusal && <p>{order.refusal}</p>}
      <Again base={base} readAgain={await readAgainAt(viewer, order.id, base)} />
    </>
  );
  return { title, lead, content };
}

/** What is said of a form that came to nothing. */
function saidWords(said: string | undefined): string | null {
  if (said === 'changed')
    return 'Somebody else saved a change, and what would change is different now. Nothing was saved: check it, then save.';
  return said === 'refused' ? 'That could not be done. Nothing was changed: check what you wrote, and retry.' : null;
}

/** Why the last try to save or undo the import came to nothing. */
function Failed({ sentence }: { sentence: string | null }) {
  return sentence && <p role="alert">{sentence}</p>;
}

/** Where an import's file can be read in another way; null once it is gone. */
async function readAgainAt(viewer: Viewer, importId: string, base: string): Promise<string | null> {
  const upload = await uploadOf(importId);
  return upload !== null && (await uploadFor(viewer, upload)) !== null ? `${base}/${upload}` : null;
}

/** The way back: the same file read otherwise, while it is here, or another. */
function Again({ base, readAgain }: { base: string; readAgain: string | null }) {
  return (
    <p>
      {readAgain !== null && (
        <>
          <NavLink href={readAgain}>Read the file in another way</NavLink>, or{' '}
        </>
      )}
      <NavLink href={base}>{readAgain !== null ? 'import' : 'Import'} another file</NavLink>.
    </p>
  );
}

import { randomUUID } from 'node:crypto';
import { startImport } from '@/lib/acts/imports/start';
import { findCompany } from '@/lib/data/imports/find-company';
import { readImport } from '@/lib/data/imports/read-import';
import { type OpenedFiler, openAllFilers } from '@/lib/imports/files/open-all-filers';
import { filerQuestion } from '@/lib/imports/files/same-filer';
import type { ImportFile } from '@/lib/imports/import-file';
import { byKeeper } from '../by-keeper';
import { endOf, type How, type Result } from './bring-one';
import type { ImportWords } from './import-words';

type Asked = { readonly person: string; readonly reason: string } & Pick<ImportWords, 'public'>;

/** Companies at a time: reading one and storing another fill two cores. */
const together = 3;

/** Brings every filer of a data set into a company of its own, made where it is not here; each is stored whole or not at all. */
export async function* bringAllFilers(file: ImportFile, asked: Asked, how: How): AsyncGenerator<Result> {
  const waiting = await openAllFilers(file, how.leaveOutRejected);
  while (waiting.length > 0 && !how.stop.asked) {
    yield* await Promise.all(waiting.splice(0, together).map((filer) => bring(file, filer, asked, how)));
  }
}

async function bring(file: ImportFile, filer: OpenedFiler, asked: Asked, how: How): Promise<Result> {
  const { slug } = filer;
  const known = await findCompany(slug);
  const question = known && filerQuestion({ cik: filer.cik, name: filer.company.name }, known);
  if (question)
    return { ...nothingOf(file, slug), outcome: 'refused', sentence: `${question} It was not imported.`, import: null };
  const visibility = asked.public ? ('public' as const) : ('private' as const);
  const started = await startImport(byKeeper, {
    company: known ? { slug } : { new: { slug, ...filer.company, visibility } },
    fileName: file.name,
    format: 'statements',
    mapping: { format: 'statements', cik: filer.cik },
    person: asked.person,
    reason: asked.reason,
    idempotencyKey: `command line ${randomUUID()}`,
  });
  const about = nothingOf(file, slug);
  if (!started.ok) return { ...about, outcome: 'refused', sentence: started.sentence, import: null };
  return endOf(about, await readImport(started.value.import.id, filer.open()), how);
}

function nothingOf(file: ImportFile, slug: string) {
  return { file: file.name, company: slug, rejected: [], held: [], flagged: [], aside: [], counts: null };
}

import { keeper } from '@/lib/access/viewer';
import { findCompany } from '@/lib/data/imports/find-company';
import { rememberedMapping } from '@/lib/data/imports/remembered-mapping';
import { type FileChoices, readChoices } from '@/lib/imports/files/file-choices';
import type { FileFormat } from '@/lib/imports/files/file-format';
import type { LookOptions } from '@/lib/imports/files/look-at-file';
import type { ImportWords } from './import-words';

/** How a file will be read, and who says so. */
export type Settled = { readonly choices: FileChoices; readonly by: 'given' | 'remembered' | 'suggested' };

export type Asked = Pick<
  ImportWords,
  'map' | 'writeMap' | 'format' | 'filer' | 'names' | 'sheet' | 'publisher' | 'answers'
>;
export type ForCompany = { readonly slug: string; readonly company: LookOptions['company'] };

/** How the company’s last file of a format was read; null where there was none. */
export async function rememberedChoices(slug: string, format: FileFormat): Promise<FileChoices | null> {
  if (!(await findCompany(slug))) return null;
  const read = readChoices(await rememberedMapping(keeper, slug, format));
  return read.ok ? read.choices : null;
}

import { FileRefused } from '@/lib/imports/file-refused';
import { readCompanyFacts } from '@/lib/imports/filings/companyfacts/read-companyfacts';
import { type FiledCompany, filersIn } from '@/lib/imports/filings/fsds/filers-in';
import type { NamedCompany } from '@/lib/imports/filings/match-company';
import type { ImportFile } from '@/lib/imports/import-file';
import { type PreviewChoices, previewTable, type TablePreview } from '@/lib/imports/tables/preview-table';
import type { ImportCompany } from '@/lib/imports/tables/table-context';
import { archiveOf } from './archive-of';
import { type ListReading, listLayoutSchema } from './file-choices';
import { type FileFormat, fileFormat } from './file-format';
import { wholeText } from './file-text';
import { type ListLook, lookAtList } from './list-look';
import { type AboutCompany, aboutFiler } from './propose-company';

/** What a file turned out to be, for a person to see before anything is read into figures. */
export type LookedAt =
  | { readonly format: 'table'; readonly preview: TablePreview }
  | {
      readonly format: 'companyfacts';
      readonly filer: { readonly cik: string; readonly name: string } & AboutCompany;
      readonly values: number;
    }
  | { readonly format: 'statements'; readonly filers: readonly FiledCompany[] }
  | ListLook;

/** For which company a file is looked at, and how its table is opened where a person chose. */
export type LookOptions = {
  readonly company: ImportCompany & NamedCompany;
  /** Null: what the file shows. */
  readonly format?: FileFormat | null;
  readonly table?: PreviewChoices;
  readonly list?: Partial<ListReading>;
  /** The day on which a list was published, where a person says it. */
  readonly publishedOn?: string | null;
};

/** Looks at a file without reading its figures. @throws FileRefused */
export async function lookAtFile(file: ImportFile, options: LookOptions): Promise<LookedAt> {
  const format = options.format ?? (await fileFormat(file));
  if (file.size === 0) throw new FileRefused(file.name, 'The file is empty.');
  switch (format) {
    case 'table':
      return { format, preview: await previewTable(file, options.company, options.table) };
    case 'companyfacts': {
      const read = readCompanyFacts(await wholeText(file), file.name);
      if (!read.ok) throw new FileRefused(file.name, read.rejected.sentence, read.rejected.place);
      const { cik, name, values } = read.facts.filer;
      return { format, filer: { cik, name, ...aboutFiler(read.facts.filer) }, values: values.length };
    }
    case 'statements':
      return { format, filers: await filersIn(await archiveOf(file), file.name) };
    default: {
      const reading = listLayoutSchema.parse(options.list ?? {});
      return lookAtList(file, format, reading, options.company, options.publishedOn);
    }
  }
}

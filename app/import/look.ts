import type { Viewer } from '@/lib/access/viewer';
import { inReader } from '@/lib/data/imports/reader/reader';
import { rememberedMapping } from '@/lib/data/imports/remembered-mapping';
import { FileRefused } from '@/lib/imports/file-refused';
import { type FileChoices, type ListReading, readChoices } from '@/lib/imports/files/file-choices';
import { type FileFormat, formatNames } from '@/lib/imports/files/file-format';
import type { Look } from '@/lib/imports/files/look';
import type { LookedAt } from '@/lib/imports/files/look-at-file';
import { asRemembered } from '@/lib/imports/files/remembered';
import type { Mapping } from '@/lib/imports/tables/mapping';
import type { PreviewChoices } from '@/lib/imports/tables/preview-table';
import { uploadedFile } from '@/lib/imports/uploads/find-upload';
import type { Upload } from '@/lib/imports/uploads/upload';
import { companyOf } from './for-company';
import { lookAtSheets } from './look-at-sheets';

/** What a person chose of how a file is looked at; all else is as the file shows it. */
export type Asked = {
  readonly format?: FileFormat | null | undefined;
  readonly table?: PreviewChoices | undefined;
  /** How a list is read, once the person changed it. */
  readonly list?: ListReading | undefined;
  readonly publishedOn?: string | null | undefined;
  /** The mapping to try, once the person changed it. */
  readonly mapping?: Mapping | undefined;
};

/** Looks at an uploaded file: what it is, how it would be read, and what its first rows become. A bad one is a sentence. */
export async function look(viewer: Viewer, upload: Upload, asked: Asked = {}): Promise<Look> {
  const file = await uploadedFile(upload);
  const company = await companyOf(upload.company);
  if (!company) return { ok: false, format: null, sentence: 'Its company is gone.' };
  let format: FileFormat | null = asked.format ?? null;
  try {
    format ??= await inReader('fileFormat', file);
    const kept = upload.company === null ? null : await lastChoices(viewer, upload.company, format);
    const options = {
      company,
      format,
      publishedOn: asked.publishedOn ?? null,
      ...(asked.table && { table: asked.table }),
    };
    if (format === 'layoffs' || format === 'notices') {
      const { looked, reading } = await inReader(
        'lookAtListAgain',
        file,
        { ...options, format },
        asked.list ?? null,
        kept,
      );
      return {
        ok: true,
        formatName: formatNames[format],
        looked,
        reading,
        mapping: null,
        remembered: false,
        kept,
        trial: null,
        sheets: null,
      };
    }
    const looked = await inReader('lookAtFile', file, options);
    const seen = { ok: true, formatName: formatNames[format], looked, reading: null } as const;
    if (looked.format !== 'table')
      return { ...seen, mapping: null, remembered: false, kept, trial: null, sheets: null };
    const sheets = await lookAtSheets(viewer, upload.company, { file, company }, asked);
    if (sheets) {
      const { remembered, ...shown } = sheets;
      return { ...seen, mapping: shown.understanding.mapping, remembered, kept: null, trial: null, sheets: shown };
    }
    const remembered = asked.mapping || !upload.company ? null : await lastTime(viewer, upload.company, looked);
    const mapping = asked.mapping ?? remembered ?? looked.preview.mapping;
    const trial = await inReader('tryTable', file, mapping, company);
    return { ...seen, mapping, remembered: remembered !== null, kept: null, trial, sheets: null };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, format, sentence: error.sentence };
    throw error;
  }
}

async function lastTime(
  viewer: Viewer,
  company: string,
  { preview }: LookedAt & { format: 'table' },
): Promise<Mapping | null> {
  const header = preview.rows.find(({ row }) => row === preview.mapping.headerRow);
  const heads = (header?.cells ?? []).map(({ text }) => text.trim()).filter((text) => text !== '');
  return asRemembered(await rememberedMapping(viewer, company, 'table'), preview.mapping, heads);
}

async function lastChoices(viewer: Viewer, company: string, format: FileFormat): Promise<FileChoices | null> {
  const read = readChoices(await rememberedMapping(viewer, company, format));
  return read.ok && read.choices.format === format ? read.choices : null;
}

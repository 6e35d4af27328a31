import type { Viewer } from '@/lib/access/viewer';
import { inReader } from '@/lib/data/imports/reader/reader';
import { rememberedMapping } from '@/lib/data/imports/remembered-mapping';
import { companyNameIn } from '@/lib/imports/files/company-in-sheets';
import type { SheetsLook } from '@/lib/imports/files/look';
import { rememberedAnswers } from '@/lib/imports/files/remembered-answers';
import type { ImportFile } from '@/lib/imports/import-file';
import type { Mapping } from '@/lib/imports/tables/mapping';
import type { SheetCompany } from '@/lib/imports/tables/sheets/choices';
import { withSource } from '@/lib/imports/tables/sheets/with-source';
import { today } from '../refusal';
import type { Asked } from './look';

type Understood = SheetsLook & { readonly remembered: boolean };

/**
 * A file's sheets as they are understood, with the answers so far; null for a table that is mapped column by column:
 * one fact a row, a table too long to be held, one whose row of heads or sheet a person chose, or none at all.
 * @throws FileRefused
 */
export async function lookAtSheets(
  viewer: Viewer,
  slug: string | null,
  { file, company }: { readonly file: ImportFile; readonly company: SheetCompany },
  { mapping, table }: Asked,
): Promise<Understood | null> {
  const isByColumn = mapping ? mapping.shape !== 'sheets' : Boolean(table?.headerRow ?? table?.sheet);
  if (isByColumn) return null;
  const form: Partial<Mapping> = {
    ...(table?.encoding && { encoding: table.encoding }),
    ...(table?.delimiter && { delimiter: table.delimiter }),
  };
  const first = await inReader('understandFile', file, company, { ...mapping, ...form });
  const kept = mapping || slug === null ? null : await rememberedMapping(viewer, slug, 'table');
  const answers = kept === null ? null : rememberedAnswers(kept, first);
  const understanding = answers ? await inReader('understandFile', file, company, { ...answers, ...form }) : first;
  const isEmpty = understanding.sheets.every(({ tables }) => tables.length === 0);
  if (understanding.mapping.shape !== 'sheets' || (isEmpty && !mapping)) return null;
  const { encoding, delimiter } = understanding.mapping;
  const views = await inReader('sheetViews', file, { encoding, delimiter });
  if (mapping) return { understanding, views, remembered: false };
  const publisher = company.names?.[0] ?? companyNameIn(understanding) ?? file.name;
  const source = { title: file.name, publisher, knownOn: today() };
  const sourced = { ...understanding, mapping: withSource(understanding.mapping, source) };
  return { understanding: sourced, views, remembered: answers !== null };
}

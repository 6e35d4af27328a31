import type { ListReading } from '@/lib/imports/files/file-choices';
import { type FileFormat, fileFormats } from '@/lib/imports/files/file-format';
import type { Look } from '@/lib/imports/files/look';
import type { ListMeaning } from '@/lib/imports/filings/lists/meanings';
import type { Answers } from './answers';
import type { CompanyDraft } from './company-fields';
import { type Picked, withFilers, withNames } from './first-choices';
import { type Fields, startingWith } from './form-fields';
import { mappingOf } from './form-mapping';
import type { Form } from './form-state';
import { withListColumn } from './list-edits';

/** What a person chose so far, also of how the file is looked at. */
export type FormAnswers = Answers & { readonly form: Form };

/**
 * The answers with what a plain form says, which has every control of the page. Another kind of file, or another way in
 * which it is written, is understood from the beginning.
 */
export function formAnswers(fields: Fields, look: Look, before: FormAnswers): FormAnswers {
  const format = fields.get('format') as FileFormat | null;
  const current = look.ok ? look.looked.format : look.format;
  if (format !== null && format !== (current ?? 'table') && fileFormats.includes(format))
    return { ...before, mapping: null, form: { format, table: {}, list: null, publishedOn: null } };
  const table = tableForm(fields, before);
  if (table) return { ...before, mapping: null, form: { ...before.form, table } };
  const picked = pickedIn(fields, look, before.picked);
  const confirmed = fields.get('confirmed') ?? null;
  if (!look.ok) return { ...before, form: { ...before.form, list: listReading(fields, before.form.list) } };
  const publishedOn = /^\d{4}-\d{2}-\d{2}$/.test(picked.source.publishedOn) ? picked.source.publishedOn : null;
  const list = look.reading && listReading(fields, look.reading);
  const mapping = look.mapping && mappingOf(fields, look, look.mapping);
  return { picked, confirmed, mapping, form: { ...before.form, list, publishedOn } };
}

/** Another way in which a table is written; null where the form says what is in force. */
function tableForm(fields: Fields, { form: { table }, mapping }: FormAnswers): Form['table'] | null {
  if (!fields.has('headerRow') || fields.has('list')) return null;
  const said = {
    encoding: fields.get('encoding') || null,
    delimiter: fields.get('delimiter') || null,
    sheet: fields.get('table sheet') || null,
  };
  const row = Number(fields.get('headerRow'));
  const isRow = Number.isInteger(row) && row >= 1 && row <= 1_000 && row !== (mapping?.headerRow ?? 1);
  const isSheet = said.sheet !== null && said.sheet !== (mapping?.sheet ?? null);
  const isText = said.encoding !== (table.encoding ?? null) || said.delimiter !== (table.delimiter ?? null);
  if (!isRow && !isSheet && !isText) return null;
  const { encoding, delimiter, sheet } = said;
  return { ...(isRow && { headerRow: row }), ...(sheet && { sheet }), encoding, delimiter } as Form['table'];
}

function listReading(fields: Fields, before: ListReading | null): ListReading | null {
  if (!fields.has('list')) return before;
  const row = Number(fields.get('headerRow'));
  const sheets = fields.getAll('list sheet');
  const plain: ListReading = {
    ...{ columns: [], headerRow: null, sheets: null, delimiter: null, dateOrder: null, shares: null },
  };
  const reading: ListReading = {
    ...(before ?? plain),
    delimiter: fields.get('delimiter') || null,
    headerRow: Number.isInteger(row) && row >= 1 && row <= 1_000 ? row : null,
    dateOrder: (fields.get('dateOrder') || null) as ListReading['dateOrder'],
    shares: (fields.get('list shares') || null) as ListReading['shares'],
    ...(fields.has('list sheets') && { sheets: sheets.length > 0 ? sheets : null }),
  };
  const columns = startingWith(fields, 'list column ').filter(([, is]) => is !== '');
  return columns.reduce((made, [header, is]) => withListColumn(made, header, is as ListMeaning), reading);
}

function pickedIn(fields: Fields, look: Look, before: Picked): Picked {
  const text = (name: string, otherwise: string) => fields.get(name) ?? otherwise;
  const { title, publisher, publishedOn, url } = before.source;
  const source = {
    title: text('source title', title),
    publisher: text('source publisher', publisher),
    publishedOn: text('source published', publishedOn),
    url: text('source url', url),
  };
  const drafts = before.drafts.map((draft, at) => draftIn(fields, at, draft));
  const search = fields.get('search') ?? before.search ?? '';
  const typed = { ...before, source, drafts, search };
  if (look.ok && look.looked.format === 'statements')
    return withFilers(typed, look.looked.filers, fields.getAll('filer'));
  const isList = look.ok && (look.looked.format === 'layoffs' || look.looked.format === 'notices');
  return isList ? withNames(typed, fields.getAll('name')) : typed;
}

function draftIn(fields: Fields, at: number, draft: CompanyDraft): CompanyDraft {
  const text = (name: keyof CompanyDraft) => fields.get(`company ${at} ${name}`) ?? draft[name];
  return {
    ...{ name: text('name'), slug: text('slug') },
    ...{ currency: text('currency').toUpperCase(), fiscalYearEnd: text('fiscalYearEnd') },
  };
}

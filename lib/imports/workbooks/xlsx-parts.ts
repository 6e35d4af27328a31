import path from 'node:path/posix';
import { FileRefused } from '@/lib/imports/file-refused';
import type { Archive } from './open-zip';
import { readXml } from './read-xml';

export type SheetPart = { readonly name: string; readonly part: string; readonly hidden: boolean };

/** What a workbook's parts are called, and when its days begin. */
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly styles: string | null;
  readonly sharedTexts: string | null;
  /** True where day 0 is 1904-01-01. */
  readonly date1904: boolean;
};

/** Reads where a workbook keeps its sheets, styles and shared texts. */
export async function workbookParts(archive: Archive): Promise<WorkbookParts> {
  const root = await relations(archive, '_rels/.rels', '');
  const workbook = root.find(({ type }) => type === 'officeDocument')?.target;
  if (!workbook)
    throw new FileRefused(archive.file.name, 'The workbook is damaged: it does not say where its sheets are.');
  const related = await relations(
    archive,
    `${path.dirname(workbook)}/_rels/${path.basename(workbook)}.rels`,
    path.dirname(workbook),
  );
  const { sheets, date1904 } = await listSheets(archive, workbook);
  if (sheets.length === 0) throw new FileRefused(archive.file.name, 'The workbook has no sheets.');
  const target = (kind: string) => related.find(({ type }) => type === kind)?.target ?? null;
  return {
    date1904,
    styles: target('styles'),
    sharedTexts: target('sharedStrings'),
    sheets: sheets.map(({ id, name, hidden }) => {
      const part = related.find((one) => one.id === id && one.type === 'worksheet')?.target;
      if (!part || !archive.has(part))
        throw new FileRefused(archive.file.name, 'The workbook is damaged: the sheet is missing.', { sheet: name });
      return { name, part, hidden };
    }),
  };
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

async function relations(archive: Archive, part: string, folder: string): Promise<Relation[]> {
  const found: Relation[] = [];
  const events = readXml<Relation>(archive, part, (emit) => ({
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      emit({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : path.join(folder, target),
      });
    },
    close: () => {},
  }));
  for await (const relation of events) found.push(relation);
  return found;
}

type ListedSheet = { readonly id: string; readonly name: string; readonly hidden: boolean };

async function listSheets(archive: Archive, part: string): Promise<{ sheets: ListedSheet[]; date1904: boolean }> {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  const events = readXml<ListedSheet>(archive, part, (emit) => ({
    open: (name, attribute) => {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const state = attribute('state') ?? 'visible';
      emit({
        id: attribute('r:id') ?? attribute('id') ?? '',
        name: attribute('name') ?? '',
        hidden: state !== 'visible',
      });
    },
    close: () => {},
  }));
  for await (const sheet of events) sheets.push(sheet);
  return { sheets, date1904 };
}

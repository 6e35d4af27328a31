import path from 'node:path/posix';
import { FileRefused } from '@/lib/imports/file-refused';
import { limits } from '@/lib/imports/tables/limits';
import type { Archive } from './open-zip';
import { gatherXml, XmlProblem } from './read-xml';

export type SheetPart = { readonly name: string; readonly part: string; readonly hidden: boolean };

/** What a workbook's parts are called, and when its days begin. */
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly styles: string | null;
  readonly sharedTexts: string | null;
  /** True where day 0 is 1904-01-01. */
  readonly date1904: boolean;
  /** True where the workbook says that its formulas are still to be calculated. */
  readonly uncalculated: boolean;
};

/** Reads where a workbook keeps its sheets, styles and shared texts. Sheets that only hold a chart are left out. */
export async function workbookParts(archive: Archive): Promise<WorkbookParts> {
  const root = await relations(archive, '_rels/.rels', '');
  const workbook = root.find(({ type }) => type === 'officeDocument')?.target;
  const refuse = (why: string, sheet: string | null = null) => new FileRefused(archive.file.name, why, { sheet });
  if (!workbook) throw refuse('The workbook is damaged: it does not say where its sheets are.');
  const folder = path.dirname(workbook);
  const related = await relations(archive, `${folder}/_rels/${path.basename(workbook)}.rels`, folder);
  const { sheets, date1904, uncalculated } = await listSheets(archive, workbook);
  const tables = sheets.flatMap(({ id, name, hidden }) => {
    const relation = related.find((one) => one.id === id);
    if (!relation || !archive.has(relation.target))
      throw refuse('The workbook is damaged: the sheet is missing.', name);
    return relation.type === 'worksheet' ? [{ name, part: relation.target, hidden }] : [];
  });
  if (tables.length === 0) throw refuse('The workbook has no sheets.');
  const target = (kind: string) => related.find(({ type }) => type === kind)?.target ?? null;
  return { date1904, uncalculated, styles: target('styles'), sharedTexts: target('sharedStrings'), sheets: tables };
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** The type of a relation is an address, one in transitional and another in strict workbooks; its last word is the same. */
function relations(archive: Archive, part: string, folder: string): Promise<Relation[]> {
  return gatherXml<Relation>(archive, part, limits.parts, (emit) => ({
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
}

type ListedSheet = { readonly id: string; readonly name: string; readonly hidden: boolean };

type Listed = Pick<WorkbookParts, 'date1904' | 'uncalculated'> & { readonly sheets: ListedSheet[] };

async function listSheets(archive: Archive, part: string): Promise<Listed> {
  const names = new Set<string>();
  let date1904 = false;
  let uncalculated = false;
  const sheets = await gatherXml<ListedSheet>(archive, part, limits.parts, (emit) => ({
    open: (element, attribute) => {
      if (element === 'workbookPr') date1904 = isTrue(attribute('date1904'));
      if (element === 'calcPr') {
        uncalculated = isTrue(attribute('fullCalcOnLoad')) || !isTrue(attribute('calcCompleted') ?? '1');
      }
      if (element !== 'sheet') return;
      const name = attribute('name') ?? '';
      if (names.has(name.toLowerCase()))
        throw new XmlProblem('The workbook is damaged: two sheets have the same name.');
      names.add(name.toLowerCase());
      emit({ id: attribute(':id') ?? '', name, hidden: (attribute('state') ?? 'visible') !== 'visible' });
    },
    close: () => {},
  }));
  return { sheets, date1904, uncalculated };
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}

import { companyMatcher } from '@/lib/imports/filings/match-company';
import { type Mapping, mappingSchema } from '@/lib/imports/tables/mapping';
import type { TableRow } from '@/lib/imports/tables/table-row';
import { type Choices, choicesOf, type SheetCompany } from './choices';
import { type Around, companyColumn, type FileDraft, type SheetDraft, type TableDraft } from './drafts';
import { type FoundTable, findTables } from './find-tables';
import { type Sheet, textAt } from './grid';
import { questionsOf } from './questions-of';
import { endsNamed, yearEndSaid, yearsNamed } from './said-by-titles';
import { moneyAround, scenarioAround, titleMetric } from './sheet-signs';
import { understandLong } from './understand-long';
import { understandAcross, understandDown } from './understand-table';
import { sumCounts, type UnderstoodSheet } from './understanding';
import { withMoney } from './with-money';

/**
 * Understands the sheets of a file with the answers that a mapping holds: where its tables stand, what each row and column
 * is, in what its amounts are written, and what has to be asked. Pure; it never guesses: what is not said is a question.
 */
export function understandSheets(sheets: readonly Sheet[], mapping: Mapping, company: SheetCompany): FileDraft {
  const choices = choicesOf({ ...mapping, shape: 'sheets' }, company);
  const first = withoutLists(sheets.map((sheet) => draftSheet(sheet, choices)));
  const only = choices.mapping.only ?? ownRows(first, company);
  const settled = only === choices.mapping.only ? choices : { ...choices, mapping: { ...choices.mapping, only } };
  const drafts = withMoney(
    settled === choices ? first : withoutLists(sheets.map((sheet) => draftSheet(sheet, settled))),
    settled,
  );
  const understood = drafts.map(understoodSheet);
  const questions = questionsOf(drafts, settled);
  const counts = sumCounts(understood.map((sheet) => sheet.counts));
  return { sheets: drafts, understanding: { sheets: understood, questions, counts, mapping: settled.mapping } };
}

/** A mapping of sheets with some answers, and all else left to the file. */
export function sheetsMapping(answers: Partial<Mapping> = {}): Mapping {
  return mappingSchema.parse({ ...answers, shape: 'sheets' });
}

function draftSheet(sheet: Sheet, choices: Choices): SheetDraft {
  const chosen = choices.mapping.sheets;
  const none = { sheet, remarks: [], tables: [] };
  if (chosen.length > 0 && !chosen.some((one) => one.sheet === sheet.name))
    return { ...none, reason: 'It is left out by choice.' };
  if (sheet.hidden && chosen.length === 0) return { ...none, reason: 'It is hidden in the workbook.' };
  const { tables, remarks } = findTables(sheet);
  if (tables.length === 0) return { ...none, remarks, reason: 'No table was found in it.' };
  const shown = {
    shownYearEnd: yearEndSaid(remarks),
    shownUntil: endsNamed(remarks),
    shownYears: yearsNamed(remarks, sheet.name),
  };
  const own = { ...choices, spans: { ...choices.spans, ...shown } };
  return { sheet, reason: null, remarks, tables: tables.map((table) => draftTable(sheet, table, remarks, own)) };
}

/**
 * Beside other sheets of figures, one of one fact a row is left out: it is read by itself. Beside sheets without any
 * figure, such as a guide to its columns, it is all that there is to read.
 */
function withoutLists(drafts: readonly SheetDraft[]): SheetDraft[] {
  if (drafts.filter(({ tables }) => tables.length > 0).length < 2) return [...drafts];
  const lists = drafts.filter(isList);
  const isOfFigures = (draft: SheetDraft) =>
    !isList(draft) && draft.tables.some(({ table }) => table.rows.some(({ counts }) => counts.understood > 0));
  const isOnlyList = lists.length === 1 && !drafts.some(isOfFigures);
  const reason = isOnlyList
    ? 'Nothing in it was understood as a figure.'
    : 'It holds one fact a row: import it by itself.';
  return drafts.map((draft) => {
    const isOut = draft.tables.length > 0 && isList(draft) !== isOnlyList;
    return isOut ? { ...draft, tables: [], reason } : draft;
  });
}

function isList({ tables }: SheetDraft): boolean {
  return tables.some(({ table }) => table.layout === 'one fact a row');
}

function draftTable(sheet: Sheet, table: FoundTable, remarks: readonly TableRow[], choices: Choices): TableDraft {
  const scenario = scenarioAround(sheet, table, remarks, choices);
  const around: Around = {
    sheet: sheet.name,
    title: titleMetric(sheet, table, remarks, choices),
    money: moneyAround(sheet, table, remarks, choices),
    scenario: scenario.said,
    scenarioIsOpen: scenario.contradictory,
  };
  if (table.layout === 'periods across') return understandAcross(table, around, choices);
  return table.layout === 'periods down'
    ? understandDown(table, around, choices)
    : understandLong(table, around, choices);
}

/** The rows of a file that are surely the company's: one name of a column of companies matches it beyond doubt. */
function ownRows(drafts: readonly SheetDraft[], { names }: SheetCompany): Mapping['only'] {
  const column = companyColumn(drafts);
  if (!column || !names || names.length === 0) return null;
  const match = companyMatcher([{ id: 'own', names }]);
  const own = column.names.filter(({ name }) => match(name).kind === 'match').map(({ name }) => name);
  const doubtful = column.names.some(({ name }) => match(name).kind === 'possible');
  return own.length > 0 && !doubtful ? { header: column.head, names: own } : null;
}

function understoodSheet({ sheet, reason, remarks, tables }: SheetDraft): UnderstoodSheet {
  const counts = sumCounts(tables.flatMap(({ table }) => table.rows.map((row) => row.counts)));
  return {
    name: sheet.name,
    state: reason === null ? 'read' : 'left out',
    reason,
    remarks: remarks.flatMap((row) =>
      row.cells.flatMap(({ merged }, column) => {
        const text = textAt(row, column);
        return merged || text === '' ? [] : [{ sheet: sheet.name, row: row.row, column, text }];
      }),
    ),
    tables: tables.map(({ table }) => table),
    counts,
  };
}

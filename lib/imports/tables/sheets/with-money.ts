import type { Cell } from '@/lib/imports/tables/table-row';
import { catalogue } from '@/lib/turnaround/catalogue';
import type { Choices } from './choices';
import type { SheetDraft, TableDraft } from './drafts';
import { cellAt, isFilled, isValue } from './grid';
import { type MoneyCells, signsOfCells } from './money-cells';
import { currencyMeant } from './money-sign';
import { longMoney } from './understand-long';
import type { UnderstoodMoney } from './understanding';

/** Tables with their money as a person answered it, where their file does not say it. */
export function withMoney(drafts: readonly SheetDraft[], choices: Choices): SheetDraft[] {
  const tables = drafts.flatMap(({ tables }) => tables);
  const answer = { scale: choices.mapping.moneyIn, currency: choices.mapping.defaults.unit ?? null };
  const isCorrection = tables.every((draft) => !isOpen(moneyWith(draft, choices), draft, choices));
  return drafts.map((draft) => ({
    ...draft,
    tables: draft.tables.map((one) => ({
      ...one,
      table: { ...one.table, money: answered(one, choices, answer, isCorrection) },
    })),
  }));
}

function answered(
  draft: TableDraft,
  choices: Choices,
  answer: { readonly scale: UnderstoodMoney['scale']; readonly currency: string | null },
  isCorrection: boolean,
): UnderstoodMoney {
  const money = moneyWith(draft, choices);
  if (isCorrection || draft.money.contradictory)
    return { scale: answer.scale ?? money.scale, currency: answer.currency ?? money.currency, from: money.from };
  return { scale: money.scale ?? answer.scale, currency: money.currency ?? answer.currency, from: money.from };
}

const none: MoneyCells = { withoutScale: 0, withoutCurrency: 0, currency: null, count: 0 };

/** What the table says around its cells, and in them. */
function moneyWith(draft: TableDraft, choices: Choices): UnderstoodMoney {
  const { scale, currency, from } = draft.money;
  const cells = moneyCells(draft, choices);
  const meant = cells.currency === null ? null : currencyMeant(cells.currency, choices.company.currency);
  return { scale: scale ?? (cells.withoutScale === 0 ? 'units' : null), currency: currency ?? meant, from };
}

/** The mark around a table or in its cells that several currencies share, none of them the company's: `$`. */
export function sharedMark(draft: TableDraft, choices: Choices): string | null {
  if (draft.money.shared !== null) return draft.money.shared;
  const { currency } = moneyCells(draft, choices);
  const isShared = currency !== null && currencyMeant(currency, choices.company.currency) === null;
  return isShared ? currency : null;
}

/** Whether a table has amounts of money of which the file does not say all. */
export function isOpen({ scale, currency }: UnderstoodMoney, draft: TableDraft, choices: Choices): boolean {
  const { count, withoutScale } = moneyCells(draft, choices);
  return count > 0 && ((scale === null && withoutScale > 0) || currency === null);
}

/** The cells of money that have no money of their line's own. */
function cellsOfMoney({ table, found }: TableDraft): Cell[] {
  const isMoney = (metric: keyof typeof catalogue | null) => metric !== null && catalogue[metric].unitKind === 'money';
  const values = table.columns.filter(({ is }) => is === 'values');
  return table.rows.flatMap(({ row, metric, money, state }, at) => {
    const body = found.body[at];
    if (!body || body.row !== row || state === 'left out') return [];
    const columns = values.filter(
      (column) => isMoney(metric ?? column.metric) && hasNone(money) && hasNone(column.money),
    );
    return columns.map(({ column }) => cellAt(body, column)).filter((cell) => isFilled(cell) && isValue(cell));
  });
}

function hasNone(money: UnderstoodMoney | null): boolean {
  return money === null || money.scale === null || money.currency === null;
}

function moneyCells(draft: TableDraft, choices: Choices): MoneyCells {
  if (draft.table.layout === 'one fact a row') return longMoney(draft, choices) ?? none;
  return signsOfCells(cellsOfMoney(draft));
}

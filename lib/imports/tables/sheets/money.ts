import type { TableRow } from '@/lib/imports/tables/table-row';
import { currencyMeant, type MoneySign, moneySign } from './money-sign';
import type { CellAt, UnderstoodMoney } from './understanding';

/** A sign of scale or currency, and the cell that shows it. */
export type SignAt = { readonly sign: MoneySign; readonly at: CellAt };

export type FoundMoney = UnderstoodMoney & {
  /** Two cells say different things of one table: nothing is taken from either. */
  readonly contradictory: boolean;
  /** A mark that several currencies share, none of them the company's: `$`. */
  readonly shared: string | null;
};

/** The signs in some rows' cells of words, up to a column. */
export function signsIn(sheet: string | null, rows: readonly TableRow[], columns: number): SignAt[] {
  return rows.flatMap(({ row, cells }) =>
    cells.slice(0, columns).flatMap((cell, column) => {
      const sign = cell.kind === 'text' && !cell.merged ? moneySign(cell.text) : null;
      return sign ? [{ sign, at: { sheet, row, column, text: cell.text.trim() } }] : [];
    }),
  );
}

/** What several signs say together: each part by those that name it, if they agree. */
export function moneyOf(signs: readonly SignAt[], companyCurrency: string): FoundMoney {
  const scaled = signs.filter(({ sign }) => sign.scale !== null);
  const named = signs.filter(({ sign }) => sign.currency !== null);
  const scales = new Set(scaled.map(({ sign }) => sign.scale));
  const currencies = new Set(named.map(({ sign }) => currencyMeant(sign.currency ?? '', companyCurrency)));
  const [scale = null] = scales;
  const [currency = null] = currencies;
  const contradictory = scales.size > 1 || currencies.size > 1;
  return {
    scale: contradictory ? null : scale,
    currency: currencies.size === 1 && !contradictory ? currency : null,
    from: [...new Set([...scaled, ...named].map(({ at }) => at))],
    contradictory,
    shared: currency === null && !contradictory ? (named[0]?.sign.currency ?? null) : null,
  };
}

/** The money of a line of its own: its sign, filled up with what its table says. */
export function moneyOfLine(sign: MoneySign | null, at: CellAt, companyCurrency: string): UnderstoodMoney | null {
  if (!sign) return null;
  const { scale, currency, from } = moneyOf([{ sign, at }], companyCurrency);
  return scale === null && currency === null ? null : { scale, currency, from };
}

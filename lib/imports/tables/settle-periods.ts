import type { BoundColumns } from './bind-columns';
import { limits } from './limits';
import type { Mapping } from './mapping';
import { ownText } from './own-text';
import type { SpanChoices } from './period-span';
import { readHeads } from './sheets/read-heads';
import type { ImportCompany } from './table-context';
import type { TableRow } from './table-row';

/**
 * What the periods of a table settle of each other, as one row of heads: those that stand across, or the `period` column of
 * its first rows. In a column the dates of balances and of flows stand mixed, so that their distances say nothing.
 */
export async function settlePeriods(
  mapping: Mapping,
  columns: BoundColumns,
  { fiscalYearEnd }: ImportCompany,
  rows: AsyncIterable<readonly TableRow[]>,
): Promise<Partial<SpanChoices>> {
  const at = columns.at.get('period');
  const across = columns.values.map(({ period }) => period);
  const texts = across.length > 0 || at === undefined ? across : await textsIn(rows, at, mapping.headerRow);
  const { dates, years, heads } = mapping;
  const stacks = [...texts].map((text) => [{ kind: 'text' as const, text }]);
  const { choices } = readHeads(stacks, { dates, years, fiscalYearEnd }, { ...heads, ...(years && { years }) });
  const { ends = null, begins: _, apart: __, ...settled } = choices;
  return { ...settled, ends: across.length > 0 ? ends : null };
}

/** More different periods than any company reports. */
const mostPeriods = 2_000;

async function textsIn(all: AsyncIterable<readonly TableRow[]>, at: number, headerRow: number): Promise<Set<string>> {
  const texts = new Set<string>();
  let rows = 0;
  for await (const some of all) {
    for (const { row, cells } of some) {
      const text = row > headerRow ? cells[at]?.text.trim() : '';
      if (text && !texts.has(text)) texts.add(ownText(text));
    }
    rows += some.length;
    if (rows >= limits.sampledRows || texts.size >= mostPeriods) break;
  }
  return texts;
}

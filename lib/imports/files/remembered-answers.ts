import type { Mapping } from '@/lib/imports/tables/mapping';
import { openQuestions } from '@/lib/imports/tables/sheets/questions';
import type { Understanding } from '@/lib/imports/tables/sheets/understanding';
import { readChoices } from './file-choices';

/**
 * What was decided of a company's last table, as answers for this one; null where the two have too little in common.
 * Scale and currency are carried over only to a file that says nothing of them itself.
 * @param kept what was remembered, as it comes out of the database
 */
export function rememberedAnswers(kept: unknown, file: Understanding): Partial<Mapping> | null {
  const read = readChoices(kept);
  if (!read.ok || read.choices.format !== 'table') return null;
  const { mapping } = read.choices;
  const isSheets = file.mapping.shape === 'sheets';
  if (isSheets !== (mapping.shape === 'sheets')) return null;
  const {
    shape: _,
    encoding: _e,
    delimiter: _d,
    sheet: _s,
    headerRow: _h,
    moneyIn,
    defaults,
    sheets,
    ...answers
  } = mapping;
  if (!isSheets && !hasHeads(file, mapping)) return null;
  const asksMoney = openQuestions(file).some(({ kind }) => kind === 'money');
  const { unit, ...others } = defaults;
  const ownDefaults = isSheets ? withoutFile(others) : others;
  return {
    ...answers,
    ...(sheets.every(({ sheet }) => file.sheets.some(({ name }) => name === sheet)) && { sheets }),
    ...(asksMoney && { moneyIn }),
    defaults: { ...ownDefaults, ...(asksMoney && unit && { unit }) },
  };
}

/** What defaults say of the last file alone does not hold for the next. */
function withoutFile({
  known_on: _k,
  source_title: _t,
  source_date: _d,
  ...rest
}: Mapping['defaults']): Mapping['defaults'] {
  return rest;
}

function hasHeads({ sheets, mapping }: Understanding, { columns, sheet }: Mapping): boolean {
  if (sheet !== null && sheet !== mapping.sheet) return false;
  const heads = new Set(
    sheets.flatMap(({ tables }) => tables.flatMap((table) => table.columns.map(({ head }) => head))),
  );
  return columns.length === heads.size && columns.every(({ header }) => heads.has(header));
}

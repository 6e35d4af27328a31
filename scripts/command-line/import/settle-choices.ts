import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FileRefused } from '@/lib/imports/file-refused';
import { type FileChoices, readChoices } from '@/lib/imports/files/file-choices';
import { fileFormat } from '@/lib/imports/files/file-format';
import { type LookedAt, lookAtFile } from '@/lib/imports/files/look-at-file';
import type { ImportFile } from '@/lib/imports/import-file';
import type { Mapping } from '@/lib/imports/tables/mapping';
import { Sentence } from '@/scripts/sentence';
import { settleList } from './settle-list';
import { type Asked, type ForCompany, rememberedChoices, type Settled } from './settled';

/**
 * The choices of a file: the mapping that was given, else the company's last one where it fits, else what the file
 * suggests. @throws FileRefused @throws Sentence where a person must choose
 */
export async function settleChoices(file: ImportFile, asked: Asked, around: ForCompany & { folder: string }) {
  const settled = await settle(file, asked, around);
  if (asked.writeMap) {
    const place = path.resolve(around.folder, asked.writeMap);
    const text = `${JSON.stringify(settled.choices, null, 2)}\n`;
    await writeFile(place, text, { flag: 'wx' }).catch(() => {
      throw new Sentence(`${asked.writeMap} is there already, or cannot be written. Name another file.`);
    });
  }
  return settled;
}

async function settle(file: ImportFile, asked: Asked, around: ForCompany & { folder: string }): Promise<Settled> {
  if (asked.map !== null)
    return { choices: await givenMap(path.resolve(around.folder, asked.map), asked), by: 'given' };
  const format = asked.format ?? (await fileFormat(file));
  if (format === 'companyfacts') return { choices: { format, ...confirmed(asked) }, by: 'suggested' };
  if (format === 'layoffs' || format === 'notices') return settleList(file, format, asked, around);
  const table = asked.sheet === null ? {} : { sheet: asked.sheet };
  const looked = await lookAtFile(file, { company: around.company, format, table });
  const own = asked.sheet !== null || asked.filer !== null || asked.names.length > 0 || asked.publisher !== null;
  const remembered = own ? null : await rememberedChoices(around.slug, format);
  if (remembered && fits(remembered, looked)) return { choices: remembered, by: 'remembered' };
  return { choices: suggested(file, looked, asked), by: own ? 'given' : 'suggested' };
}

/** Who names the filer says that it is the company. */
function confirmed({ filer }: Asked): { readonly confirmedFiler?: string } {
  return filer === null ? {} : { confirmedFiler: filer };
}

/** Choices as they are kept, or a table's mapping alone. */
async function givenMap(place: string, { map, format }: Asked): Promise<FileChoices> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(place, 'utf8'));
  } catch {
    throw new Sentence(`${map} is no JSON file that can be read.`);
  }
  const whole = json !== null && typeof json === 'object' && 'format' in json;
  const read = readChoices(whole ? json : { format: format ?? 'table', mapping: json });
  if (!read.ok) throw new Sentence(`${map} is no mapping. ${read.problems.slice(0, 5).join('. ')}.`);
  if (format && read.choices.format !== format)
    throw new Sentence(`${map} is for the format ${read.choices.format}, not ${format}.`);
  return read.choices;
}

/** Remembered choices of another table, filer or list would read this one wrongly. */
function fits(choices: FileChoices, looked: LookedAt): boolean {
  switch (choices.format) {
    case 'table':
      return looked.format === 'table' && fitsTable(choices.mapping, looked.preview);
    case 'statements':
      return looked.format === 'statements' && looked.filers.some(({ cik }) => cik === choices.cik);
    case 'companyfacts':
      return looked.format === 'companyfacts';
    default:
      return false;
  }
}

function fitsTable(mapping: Mapping, { rows, sheets }: (LookedAt & { format: 'table' })['preview']): boolean {
  if (mapping.sheet !== null && !sheets.includes(mapping.sheet)) return false;
  const header = rows.find(({ row }) => row === mapping.headerRow);
  const heads = new Set(header?.cells.map(({ text }) => text.trim()).filter((text) => text !== ''));
  return mapping.columns.length === heads.size && mapping.columns.every((column) => heads.has(column.header));
}

function suggested(file: ImportFile, looked: LookedAt, asked: Asked): FileChoices {
  switch (looked.format) {
    case 'table':
      return { format: 'table', mapping: decided(file, looked.preview, asked.writeMap !== null) };
    case 'companyfacts':
      return { format: 'companyfacts' };
    case 'statements':
      return { format: 'statements', cik: filerIn(file, looked.filers, asked.filer), ...confirmed(asked) };
    default:
      throw new Error('A list is settled by itself.');
  }
}

function decided(file: ImportFile, { mapping, unknown }: (LookedAt & { format: 'table' })['preview'], leave: boolean) {
  if (unknown.length === 0) return mapping;
  if (leave) {
    const left = unknown.map((header) => ({ header, is: 'left out' as const }));
    return { ...mapping, columns: [...mapping.columns, ...left] };
  }
  const heads = unknown.map((head) => `“${head}”`).join(', ');
  throw new Sentence(
    `${file.name}: Nobody knows what ${heads} ${unknown.length === 1 ? 'holds' : 'hold'}. Write the mapping to a file with ` +
      '--dry-run --write-map map.json (it leaves these columns out), edit it, and bring the file with --map map.json.',
  );
}

function filerIn(file: ImportFile, filers: (LookedAt & { format: 'statements' })['filers'], wanted: string | null) {
  const only = filers.length === 1 ? filers[0] : undefined;
  const found = wanted === null ? only : filers.find(({ cik }) => cik === wanted);
  if (found) return found.cik;
  if (wanted !== null) throw new FileRefused(file.name, `No report of the company ${wanted} is in it.`);
  const some = filers.slice(0, 5).map(({ cik, name }) => `${cik} ${name}`);
  throw new Sentence(
    `${file.name}: It holds reports of ${filers.length} companies. Choose one with --filer, or all with --all-filers. The first are: ${some.join('; ')}.`,
  );
}

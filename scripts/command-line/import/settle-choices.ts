import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FileRefused } from '@/lib/imports/file-refused';
import { type FileChoices, readChoices } from '@/lib/imports/files/file-choices';
import { fileFormat } from '@/lib/imports/files/file-format';
import { type LookedAt, lookAtFile } from '@/lib/imports/files/look-at-file';
import type { ImportFile } from '@/lib/imports/import-file';
import { Sentence } from '@/scripts/sentence';
import { settleList } from './settle-list';
import { settleTable } from './settle-table';
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
  const own = asked.sheet !== null || asked.filer !== null;
  const remembered = own ? null : await rememberedChoices(around.slug, format);
  if (format === 'table') return settleTable(file, asked, around, remembered);
  const looked = await lookAtFile(file, { company: around.company, format });
  const filers = looked.format === 'statements' ? looked.filers : [];
  if (remembered?.format === 'statements' && filers.some(({ cik }) => cik === remembered.cik))
    return { choices: remembered, by: 'remembered' };
  return {
    choices: { format, cik: filerIn(file, filers, asked.filer), ...confirmed(asked) },
    by: own ? 'given' : 'suggested',
  };
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

import type { FileChoices } from '@/lib/imports/files/file-choices';
import { rememberedAnswers } from '@/lib/imports/files/remembered-answers';
import type { ImportFile } from '@/lib/imports/import-file';
import type { Mapping } from '@/lib/imports/tables/mapping';
import type { SheetCompany } from '@/lib/imports/tables/sheets/choices';
import { openQuestions, type Question } from '@/lib/imports/tables/sheets/questions';
import { understandFile } from '@/lib/imports/tables/sheets/understand-file';
import type { Understanding } from '@/lib/imports/tables/sheets/understanding';
import { withSource } from '@/lib/imports/tables/sheets/with-source';
import { Sentence } from '@/scripts/sentence';
import type { ImportWords } from './import-words';
import type { Settled } from './settled';
import type { TableAnswers } from './table-answers';

/** A file that waits for answers: each question with the option that answers it. */
export class OpenQuestions extends Sentence {
  constructor(
    file: string,
    readonly questions: readonly Question[],
  ) {
    const asked = questions.map(({ sentence, option }) => `${sentence} Answer with ${option}.`);
    super(`${file}: ${asked.join(' ')}`);
  }
}

type Asked = Pick<ImportWords, 'writeMap' | 'sheet' | 'answers'>;

/** How a table is read: as it is understood, with the answers given here and those of the company's last table. */
export async function settleTable(
  file: ImportFile,
  { answers, writeMap }: Asked,
  { company }: { readonly company: SheetCompany & { readonly names: readonly string[] } },
  remembered: FileChoices | null,
): Promise<Settled> {
  const first = await understandFile(file, company, answers.mapping);
  const kept = rememberedAnswers(remembered, first);
  const defaults = { ...kept?.defaults, ...answers.mapping.defaults };
  const given = { ...kept, ...answers.mapping, defaults };
  const understanding = await withOnly(file, company, given, answers, first);
  const open = openQuestions(understanding);
  if (open.length > 0 && writeMap === null) throw new OpenQuestions(file.name, open);
  const mapping = decided(file, understanding, writeMap !== null);
  const today = new Date().toISOString().slice(0, 10);
  const source = { title: file.name, publisher: company.names[0] ?? file.name, knownOn: today };
  const by = kept === null ? 'suggested' : 'remembered';
  return { choices: { format: 'table', mapping: withSource(mapping, source) }, by };
}

/** With the rows that `--only` names: the head of their column is the file's. */
async function withOnly(
  file: ImportFile,
  company: SheetCompany,
  given: Partial<Mapping>,
  { only }: TableAnswers,
  first: Understanding,
): Promise<Understanding> {
  const column = first.questions.find((question) => question.kind === 'companies');
  const rows =
    only.length > 0 && column?.kind === 'companies' ? { only: { header: column.column, names: [...only] } } : {};
  return understandFile(file, company, { ...given, ...rows });
}

/** A mapping in which every column is spoken of; with `--write-map`, those that nobody knows are left out in it. */
function decided(file: ImportFile, { sheets, mapping }: Understanding, leave: boolean): Mapping {
  if (mapping.shape !== 'long') return mapping;
  const columns = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.columns));
  const unknown = columns.filter(({ is, state }) => is === 'left out' && state === 'needs you').map(({ head }) => head);
  if (unknown.length === 0) return mapping;
  if (leave) {
    const left = unknown.map((header) => ({ header, is: 'left out' as const }));
    return { ...mapping, columns: [...mapping.columns, ...left] };
  }
  const heads = unknown.map((head) => `“${head}”`).join(', ');
  throw new Sentence(
    `${file.name}: Nobody knows what ${heads} ${unknown.length === 1 ? 'holds' : 'hold'}. Write the mapping to a file with ` +
      '--dry-run --write-map map.json (it leaves these columns out), edit it, and import the file with --map map.json.',
  );
}

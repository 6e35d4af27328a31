import type { FileChoices } from '@/lib/imports/files/file-choices';
import { lookAtListAgain } from '@/lib/imports/files/list-again';
import type { ListLook } from '@/lib/imports/files/list-look';
import type { ListFormat } from '@/lib/imports/filings/lists/settle-columns';
import type { ImportFile } from '@/lib/imports/import-file';
import { Sentence } from '@/scripts/sentence';
import { type Asked, type ForCompany, rememberedChoices, type Settled } from './settled';

type ListChoices = FileChoices & { readonly format: ListFormat };

const howToMap =
  'Write the mapping to a file with --dry-run --write-map map.json, edit it, and import the file with --map map.json.';

/**
 * The choices of a list: the company's last ones as far as they fit it, else what the list shows, with the names that are
 * surely the company's. @throws Sentence where a person must choose
 */
export async function settleList(
  file: ImportFile,
  format: ListFormat,
  asked: Asked,
  { slug, company }: ForCompany,
): Promise<Settled> {
  const kept = (await rememberedChoices(slug, format)) as ListChoices | null;
  const first = asked.sheet === null ? null : { ...noReading, sheets: [asked.sheet] };
  const { looked, reading } = await lookAtListAgain(file, { company, format }, first, kept);
  const here = new Set(looked.names.map(({ name }) => name));
  const isOwn = asked.sheet !== null || asked.names.length > 0 || asked.publisher !== null;
  if (kept && !isOwn && kept.names.every((name) => here.has(name)) && !isOpen(looked))
    return { choices: { ...kept, ...reading }, by: 'remembered' };
  if (isOpen(looked) && asked.writeMap === null) throw new Sentence(`${file.name}: ${questionsOf(looked)} ${howToMap}`);
  const names = asked.names.length > 0 ? [...asked.names] : namesIn(file, looked, company.names);
  const source = { title: file.name, publisher: asked.publisher ?? file.name, publishedOn: null, url: null };
  const columns =
    asked.writeMap === null
      ? reading.columns
      : looked.heads.map(({ header, is }) => ({ header, is: is ?? ('left out' as const) }));
  return { choices: { format, names, source, ...reading, columns }, by: isOwn ? 'given' : 'suggested' };
}

const noReading = { columns: [], headerRow: null, sheets: null, delimiter: null, dateOrder: null, shares: null };

const isOpen = ({ questions, asks }: ListLook) => questions.length > 0 || asks.dateOrder || asks.shares;

function questionsOf({ questions, asks }: ListLook): string {
  const open = [
    ...questions,
    ...(asks.dateOrder ? ['Does day or month stand first (“dateOrder”)?'] : []),
    ...(asks.shares ? ['Are shares “fractions” or “per cent” (“shares”)?'] : []),
  ];
  return open.join(' ');
}

/** The names that are surely the company's; while nobody knows which column names it, the company's own. */
function namesIn(file: ImportFile, { names, questions }: ListLook, own: readonly string[]): string[] {
  if (questions.length > 0) return own.slice(0, 1);
  const sure = names.filter(({ matched }) => matched.kind === 'match').map(({ name }) => name);
  if (sure.length > 0) return sure;
  const near = names.filter(({ matched }) => matched.kind === 'possible').map(({ name }) => `“${name}”`);
  throw new Sentence(
    `${file.name}: None of its names is surely this company’s.${near.length > 0 ? ` It may be ${near.slice(0, 8).join(', ')}.` : ''} Say which with --as NAME.`,
  );
}

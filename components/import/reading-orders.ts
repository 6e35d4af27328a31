import type { FileChoices, ListReading } from '@/lib/imports/files/file-choices';
import type { ListLook } from '@/lib/imports/files/list-look';
import type { LookedAt } from '@/lib/imports/files/look-at-file';
import type { Mapping } from '@/lib/imports/tables/mapping';
import type { CompanyDraft } from './company-fields';
import { counted } from './count-words';
import type { ListSource } from './list-fields';

/** All that a person chose of how a file is read. */
export type Chosen = {
  readonly mapping: Mapping | null;
  readonly undecided: readonly string[];
  readonly ciks: readonly string[];
  readonly names: readonly string[];
  readonly source: ListSource;
  /** How a list is read; null for any other file. */
  readonly reading: ListReading | null;
  /** One for each company that the file brings, by filer; empty for a company that is here. */
  readonly drafts: readonly CompanyDraft[];
  /** The filer that a person says is the company, where its number or name is another. */
  readonly confirmedFiler?: string | null;
};

/** What is asked of the server: one reading for each company. */
export type ReadingOrder = { readonly choices: FileChoices; readonly newCompany: CompanyDraft | null };

export type Orders =
  | { readonly ok: true; readonly orders: readonly ReadingOrder[] }
  | { readonly ok: false; readonly sentence: string };

/** The readings that the choices ask for, or the sentence on what is still to be chosen. */
export function readingOrders(looked: LookedAt, chosen: Chosen, isNew: boolean): Orders {
  const company = isNew ? (chosen.drafts[0] ?? null) : null;
  const one = (choices: FileChoices): Orders => ({ ok: true, orders: [{ choices, newCompany: company }] });
  const confirmed = chosen.confirmedFiler ? { confirmedFiler: chosen.confirmedFiler } : {};
  if (looked.format === 'companyfacts') return one({ format: 'companyfacts', ...confirmed });
  if (looked.format === 'table') return tableOrder(chosen, one);
  if (looked.format === 'statements') {
    if (chosen.ciks.length === 0) return refuse('Choose whose reports are read.');
    const orders = chosen.ciks.map((cik, at) => ({
      choices: { format: 'statements' as const, cik, ...confirmed },
      newCompany: isNew ? (chosen.drafts[at] ?? null) : null,
    }));
    return { ok: true, orders };
  }
  return listOrder(looked, chosen, one);
}

function listOrder(
  { format, questions, asks }: ListLook,
  chosen: Chosen,
  one: (choices: FileChoices) => Orders,
): Orders {
  const { names, reading, source } = chosen;
  if (questions[0] !== undefined || reading === null)
    return refuse(questions[0] ?? 'Choose first how the list is read.');
  if (asks.dateOrder) return refuse('Say whether day or month stands first.');
  if (asks.shares) return refuse('Say how shares are written.');
  if (names.length === 0) return refuse('Choose at least one name of the list that is the company.');
  if (source.publisher.trim() === '') return refuse('Say who published the list.');
  const { title, publisher, publishedOn, url } = source;
  const told = { title, publisher, publishedOn: publishedOn || null, url: url || null };
  return one({ ...reading, format, names: [...names], source: told });
}

function tableOrder({ mapping, undecided }: Chosen, one: (choices: FileChoices) => Orders): Orders {
  if (!mapping) return refuse('Choose first how the table is read.');
  const [head] = undecided;
  if (head === undefined) return one({ format: 'table', mapping });
  const others = undecided.length - 1;
  return refuse(
    `Choose what the column “${head}”${others > 0 ? ` and ${counted(others, 'other')}` : ''} hold${others > 0 ? '' : 's'}, or leave it out.`,
  );
}

const refuse = (sentence: string): Orders => ({ ok: false, sentence });

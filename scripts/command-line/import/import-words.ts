import type { NewCompany } from '@/lib/data/imports/import-record';
import { type FileFormat, fileFormats } from '@/lib/imports/files/file-format';
import { readWords, required } from '../read-words';
import { WrongUse } from '../wrong-use';
import { type TableAnswers, tableAnswers } from './table-answers';

/** What `npx turnaround import …` asks for. */
export type ImportWords = {
  readonly files: readonly string[];
  /** Null with `--all-filers`, which finds or makes a company for each. */
  readonly company: string | null;
  readonly newCompany: Omit<NewCompany, 'slug'> | null;
  readonly format: FileFormat | null;
  readonly map: string | null;
  readonly writeMap: string | null;
  /** Companies that the import makes are seen by nobody yet. */
  readonly public: boolean;
  readonly filer: string | null;
  readonly allFilers: boolean;
  readonly names: readonly string[];
  readonly sheet: string | null;
  readonly publisher: string | null;
  /** Answers to what a table leaves open: the parts of a mapping that they decide. */
  readonly answers: TableAnswers;
  readonly person: string | null;
  readonly reason: string | null;
  readonly leaveOutRejected: boolean;
  /** Kinds of held values that are recorded all the same. */
  readonly recordHeld: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const options = {
  company: text,
  format: text,
  map: text,
  'write-map': text,
  name: text,
  currency: text,
  'fiscal-year-end': text,
  public: flag,
  filer: text,
  'all-filers': flag,
  as: { type: 'string', multiple: true },
  sheet: text,
  publisher: text,
  scale: text,
  numbers: text,
  costs: text,
  parts: { type: 'string', multiple: true },
  heads: { type: 'string', multiple: true },
  only: { type: 'string', multiple: true },
  person: text,
  reason: text,
  'leave-out-rejected': flag,
  'record-held': { type: 'string', multiple: true },
  'dry-run': flag,
  json: flag,
} as const;

/** @throws WrongUse */
export function readImportWords(words: readonly string[]): ImportWords {
  const { values, positionals } = readWords('import', words, options, ['as', 'record-held', 'parts', 'heads', 'only']);
  const files = [...new Set(positionals)];
  const allFilers = values['all-filers'] ?? false;
  if (files.length === 0) throw new WrongUse('Say which file: npx turnaround import FILE --company SLUG');
  if (allFilers) refuseBeside(values);
  const company = allFilers ? null : required('import', 'company', values.company, `${files[0]} --company SLUG`);
  if (company !== null) requireSlug(company);
  return {
    files,
    company,
    newCompany: newCompanyOf(values),
    format: formatOf(values.format),
    map: values.map ?? null,
    writeMap: values['write-map'] ?? null,
    public: values.public ?? false,
    filer: values.filer === undefined ? null : filerOf(values.filer),
    allFilers,
    names: values.as ?? [],
    sheet: values.sheet ?? null,
    publisher: values.publisher ?? null,
    answers: tableAnswers(values),
    person: values.person ?? null,
    reason: values.reason ?? null,
    recordHeld: values['record-held'] ?? [],
    leaveOutRejected: values['leave-out-rejected'] ?? false,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
  };
}

type Values = ReturnType<typeof readWords<typeof options>>['values'];

function refuseBeside(values: Values): void {
  const beside = (['company', 'filer', 'name', 'map', 'as', 'sheet'] as const).find((name) => values[name]);
  if (beside) throw new WrongUse(`--all-filers makes a company of each filer; leave --${beside} out.`);
}

function requireSlug(slug: string): void {
  if (slug.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return;
  throw new WrongUse(
    `--company is the name in its address: small letters, digits and single dashes, as “stability-ai”; “${slug}” is none.`,
  );
}

function formatOf(word: string | undefined): FileFormat | null {
  const found = fileFormats.find((each) => each === word);
  if (found || word === undefined) return found ?? null;
  throw new WrongUse(`There is no format “${word}”. Known are: ${fileFormats.join(', ')}.`);
}

function filerOf(word: string): string {
  const cik = word.replace(/^(CIK)?0*/i, '');
  if (/^[1-9]\d{0,9}$/.test(cik)) return cik;
  throw new WrongUse(`--filer is a company’s number at the SEC, as 1835632; “${word}” is none.`);
}

/** All three of name, currency and end of the fiscal year, or none. */
function newCompanyOf(values: Values): Omit<NewCompany, 'slug'> | null {
  const { name, currency, 'fiscal-year-end': fiscalYearEnd } = values;
  // A currency alone is that of the file's amounts.
  if (name === undefined && fiscalYearEnd === undefined) {
    if (values.public && !values['all-filers'])
      throw new WrongUse('--public is for a company that the import makes: say --name.');
    return null;
  }
  if (!name?.trim() || !currency || !fiscalYearEnd)
    throw new WrongUse('A company that is not here needs --name NAME --currency USD --fiscal-year-end 12-31.');
  if (!/^[A-Z]{3}$/.test(currency))
    throw new WrongUse(`--currency is three capital letters, as USD; “${currency}” is none.`);
  if (!/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(fiscalYearEnd))
    throw new WrongUse(`--fiscal-year-end is month and day, as 12-31; “${fiscalYearEnd}” is none.`);
  return { name: name.trim(), currency, fiscalYearEnd, visibility: values.public ? 'public' : 'private' };
}

import { type Mapping, readMapping } from '@/lib/imports/tables/mapping';
import { WrongUse } from '../wrong-use';

/** What the words of a command say of how a table is read. */
export type TableAnswers = {
  readonly mapping: Partial<Mapping>;
  /** The names in a column of companies that are the company. */
  readonly only: readonly string[];
};

type Words = {
  readonly scale?: string | undefined;
  readonly currency?: string | undefined;
  readonly costs?: string | undefined;
  readonly numbers?: string | undefined;
  readonly sheet?: string | undefined;
  readonly parts?: readonly string[] | undefined;
  readonly heads?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
};

const numbers: Readonly<Record<string, Mapping['numbers']>> = { '1,234.5': 'en', '1.234,5': 'de', en: 'en', de: 'de' };

/** @throws WrongUse where a word cannot be an answer */
export function tableAnswers(words: Words): TableAnswers {
  const given = {
    ...(words.scale !== undefined && { moneyIn: words.scale }),
    ...(words.currency !== undefined && { defaults: { unit: currencyOf(words.currency) } }),
    ...(words.costs !== undefined && { costs: words.costs }),
    ...(words.numbers !== undefined && { numbers: numbers[words.numbers] ?? words.numbers }),
    ...(words.sheet !== undefined && { sheets: [{ sheet: words.sheet }] }),
    ...(words.parts && { parts: words.parts.map(partOf) }),
    ...headsOf(words.heads ?? []),
  };
  const read = readMapping({ shape: 'sheets', ...given });
  if (!read.ok) throw new WrongUse(`An answer cannot be read. ${read.problems.slice(0, 3).join('. ')}.`);
  const keys = Object.keys(given) as (keyof Mapping)[];
  const mapping = Object.fromEntries(keys.map((key) => [key, read.mapping[key]])) as Partial<Mapping>;
  return { mapping, only: words.only ?? [] };
}

function currencyOf(word: string): string {
  if (/^[A-Z]{3}$/.test(word)) return word;
  throw new WrongUse(`--currency is three capital letters, as USD; “${word}” is none.`);
}

/** `headcount=department`, or `headcount=left out`. */
function partOf(word: string): { metric: string; dimension: string } {
  const [metric = '', dimension = ''] = word.split('=', 2).map((side) => side.trim());
  if (metric === '' || dimension === '')
    throw new WrongUse(`--parts is METRIC=WHAT, as headcount=department; “${word}” is none.`);
  return { metric, dimension };
}

/** `ends=week`, `dates=dmy`, `years=fiscal`. */
function headsOf(words: readonly string[]): Record<string, unknown> {
  const said = words.map((word): [string, string] => {
    const [key = '', value = ''] = word.split('=', 2).map((side) => side.trim());
    if (key === '' || value === '') throw new WrongUse(`--heads is WHAT=MEANING, as ends=week; “${word}” is none.`);
    return [key, value];
  });
  const whole = said.filter(([key]) => key === 'dates' || key === 'years');
  const heads = said.filter(([key]) => key !== 'dates' && key !== 'years');
  return { ...Object.fromEntries(whole), ...(heads.length > 0 && { heads: Object.fromEntries(heads) }) };
}

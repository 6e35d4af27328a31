import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import type { Choices } from './choices';
import { usualDimension } from './column-kinds';
import { isBelowZero, isCost } from './costs';
import { companyColumn, type SheetDraft } from './drafts';
import { exampleOf, firstCell } from './example-of';
import { headsQuestions, type InSheet } from './head-questions';
import { sharedBy } from './money-sign';
import { numbersOf } from './numbers-of';
import type { Question } from './questions';
import { isOpen, sharedMark } from './with-money';

/** What a person is asked of a file, the most general first. */
export function questionsOf(drafts: readonly SheetDraft[], choices: Choices): Question[] {
  const tables = drafts.flatMap(({ sheet, tables }) => tables.map((one): InSheet => ({ ...one, sheet: sheet.name })));
  return [
    ...companiesQuestion(drafts, choices),
    ...moneyQuestion(tables, choices),
    ...numbersQuestion(drafts, choices),
    ...costsQuestion(tables, choices),
    ...partsQuestions(tables, choices),
    ...headsQuestions(tables),
  ];
}

function companiesQuestion(drafts: readonly SheetDraft[], { mapping }: Choices): Question[] {
  const column = companyColumn(drafts);
  if (!column) return [];
  const { head, names } = column;
  const many = names.length > 1 ? `${names.length} names` : `the name ${names[0]?.name}`;
  const sentence = `The column ${head} holds ${many}. Which of them are this company?`;
  const option = `--only "${names[0]?.name ?? ''}"`;
  return [
    {
      kind: 'companies',
      sentence,
      example: null,
      answer: mapping.only?.names ?? null,
      suggested: null,
      option,
      column: head,
      names,
    },
  ];
}

function moneyQuestion(tables: readonly InSheet[], choices: Choices): Question[] {
  const { mapping, company } = choices;
  const open = tables.filter((draft) => isOpen(draft.table.money, draft, choices));
  const { moneyIn, defaults } = mapping;
  const answer = moneyIn && defaults.unit ? { scale: moneyIn, currency: defaults.unit } : null;
  const [table] = open.length > 0 ? open : tables.filter((draft) => answer && isOpen(draft.money, draft, choices));
  if (!table) return [];
  const { scale, currency } = open.length > 0 ? table.table.money : table.money;
  const missing = scale === null ? (currency === null ? 'scale and currency' : 'scale') : 'currency';
  const shared = currency === null ? sharedMark(table, choices) : null;
  const why = table.money.contradictory ? 'The file says different things of' : 'Nothing says';
  const sentence =
    shared !== null && scale !== null
      ? `“${shared}” is the mark of several currencies. Which of them are its amounts of money in?`
      : `${why} the ${missing} of its amounts of money. What are they in?`;
  const cell = firstCell(
    table,
    table.sheet,
    (metric, text) => catalogue[metric].unitKind === 'money' && /[1-9]/.test(text),
  );
  const example = cell && exampleOf(cell, { scale: scale ?? 'units', currency: currency ?? company.currency });
  const suggested =
    scale !== null ? { scale, currency: currency ?? sharedBy(shared ?? '')[0] ?? company.currency } : null;
  const words = [scale === null ? '--scale SCALE' : null, currency === null ? '--currency CODE' : null];
  const option = words.filter((word) => word !== null).join(' ');
  return [
    { kind: 'money', sentence, example, answer: open.length > 0 ? null : answer, suggested, option, scale, currency },
  ];
}

function numbersQuestion(drafts: readonly SheetDraft[], { mapping }: Choices): Question[] {
  const found = numbersOf(drafts);
  if (found.ok) return [];
  const { text, mixed, other } = found;
  const sentence = mixed
    ? `The file writes numbers in two ways, ${text} and ${other}. Which mark divides decimals?`
    : `${text} can be read in two ways. Which mark divides decimals?`;
  return [
    { kind: 'numbers', sentence, example: null, answer: mapping.numbers, suggested: null, option: '--numbers 1,234.5' },
  ];
}

function costsQuestion(tables: readonly InSheet[], { mapping }: Choices): Question[] {
  const table = tables.find(({ lines }) => lines.some(({ sign }) => sign === 'negative'));
  if (!table) return [];
  const names = table.lines.filter(({ sign }) => sign === 'negative').map(({ settled }) => nameOf(settled.metric));
  const listed = [...new Set(names)];
  const some = listed.slice(0, 3).join(', ') + (listed.length > 3 ? ` and ${listed.length - 3} more` : '');
  const people = table.lines.some(
    ({ sign, settled }) => sign === 'negative' && settled.metric === 'headcount-reduction',
  );
  const what = people ? 'Are these saved as positive numbers?' : 'Are these costs, saved as positive amounts?';
  const sentence = `${some}: written negative. ${what}`;
  const cell = firstCell(table, table.sheet, (metric, text) => isCost(metric) && isBelowZero(text));
  const example = cell && exampleOf(cell, table.table.money, { negated: true });
  return [
    { kind: 'costs', sentence, example, answer: mapping.costs, suggested: 'negative', option: '--costs negative' },
  ];
}

function nameOf(metric: MetricKey | null): string {
  return metric === null ? '' : catalogue[metric].name;
}

function partsQuestions(tables: readonly InSheet[], { mapping }: Choices): Question[] {
  const parts = tables.flatMap((table) =>
    table.lines.flatMap(({ settled: { metric, part } }) => (metric && part ? [{ table, metric, part }] : [])),
  );
  return [...new Set(parts.map(({ metric }) => metric))].map((metric) => {
    const own = parts.filter((one) => one.metric === metric);
    const names = [...new Set(own.map(({ part }) => part))];
    const whole = catalogue[metric].name;
    const some = names.slice(0, 4).join(', ') + (names.length > 4 ? ` and ${names.length - 4} more` : '');
    const answer = mapping.parts.find((one) => one.metric === metric)?.dimension ?? null;
    const usual = usualDimension(metric);
    const [first] = own;
    const cell = first && firstCell(first.table, first.table.sheet, (one) => one === metric);
    return {
      kind: 'parts',
      sentence: `${some}: what are these parts of ${whole}?`,
      example: cell ? exampleOf(cell, first.table.table.money, { name: first.part }) : null,
      answer: answer === null ? null : answer === 'left out' ? answer : { dimension: answer },
      suggested: usual === null ? null : { dimension: usual },
      option: `--parts ${metric}=${usual ?? 'department'}`,
      ...{ metric, names },
    };
  });
}

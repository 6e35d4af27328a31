import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caseId } from '@/prisma/case-id';

/** The built-in case as its file has it: what the pages, files and answers are held against. */
export type CaseFact = {
  readonly key: string;
  readonly metric: string;
  readonly reported: string;
  readonly low: string | null;
  readonly high: string | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly approximate: boolean;
  readonly missing: string | null;
  readonly unit: string;
  readonly period: { readonly type: string; readonly start: string; readonly end: string; readonly precision: string };
  readonly scenario: string;
  readonly derived: boolean;
  readonly knownAt: string;
};

type CaseFile = { readonly facts: readonly CaseFact[]; readonly sources: readonly { readonly title: string }[] };

const file = path.resolve(import.meta.dirname, '../../../prisma/cases/stability-ai.json');

export const { facts: caseFacts, sources: caseSources } = JSON.parse(readFileSync(file, 'utf8')) as CaseFile;

/** Address of the company's page. */
export const company = '/companies/stability-ai';

/** The five charts, the metric each shows and the second line of its title. */
export const charts = [
  { name: 'revenue', metric: 'revenue', what: 'Revenue, US dollars' },
  { name: 'net-income', metric: 'net-income', what: 'Net income, US dollars' },
  { name: 'debt', metric: 'debt', what: 'Debt, US dollars' },
  { name: 'funding', metric: 'funding-round', what: 'Funding rounds, US dollars' },
  { name: 'headcount', metric: 'headcount', what: 'Headcount, people' },
] as const;

/** The id that every installation gives a fact of the case. */
export const factId = (key: string) => caseId('stability-ai', 'fact', key);

/** Ids of the facts of a metric, in no order. */
export const idsOf = (metric: string) =>
  caseFacts
    .filter((fact) => fact.metric === metric)
    .map(({ key }) => factId(key))
    .sort();

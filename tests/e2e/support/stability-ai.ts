import { readFileSync } from 'node:fs';
import path from 'node:path';
import { caseId } from '@/prisma/case-id';

type CaseFact = {
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

type CaseFile = { readonly facts: readonly CaseFact[] };

const file = path.resolve(import.meta.dirname, '../../../prisma/cases/stability-ai.json');

/** The facts of the built-in case as its file has them: what pages, files and answers are held against. */
export const { facts: caseFacts } = JSON.parse(readFileSync(file, 'utf8')) as CaseFile;

/** Address of the company's page. */
export const company = '/companies/stability-ai';

/** The five charts and the metric each shows. */
export const charts = [
  { name: 'revenue', metric: 'revenue' },
  { name: 'net-income', metric: 'net-income' },
  { name: 'debt', metric: 'debt' },
  { name: 'funding', metric: 'funding-round' },
  { name: 'headcount', metric: 'headcount' },
] as const;

/** The id that every installation gives a fact of the case. */
export const factId = (key: string) => caseId('stability-ai', 'fact', key);

/** Ids of the facts of a metric, in no order. */
export const idsOf = (metric: string) =>
  caseFacts
    .filter((fact) => fact.metric === metric)
    .map(({ key }) => factId(key))
    .sort();

import type { NextRequest } from 'next/server';
import { problem } from '@/lib/api/problem';
import { readQuery } from '@/lib/api/query';
import { readCompany } from '@/lib/data/read-company';
import { fileAnswer } from '@/lib/exports/file-answer';
import { proposalOf } from '@/lib/imports/tables/template';
import { templateCsv } from '@/lib/imports/tables/template-csv';

/** The table to fill in, empty or with a company's figures; what it holds reads back as it was. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = readQuery(request.nextUrl.searchParams, ['company']);
  if (!query.ok) return problem(400, query.detail);
  const { company } = query.value;
  const record = company === undefined ? { facts: [], sources: [] } : await readCompany(company);
  if (!record) return problem(404, 'There is no such company here.');
  const bytes = new TextEncoder().encode(templateCsv(proposalOf(record)));
  const name = company === undefined ? 'turnaround-template.csv' : `${company}-figures.csv`;
  const made = { name, type: 'text/csv; charset=utf-8', bytes };
  return fileAnswer(made, { had: request.headers.get('if-none-match'), disposition: 'attachment' });
}

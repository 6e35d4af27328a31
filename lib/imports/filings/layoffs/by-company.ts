import { groupBy } from '@/lib/imports/filings/group-by';
import { companyMatcher, type Match, type NamedCompany } from '@/lib/imports/filings/match-company';
import type { ProposedEvent, ProposedFact } from '@/lib/imports/proposed';

/** What one row of a list proposes, and whom it names. */
export type Told = {
  readonly name: string;
  readonly row: number;
  readonly proposed: readonly (ProposedFact | ProposedEvent)[];
};

/** What a list says of one company, and how each of the names it gives was matched. */
export type CompanyTold = {
  readonly companyId: string;
  readonly matches: readonly Match[];
  readonly told: readonly Told[];
};

/** A name that is not taken for a company's without a person: whose it may be, and the rows that give it. */
export type UnmatchedName = {
  readonly name: string;
  readonly possible: readonly Match[];
  readonly told: readonly Told[];
};

/** A list's rows by the company they name. Every row is in one of the two. */
export type ByCompany = { readonly companies: readonly CompanyTold[]; readonly others: readonly UnmatchedName[] };

export function byCompany(rows: readonly Told[], companies: readonly NamedCompany[]): ByCompany {
  const match = companyMatcher(companies);
  const found = new Map<string, { matches: Match[]; told: Told[] }>();
  const others: UnmatchedName[] = [];
  for (const [name, told] of groupBy(rows, (row) => row.name)) {
    const answer = match(name);
    if (answer.kind === 'match') {
      const company = found.get(answer.match.companyId) ?? { matches: [], told: [] };
      company.matches.push(answer.match);
      company.told.push(...told);
      found.set(answer.match.companyId, company);
    } else others.push({ name, possible: answer.kind === 'possible' ? answer.matches : [], told });
  }
  return { companies: [...found].map(([companyId, company]) => ({ companyId, ...company })), others };
}

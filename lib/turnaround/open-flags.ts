import type { CompanyCase, FactFlag } from '@/lib/turnaround/case';

/** All flags by their fact, answered or not. */
export function flagsByFact({ flags }: Pick<CompanyCase, 'flags'>): ReadonlyMap<string, readonly FactFlag[]> {
  const found = new Map<string, FactFlag[]>();
  for (const flag of flags) found.set(flag.factId, [...(found.get(flag.factId) ?? []), flag]);
  return found;
}

const cached = new WeakMap<CompanyCase, ReadonlyMap<string, readonly FactFlag[]>>();

/** What is unusual about current facts and nobody has answered, by the fact's id. */
export function openFlags(companyCase: CompanyCase): ReadonlyMap<string, readonly FactFlag[]> {
  const before = cached.get(companyCase);
  if (before) return before;
  const current = new Set(companyCase.flags.length > 0 ? companyCase.facts.map(({ id }) => id) : []);
  const found = new Map<string, FactFlag[]>();
  for (const flag of companyCase.flags)
    if (flag.answer === null && current.has(flag.factId))
      found.set(flag.factId, [...(found.get(flag.factId) ?? []), flag]);
  cached.set(companyCase, found);
  return found;
}

import type { CompanyRecord } from '@/lib/turnaround/case';

/** The parts that a company's figures are of, each once. */
export function membersOf({ facts }: Pick<CompanyRecord, 'facts'>): { dimension: string; name: string }[] {
  const all = facts.flatMap(({ members }) =>
    members.map(({ dimension, name }) => [`${dimension}/${name}`, { dimension, name }] as const),
  );
  return [...new Map(all).values()];
}

import { strongest } from '@/lib/turnaround/basis/windows';
import type { CompanyCase, Fact } from '@/lib/turnaround/case';
import { headlineMetrics, type Metric } from '@/lib/turnaround/catalogue';
import { preferredFacts } from '@/lib/turnaround/conflicts';
import { dayLabel } from '@/lib/turnaround/period';

/** The latest figure of each headline metric, for a company of which no restructuring is known; those without one are left out. */
export function latestKnown(companyCase: CompanyCase): { readonly metric: Metric; readonly fact: Fact }[] {
  const facts = preferredFacts(companyCase);
  return headlineMetrics.flatMap((metric) => {
    const fact = strongest(facts.filter((each) => each.metric === metric.key && each.value.kind === 'figure')).at(-1);
    return fact ? { metric, fact } : [];
  });
}

/** Why there is no before and after, as a sentence. */
export function noRestructuring({ asKnownOn }: CompanyCase): string {
  return asKnownOn
    ? `No restructuring was known by ${dayLabel(asKnownOn)}.`
    : 'No restructuring of this company is recorded, so there is no before and after to show.';
}

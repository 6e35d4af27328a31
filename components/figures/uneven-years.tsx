import type { CompanyCase } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import { periodLabel } from '@/lib/turnaround/period';
import { label, printed } from '@/lib/turnaround/words';
import { type UnevenYear, unevenYears } from '@/lib/turnaround/year-and-parts';

/** Years whose quarters do not add up to them, each in a sentence; nothing where all do. */
export function UnevenYears({ known, metric }: { known: CompanyCase; metric: MetricKey }) {
  const years = unevenYears(known, metric);
  if (years.length === 0) return null;
  return (
    <section aria-label="Years and their quarters">
      {years.map((each) => (
        <p key={each.year.id}>{sentenceOf(known, each)}</p>
      ))}
    </section>
  );
}

function sentenceOf({ locale }: CompanyCase, { year, parts, sum }: UnevenYear): string {
  const names = parts.map(({ period }) => periodLabel(period)).join(', ');
  return (
    `${periodLabel(year.period)} is ${printed(year, locale)}, but ${names} add up to ${label(year, sum, locale)}: ` +
    'probably the year was restated and they were not.'
  );
}

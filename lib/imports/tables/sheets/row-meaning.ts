import { catalogue, type MetricKey } from '@/lib/turnaround/catalogue';
import type { Label, Part } from './label';

/** What a row is, before parts and totals are settled between rows. */
export type RowMeaning =
  | { readonly is: 'metric' | 'total'; readonly metric: MetricKey }
  | Part
  | { readonly is: 'heading' | 'note' }
  | { readonly is: 'left out' | 'percentage'; readonly why: string }
  | { readonly is: 'unknown'; readonly why: string };

/** What stands around a row. */
export type RowContext = {
  /** The metric that the heading above it names, or its sheet's title. */
  readonly heading: MetricKey | null;
  /** The metric of the row before it, or that its run of parts is of. */
  readonly above: MetricKey | null;
  /** A metric of people in the rows directly above: what follows may be its departments. */
  readonly people: MetricKey | null;
  /** Whether every value of the row is written as a percentage. */
  readonly percent: boolean;
};

const departments =
  /^(?:sales|marketing|sales (?:and|&) marketing|r&d|research(?: (?:and|&) development)?|g&a|general (?:and|&) admin(?:istration|istrative)?|admin(?:istration)?|operations|engineering|finance|it|hr|support|service|production|logistics|vertrieb|verwaltung|personnel|personal)$/i;

/** What a row with values means by its label, its values and what stands around it. */
export function meaningOfRow({ text, percent: saysPercent, meaning }: Label, context: RowContext): RowMeaning {
  const { heading, above, people, percent } = context;
  const team = heading && catalogue[heading].unitKind === 'people' ? heading : people;
  switch (meaning.is) {
    case 'metric': {
      const isMoney = catalogue[meaning.metric].unitKind === 'money';
      if (team && isMoney && (departments.test(text) || heading === team))
        return { is: 'part', metric: team, name: text, sure: true, or: null };
      return fitting(meaning.metric, meaning.total, percent, saysPercent);
    }
    case 'either':
      if (saysPercent && !percent) return fitting(meaning.share, false, percent, saysPercent);
      return { is: 'metric', metric: percent ? meaning.share : meaning.amount };
    case 'part':
      if (percent && catalogue[meaning.metric].unitKind !== 'ratio') return percentage;
      return { ...meaning };
    case 'part of the above':
      return above ? { is: 'part', metric: above, name: meaning.name, sure: true, or: null } : unknown;
    case 'total':
      return (heading ?? above)
        ? { is: 'total', metric: (heading ?? above) as MetricKey }
        : { is: 'left out', why: 'A total of the rows above.' };
    case 'left out':
      return { is: 'left out', why: meaning.why };
    default:
      if (heading && !percent && !saysPercent) return { is: 'part', metric: heading, name: text, sure: true, or: null };
      return percent || saysPercent ? percentage : { is: 'unknown', why: meaning.why };
  }
}

const percentage: RowMeaning = { is: 'percentage', why: 'A percentage of other rows.' };
const unknown: RowMeaning = { is: 'unknown', why: 'no metric has this name' };

/** A metric as the row's values are written: a share in percentages, an amount in none. */
function fitting(metric: MetricKey, isTotal: boolean, percent: boolean, saysPercent: boolean): RowMeaning {
  const isShare = catalogue[metric].unitKind === 'ratio';
  if (isShare === percent) return { is: isTotal ? 'total' : 'metric', metric };
  if (!isShare) return percentage;
  const why = saysPercent
    ? 'its label says percentages, and its cells are written as none'
    : 'it is a share, and its cells are written as no percentages';
  return { is: 'unknown', why };
}

import type { ChartSource, ChartSpec, Mark } from '@/lib/charts/spec';
import type { IsoDate, Scenario } from '@/lib/turnaround/case';
import { dayLabel } from '@/lib/turnaround/period';

/**
 * A chart in words, to be put into a text: what it says, who reports it, as known on which day, and where it is.
 * @param today the day it is known on where the reader asked for none
 * @param address that shows the same again
 */
export function citationSentence(spec: ChartSpec, today: IsoDate, address: string): string {
  return [saying(spec), cited(spec.sources), left(spec), `As known on ${dayLabel(spec.asKnownOn ?? today)}: ${address}`]
    .filter(Boolean)
    .join(' ');
}

/** The chart's message under the company's name; without one, its title with the last figure. */
function saying({ company, title, message, ...chart }: ChartSpec): string {
  if (message) return message.includes(company.name) ? message : `${company.name}: ${message}`;
  const figures = lastFigures(chart as ChartSpec);
  return figures ? `${title[0]}, ${title[1]}: ${figures}.` : `${title.join(', ')}.`;
}

function lastFigures(spec: ChartSpec): string {
  if (spec.shape === 'timeline') return '';
  if (spec.shape === 'rows') {
    const row = spec.marks.findLast(({ figure }) => figure);
    return row ? `${row.name} ${row.label}${qualified(row.scenario, row.conflict, row.detail)}` : '';
  }
  const drawn = spec.marks.filter(({ figure }) => figure);
  const end = drawn
    .map(({ period }) => period.end)
    .sort()
    .at(-1);
  return drawn
    .filter(({ period }) => period.end === end)
    .map(told)
    .join('; ');
}

function told({ member, label, periodLabel, scenario, conflict }: Mark): string {
  return `${member === null ? '' : `${member} `}${label}${qualified(scenario, conflict, periodLabel)}`;
}

/** " (Q1 2024, forecast, sources differ)": what a figure must not be quoted without. */
function qualified(scenario: Scenario, conflict: boolean, when: string | null): string {
  const isTold = scenario === 'actual' || when?.includes(scenario);
  const words = [when, isTold ? null : scenario, conflict ? 'sources differ' : null].filter(Boolean);
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** "Sources: Forbes, 29 May 2024; Briefing note." Reports of one publisher stand together. */
function cited(sources: readonly ChartSource[]): string {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const named = publishers.map((publisher) => {
    const dates = sources.flatMap((source) => (source.publisher === publisher && source.dateLabel) || []);
    return [publisher, ...new Set(dates)].join(', ');
  });
  if (named.length === 0) return '';
  return `${named.length === 1 ? 'Source' : 'Sources'}: ${named.join('; ')}.`;
}

function left({ without }: ChartSpec): string {
  return without.length === 0 ? '' : `Without ${without.join(' and ')} sources.`;
}

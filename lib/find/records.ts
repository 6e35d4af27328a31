import { companyAddress, factAddress } from '@/lib/turnaround/address';
import type { CompanyCase } from '@/lib/turnaround/case';
import { catalogue } from '@/lib/turnaround/catalogue';
import { kindName } from '@/lib/turnaround/event-kinds';
import { synonyms } from '@/lib/turnaround/metrics/synonyms';
import { dateLabel, periodLabel, roughDateLabel } from '@/lib/turnaround/period';
import { memberName, printed } from '@/lib/turnaround/words';
import type { Entry } from './entry';
import { rank } from './rank';

/**
 * What is recorded of a company that holds every word of the search, in the reader's view: events, figures and sources,
 * at most `most` of each, the best first. People are found by the events that name them.
 */
export function findRecords(companyCase: CompanyCase, search: string, most: number): Entry[] {
  if (search.trim() === '') return [];
  const entries = [...events(companyCase), ...figures(companyCase), ...sources(companyCase)];
  return rank(entries, search).flatMap((found) => found.entries.slice(0, most));
}

function events(companyCase: CompanyCase): Entry[] {
  return companyCase.events.map(({ number, title, kind, on, note }) => ({
    group: 'Events',
    title,
    detail: `${dateLabel(on)}, ${kindName(kind)}`,
    href: `${companyAddress(companyCase, 'timeline')}#event-${number}`,
    ...(note && { about: note }),
  }));
}

function figures(companyCase: CompanyCase): Entry[] {
  return companyCase.facts.map((fact) => ({
    group: 'Figures',
    title: [catalogue[fact.metric].name, memberName(fact), periodLabel(fact.period)].filter(Boolean).join(', '),
    detail: [printed(fact, companyCase.locale), fact.scenario === 'actual' ? null : fact.scenario]
      .filter(Boolean)
      .join(', '),
    href: factAddress(companyCase, fact.id),
    about: [fact.reported, ...(synonyms[fact.metric] ?? [])].join(', '),
  }));
}

function sources(companyCase: CompanyCase): Entry[] {
  return companyCase.sources.map(({ number, title, publisher, publishedOn, url }) => ({
    group: 'Sources',
    title,
    detail: [publisher, publishedOn && roughDateLabel(publishedOn)].filter(Boolean).join(', '),
    href: `${companyAddress(companyCase, 'sources')}#source-${number}`,
    ...(url && { about: url }),
  }));
}

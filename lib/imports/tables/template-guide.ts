import type { templateFields } from './fields';

type TemplateField = (typeof templateFields)[number];

/** What each column of the template holds, with an example: shown in the workbook and in docs/importing.md. */
export const templateGuide: Readonly<Record<TemplateField, { readonly holds: string; readonly example: string }>> = {
  metric: { holds: 'The metric, by its key or its name', example: 'revenue' },
  members: { holds: 'What the value is a part of, as dimension: name, parted by semicolons', example: 'creditor: AWS' },
  period_type: { holds: 'instant (on a date) or duration; blank: as the metric is', example: 'duration' },
  period_start: { holds: 'The first day', example: '2024-01-01' },
  period_end: { holds: 'The last day; the only one of an instant that is known to the day', example: '2024-03-31' },
  period_precision: { holds: 'How precisely the period is known: day, month, quarter or year', example: 'quarter' },
  value: { holds: 'The value, with its bounds', example: '<$5M' },
  unit: { holds: 'A currency’s three letters, people or ratio', example: 'USD' },
  scenario: { holds: 'actual, claim, forecast or plan', example: 'actual' },
  reported: { holds: 'The words of the source; blank: the value as written', example: 'less than $5 million' },
  date_basis: { holds: 'stated, or inferred where the source does not tell the dates', example: 'stated' },
  derived: { holds: 'yes where the value was calculated from others', example: 'no' },
  note: { holds: 'A remark', example: 'Unaudited' },
  known_on: { holds: 'Since when the world could know it; blank: the source’s date', example: '2024-06-25' },
  known_precision: { holds: 'How precisely that is known: day, month, quarter or year', example: 'day' },
  source: { holds: 'The source’s own key; later rows of the same source need no more', example: '1' },
  source_title: { holds: 'The source’s title', example: 'Quarterly report' },
  source_publisher: { holds: 'Who published it', example: 'The company' },
  source_date: { holds: 'When: a year, a month or a day', example: '2024-06' },
  source_tier: { holds: 'primary, press, relay or compiled', example: 'primary' },
  source_kind: { holds: 'What kind of document it is', example: 'filing' },
  source_url: { holds: 'Its address', example: 'https://example.org/q1' },
  source_note: { holds: 'A remark on the source', example: '' },
  locator: { holds: 'The place in the source', example: 'page 3' },
  fact_key: { holds: 'A name for the fact, where another row restates it', example: 'fact-1' },
  restates: { holds: 'The fact_key of the earlier fact that this one takes the place of', example: 'fact-1' },
  restates_reason: { holds: 'Why', example: 'Corrected by the company' },
};

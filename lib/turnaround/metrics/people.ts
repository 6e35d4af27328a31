import { type Described, neutral, peopleFlow, peopleStock, share } from './kinds';

/** People, counted. */
export const peopleMetrics = {
  headcount: {
    ...peopleStock,
    ...neutral,
    floor: '0',
    headline: 5,
    name: 'Headcount',
    definition: 'People employed on a date. Heads, not full-time equivalents; contractors are not among them.',
  },
  'average-headcount': {
    ...peopleFlow,
    additive: false,
    ...neutral,
    floor: '0',
    name: 'Average headcount',
    definition: 'People employed on average over the period. Not the headcount on its last day.',
  },
  fte: {
    ...peopleStock,
    ...neutral,
    floor: '0',
    name: 'Full-time equivalents',
    definition: 'Employees on a date, counted by the share of a full week that each works.',
  },
  contractors: {
    ...peopleStock,
    ...neutral,
    floor: '0',
    name: 'Contractors',
    definition: 'People who work for the company on a date without being its employees.',
  },
  'headcount-reduction': {
    ...peopleFlow,
    ...neutral,
    floor: '0',
    name: 'Headcount reduction',
    definition: 'People who left in one event, by cause: laid off, resigned.',
  },
  'headcount-reduction-share': {
    ...share,
    ...neutral,
    floor: '0',
    name: 'Share of headcount reduced',
    definition: 'People who left in one event as a share of all who were there before it.',
  },
  hires: {
    ...peopleFlow,
    ...neutral,
    floor: '0',
    name: 'Hires',
    definition: 'People who joined in the period.',
  },
  'headcount-transfer': {
    ...peopleFlow,
    ...neutral,
    floor: null,
    name: 'Transfers',
    definition:
      'People who moved in from elsewhere in the company less those who moved out. Nil for the company as a whole.',
  },
} as const satisfies Record<string, Described>;

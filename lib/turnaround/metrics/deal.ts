import { better, type Described, moneyFlow, moneyStock, neutral } from './kinds';

/** What investors and creditors gave. */
export const dealMetrics = {
  'funding-total': {
    ...moneyStock,
    ...neutral,
    floor: '0',
    headline: 4,
    name: 'Funding',
    definition:
      'All the money investors are reported to have put in up to a date. Sources differ in which rounds they count.',
  },
  'funding-round': {
    ...moneyFlow,
    ...neutral,
    floor: '0',
    name: 'Funding round',
    definition: 'Money that investors put in on one occasion: shares, convertible notes or SAFE notes.',
  },
  valuation: {
    ...moneyStock,
    ...better,
    floor: '0',
    additive: false,
    name: 'Valuation',
    definition: 'What a round of funding says the whole company is worth. A valuation that was only sought is a plan.',
  },
  'debt-forgiven': {
    ...moneyFlow,
    ...neutral,
    floor: '0',
    name: 'Debt forgiven',
    definition: 'Debt that creditors gave up. It is a stock of the past that goes, not money that comes.',
  },
  'obligations-released': {
    ...moneyFlow,
    ...neutral,
    floor: '0',
    name: 'Obligations released',
    definition: 'Future spending the company had committed to and no longer has to pay. It was never debt.',
  },
} as const satisfies Record<string, Described>;

import { type Described, moneyFlow, moneyStock, multiple, neutral } from './kinds';

/** What credit agreements ask of a company: limits that its own figures are held to, and no figures of what it has. */
export const covenantMetrics = {
  'covenant-minimum-liquidity': {
    ...moneyStock,
    ...neutral,
    additive: false,
    floor: '0',
    name: 'Covenant: minimum liquidity',
    definition: 'The least cash, with or without undrawn facilities, that a credit agreement asks for on a date.',
  },
  'covenant-minimum-ebitda': {
    ...moneyFlow,
    ...neutral,
    additive: false,
    floor: null,
    name: 'Covenant: minimum EBITDA',
    definition: 'The least EBITDA, as the agreement defines it, that a credit agreement asks for over a period.',
  },
  'covenant-maximum-leverage': {
    ...multiple,
    ...neutral,
    floor: '0',
    name: 'Covenant: maximum leverage',
    definition: 'The most debt, as a multiple of EBITDA by the agreement’s definition, that a credit agreement allows.',
  },
  'covenant-minimum-interest-cover': {
    ...multiple,
    ...neutral,
    floor: '0',
    name: 'Covenant: minimum interest cover',
    definition: 'The least earnings, as a multiple of interest by the agreement’s definition, that it asks for.',
  },
  'covenant-minimum-debt-service-cover': {
    ...multiple,
    ...neutral,
    floor: '0',
    name: 'Covenant: minimum debt service cover',
    definition:
      'The least cash flow, as a multiple of interest and repayments by the agreement’s definition, that it asks for.',
  },
} as const satisfies Record<string, Described>;

import { better, type Described, moneyFlow, neutral, worse } from './kinds';

/** The lines of a cash flow statement. */
export const cashFlowMetrics = {
  'operating-cash-flow': {
    ...moneyFlow,
    ...better,
    floor: null,
    name: 'Operating cash flow',
    definition: 'Cash that the business itself brought in, less what it paid out, in the period.',
  },
  'capital-expenditure': {
    ...moneyFlow,
    ...neutral,
    floor: '0',
    name: 'Capital expenditure',
    definition: 'Cash spent in the period on things that last: machines, buildings, software.',
  },
  'free-cash-flow': {
    ...moneyFlow,
    ...better,
    floor: null,
    name: 'Free cash flow',
    definition: 'Operating cash flow less capital expenditure, as the source computes it.',
  },
  'investing-cash-flow': {
    ...moneyFlow,
    ...neutral,
    floor: null,
    name: 'Investing cash flow',
    definition: 'Cash from selling long-lived assets and investments, less cash spent on them, in the period.',
  },
  'financing-cash-flow': {
    ...moneyFlow,
    ...neutral,
    floor: null,
    name: 'Financing cash flow',
    definition: 'Cash from lenders and owners, less cash paid to them, in the period.',
  },
  'net-cash-flow': {
    ...moneyFlow,
    ...better,
    floor: null,
    name: 'Net cash flow',
    definition: 'The change of cash over the period.',
  },
  'cash-receipts': {
    ...moneyFlow,
    ...better,
    floor: '0',
    name: 'Cash receipts',
    definition: 'All cash that came in during the period.',
  },
  'cash-payments': {
    ...moneyFlow,
    ...worse,
    floor: '0',
    name: 'Cash payments',
    definition: 'All cash that was paid out during the period.',
  },
  'cash-burn': {
    ...moneyFlow,
    ...worse,
    floor: '0',
    name: 'Cash burn',
    definition: 'Cash that the company used up in the period beyond what came in.',
  },
} as const satisfies Record<string, Described>;

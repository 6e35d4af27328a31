import type { MetricKey } from '@/lib/turnaround/catalogue';

/** Which tag of the SEC's data carries which metric, and what must be said of it. */
export const metricOfTag: Readonly<Record<string, { metric: MetricKey; note: string | null }>> = {
  Revenues: { metric: 'revenue', note: null },
  NetIncomeLoss: { metric: 'net-income', note: 'What belongs to the shareholders of Uber, without minority holders.' },
  OperatingIncomeLoss: { metric: 'operating-income', note: null },
  NetCashProvidedByUsedInOperatingActivities: { metric: 'operating-cash-flow', note: null },
  PaymentsToAcquirePropertyPlantAndEquipment: { metric: 'capital-expenditure', note: null },
  Assets: { metric: 'total-assets', note: null },
  LiabilitiesCurrent: { metric: 'current-liabilities', note: null },
  LongTermDebtNoncurrent: { metric: 'debt', note: 'Long-term debt without the part due within a year.' },
  CashAndCashEquivalentsAtCarryingValue: {
    metric: 'cash',
    note: 'Without restricted cash and short-term investments.',
  },
};

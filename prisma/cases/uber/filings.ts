import { z } from 'zod';
import type { IsoDate } from '@/lib/turnaround/case';

const day = z.iso.date();
const rowSchema = z.object({
  /** Absent for an instant. */
  start: day.optional(),
  end: day,
  val: z.int(),
  accn: z.string().regex(/^\d{10}-\d{2}-\d{6}$/),
  form: z.string(),
  filed: day,
});

/** What is used of a company's facts as the SEC gives them: tag by tag, amounts in whole US dollars. */
const companyFactsSchema = z.object({
  cik: z.int(),
  facts: z.object({
    'us-gaap': z.record(z.string(), z.object({ units: z.object({ USD: z.array(rowSchema) }) })),
  }),
});

/** One report to the SEC. `end` is the last day that it has figures for. */
export type Filing = {
  readonly accn: string;
  readonly form: string;
  readonly filed: IsoDate;
  readonly end: IsoDate;
  /** What its amounts are rounded to: 1,000,000 where all are in whole millions. */
  readonly roundedTo: number;
};

/** What one filing says of one period, or of one day when there is no start. */
export type Row = {
  readonly start: IsoDate | null;
  readonly end: IsoDate;
  readonly value: number;
  readonly filing: Filing;
};

// A proxy statement rounds for its readers; a prospectus and the like repeat what these report.
const reports = /^(10-K|10-Q|8-K)(\/A)?$/;

/** The rows of each tag, from the first filed to the last. Only annual, quarterly and current reports count. */
export function readCompanyFacts(json: unknown): Map<string, Row[]> {
  const tags = Object.entries(companyFactsSchema.parse(json).facts['us-gaap']);
  const filings = filingsOf(tags.flatMap(([, { units }]) => units.USD));
  return new Map(
    tags.map(([tag, { units }]) => {
      const rows = units.USD.flatMap(({ start = null, end, val, accn }): Row[] => {
        const filing = filings.get(accn);
        return filing ? [{ start, end, value: val, filing }] : [];
      });
      return [tag, rows.sort(byFiling)];
    }),
  );
}

function filingsOf(rows: readonly z.infer<typeof rowSchema>[]): Map<string, Filing> {
  const filings = new Map<string, Filing>();
  for (const { accn, form, filed, end, val } of rows) {
    if (!reports.test(form)) continue;
    const known = filings.get(accn) ?? { end, roundedTo: 1e9 };
    const roundedTo = Math.min(known.roundedTo, lastPlace(val));
    filings.set(accn, { accn, form, filed, end: [end, known.end].sort()[1] ?? end, roundedTo });
  }
  return filings;
}

/** The largest power of ten up to a thousand million that divides the value. */
function lastPlace(value: number): number {
  let place = 1e9;
  while (value % place !== 0) place /= 10;
  return place;
}

function byFiling({ filing: one }: Row, { filing: other }: Row): number {
  return `${one.filed}/${one.accn}` < `${other.filed}/${other.accn}` ? -1 : 1;
}

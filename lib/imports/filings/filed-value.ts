import type { Place } from '@/lib/imports/proposed';
import type { IsoDate } from '@/lib/turnaround/case';

/** A report to the authority. */
export type Filing = {
  /** Accession number, `0001543151-20-000010`. */
  readonly accn: string;
  readonly form: string;
  readonly filed: IsoDate;
};

/** What one filing says of one period, or of one day when there is no start. */
export type FiledValue = {
  readonly taxonomy: string;
  readonly tag: string;
  /** As the file has it: `USD`, `shares`, `USD/shares`. */
  readonly unit: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate;
  /** Canonical decimal text in whole units. */
  readonly value: string;
  readonly filing: Filing;
  readonly place: Place;
  /** Whether the file gives the days themselves, or only the month and the number of quarters. */
  readonly dateBasis: 'stated' | 'inferred';
  /** What the filing itself calls the line; null where the file does not say. */
  readonly label: string | null;
  /** What it counts, where tags alone do not say: `debt:total`. It then stands for the tag. */
  readonly basis?: string;
  /** The values of one filing that it is the sum of. */
  readonly parts?: readonly FiledValue[];
  /** What must be said of this value alone. */
  readonly remark?: string | null;
};

/** What a value is told under: its basis, or its tag with the taxonomy. */
export function tagOf({ basis, taxonomy, tag }: FiledValue): string {
  return basis ?? `${taxonomy}:${tag}`;
}

/** One company and all that its filings say. */
export type Filer = { readonly cik: string; readonly name: string; readonly values: readonly FiledValue[] };

import type { Place } from '@/lib/imports/proposed';
import type { MetricKey } from '@/lib/turnaround/catalogue';
import type { BoundColumns } from './bind-columns';
import type { Mapping } from './mapping';
import type { SpanChoices } from './period-span';
import type { SourceBook } from './source-book';

/** What an import knows of the company it is for. */
export type ImportCompany = {
  /** ISO 4217. */
  readonly currency: string;
  /** `MM-DD`. */
  readonly fiscalYearEnd: string;
};

/** All that a row is read with: where it stands, what its columns mean, and how it writes. */
export type TableContext = {
  readonly place: Place;
  /** With its conventions settled. */
  readonly mapping: Mapping;
  readonly columns: BoundColumns;
  /** What the file's periods settle of each other: Jan-23, Feb-23 are months. */
  readonly heads?: Partial<SpanChoices>;
  readonly company: ImportCompany;
  /** The file's own names of metrics, as `normalHeader` gives them. */
  readonly metrics: ReadonlyMap<string, MetricKey>;
  readonly sources: SourceBook;
  /** The names of facts so far. */
  readonly factKeys: Set<string>;
};

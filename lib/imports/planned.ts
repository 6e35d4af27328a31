import type { Reported } from '@/lib/figures/figure';
import type { Aside } from '@/lib/imports/files/open-file';
import type { Flag, Hold, Place } from '@/lib/imports/proposed';
import type { IsoDate, Period, Scenario } from '@/lib/turnaround/case';
import type { MetricKey } from '@/lib/turnaround/catalogue';

/** What a company that an import brings will be. */
export type NewCompany = {
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  /** `MM-DD`. */
  readonly fiscalYearEnd: string;
  readonly visibility: 'public' | 'private';
  readonly legalName?: string | null;
  readonly sector?: string | null;
  readonly registeredNumber?: string | null;
  readonly headquarters?: readonly string[];
  readonly founded?: string | null;
};

export type ImportState = 'reading' | 'previewed' | 'committed' | 'refused' | 'cancelled' | 'undone';

/** How many of the rows read are what; all but `flagged` add up to `read`. */
export type ImportCounts = {
  readonly read: number;
  readonly new: number;
  readonly same: number;
  readonly restated: number;
  readonly conflicting: number;
  readonly rejected: number;
  /** Left out by a person's choice. */
  readonly leftOut: number;
  /** Doubtful, and saved only if a person chooses so. */
  readonly held: number;
  /** Figures among those to be saved that look unusual; no part of the sum. */
  readonly flagged: number;
};

/** Saving or undoing an import, while it runs or after it failed. */
export type ImportJob = {
  readonly kind: 'save' | 'undo';
  /** How much of it is done, from 0 to 1. */
  readonly progress: number;
  readonly startedAt: string;
  /** Why it failed; null while it runs. */
  readonly sentence: string | null;
};

export type ImportRecord = {
  readonly id: string;
  readonly companyId: string | null;
  readonly newCompany: NewCompany | null;
  readonly fileName: string;
  readonly format: string;
  readonly mapping: unknown;
  readonly state: ImportState;
  readonly person: string;
  /** Who began it; null for whoever keeps the machine. */
  readonly personId: string | null;
  readonly reason: string;
  readonly rowsRead: number;
  readonly rowsStaged: number;
  readonly rowsRejected: number;
  /** How much of the file is read, from 0 to 1. */
  readonly progress: number;
  readonly aside: readonly Aside[];
  readonly counts: ImportCounts | null;
  readonly refusal: string | null;
  /** Null while nobody saves or undoes it. */
  readonly job: ImportJob | null;
  readonly recordingId: string | null;
  readonly undoneById: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
};

export const verdicts = ['new', 'same', 'restated', 'conflicting'] as const;
export type Verdict = (typeof verdicts)[number];

/** `record` saves a row that was held back, as the plan then finds it. */
export const choices = ['restate', 'beside', 'leave out', 'record'] as const;
export type Choice = (typeof choices)[number];

/** What a row is compared with: a stored fact, or an earlier row of the file. */
export type Compared = {
  readonly factId: string;
  readonly reported: string;
  readonly value: Reported;
  readonly knownAt: IsoDate;
  readonly source: string;
};

export type PreviewedRow = {
  readonly rowNumber: number;
  readonly place: Place;
  readonly metric: MetricKey;
  readonly members: readonly { readonly dimension: string; readonly name: string }[];
  readonly period: Period;
  readonly unit: string;
  readonly scenario: Scenario;
  readonly reported: string;
  readonly value: Reported;
  readonly knownAt: IsoDate;
  readonly source: string;
  readonly verdict: Verdict;
  readonly choice: Choice | null;
  readonly against: Compared | null;
  readonly flags: readonly Flag[];
};

/** A row that was held back; it has a verdict once a person chose to record it. */
export type HeldRow = Omit<PreviewedRow, 'verdict'> & {
  readonly verdict: Verdict | 'held';
  readonly hold: Hold;
  /** How many held values of this figure known on this day there are, with this one. */
  readonly alternatives: number;
};

/** Rows that are held back for one reason. */
export type HeldKind = {
  readonly code: string;
  /** That of the first of them. */
  readonly sentence: string;
  readonly rows: number;
  /** How many of them are one of several values of a figure. */
  readonly alternatives: number;
  /** What was decided of all others alike; null where nothing was, or different things. */
  readonly choice: Choice | null;
};

export type PreviewedEvent = {
  readonly rowNumber: number;
  readonly place: Place;
  readonly on: { readonly start: IsoDate; readonly end: IsoDate };
  readonly eventKind: string;
  readonly title: string;
  readonly verdict: 'new' | 'same';
  readonly choice: Choice | null;
  readonly flags: readonly Flag[];
};

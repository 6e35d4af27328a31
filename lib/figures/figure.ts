/**
 * A bounded value: an interval on the extended real line. Bounds are decimal strings in whole
 * units (dollars, people; a ratio is plain, 0.1 is 10 %), so that a figure is plain data and
 * crosses every border (database, server, browser, file) without rounding.
 */
export type Figure = {
  /** Lower bound; null when there is none. */
  readonly low: string | null;
  /** Upper bound; null when there is none. */
  readonly high: string | null;
  /** True when `low` itself is excluded ("more than"). False when there is no lower bound. */
  readonly lowOpen: boolean;
  /** True when `high` itself is excluded ("less than"). False when there is no upper bound. */
  readonly highOpen: boolean;
  /** True when the source said "about"; no tolerance is invented for it. */
  readonly approximate: boolean;
};

/** Why a value is absent. A gap is never a zero. */
export const missingReasons = ['not disclosed', 'not yet reported', 'not applicable', 'not collected'] as const;
export type MissingReason = (typeof missingReasons)[number];

/** What a fact reports: a figure, or the reason why there is none. */
export type Reported =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'missing'; readonly reason: MissingReason };

/** A calculation's outcome: a figure, or one plain sentence on why there is no result. */
export type Computed = { readonly ok: true; readonly figure: Figure } | { readonly ok: false; readonly reason: string };

/** One measured number. */
export type Finding = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What it should be; a finding without an aim is there to be compared with later ones. */
  readonly aim?: Aim;
  /** What it was measured against, or how it spread. */
  readonly note?: string;
};

export type Aim = { readonly atLeast: number } | { readonly atMost: number };

/** Whether the finding meets its aim; null without one. */
export function meetsAim({ value, aim }: Finding): boolean | null {
  if (!aim) return null;
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** "12.3–15.8": the least and the most. */
export function spread(values: readonly number[], digits = 1): string {
  return `${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)}`;
}

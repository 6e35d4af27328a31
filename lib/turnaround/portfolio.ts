import { compare } from '@/lib/figures/compare';
import { decimal } from '@/lib/figures/decimal';
import type { Figure } from '@/lib/figures/figure';
import { exactly } from '@/lib/figures/make';
import type { Citation } from '@/lib/turnaround/case';

/** A component of a product and its size in `unit` (parameters, image-text pairs), where known. */
export type ProductPart = { readonly name: string; readonly size: Figure | null; readonly unit: string | null };

/** What it took to train a model: `units` machines of `hardware`, `hours` machine-hours in all. */
export type Training = {
  readonly hardware: string | null;
  readonly units: string | null;
  readonly hours: string | null;
  readonly cost: { readonly figure: Figure; readonly reported: string; readonly unit: string } | null;
  readonly data: string | null;
};

export type Product = {
  readonly id: string;
  readonly key: string;
  /** `model`, `dataset`, `product`. */
  readonly kind: string;
  readonly name: string;
  readonly modality: string;
  readonly architecture: string | null;
  readonly licence: string | null;
  readonly announcedOn: string | null;
  readonly releasedOn: string | null;
  readonly training: Training | null;
  readonly inferenceSeconds: string | null;
  readonly note: string | null;
  readonly parts: readonly ProductPart[];
  readonly citation: Citation;
};

/** Applies to readers with an annual revenue from `revenueFrom` (included) to `revenueBelow` (excluded). */
export type Licence = {
  readonly id: string;
  readonly name: string;
  readonly terms: string;
  readonly revenueFrom: string | null;
  readonly revenueBelow: string | null;
  readonly unit: string | null;
  readonly citation: Citation;
};

export type ComputeResource = {
  readonly id: string;
  readonly name: string;
  readonly reported: string;
  readonly amount: Figure | null;
  readonly unit: string;
  readonly note: string | null;
  readonly citation: Citation;
};

/** What a company makes, on which terms, and with what. */
export type Portfolio = {
  readonly products: readonly Product[];
  readonly licences: readonly Licence[];
  readonly computeResources: readonly ComputeResource[];
};

/** The licences that may apply to a reader with this annual revenue; several where its bounds leave it open. */
export function licencesFor(licences: readonly Licence[], revenue: Figure): Licence[] {
  return licences.filter(({ revenueFrom, revenueBelow }) => {
    const below = revenueFrom !== null && compare(revenue, exactly(revenueFrom)) === 'less';
    return !below && !(revenueBelow !== null && reaches(revenue, revenueBelow));
  });
}

/** True when a figure is certainly an amount or more: "$1M or more" is not below $1M, "about $1M" may be. */
function reaches(figure: Figure, amount: string): boolean {
  if (compare(figure, exactly(amount)) === 'more') return true;
  return figure.low !== null && !figure.approximate && decimal(figure.low).gte(amount);
}

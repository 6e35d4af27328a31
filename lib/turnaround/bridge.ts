import { negate, subtract, sum } from '@/lib/figures/arithmetic';
import type { Figure } from '@/lib/figures/figure';
import { atLeast } from '@/lib/figures/make';
import type { Fact } from '@/lib/turnaround/case';
import { type FigureFact, hasFigure } from '@/lib/turnaround/series';

/** A level at one end of a bridge. */
export type BridgeTotal = { readonly name: string; readonly fact: Fact };

/** What moved the level; `change` is signed, null where a source names the movement but not its size. */
export type Movement = {
  readonly name: string;
  readonly detail: string | null;
  readonly facts: readonly Fact[];
  readonly change: Figure | null;
  /** All that it may have been: its change, or anything in its direction where the size is not disclosed. */
  readonly possible: Figure;
};

/** Opening + movements + residual = closing, in one unit (docs/notation.md, 8). */
export type Bridge = {
  readonly key: string;
  readonly unit: string;
  /** Null where it begins at nothing. */
  readonly opening: BridgeTotal | null;
  readonly movements: readonly Movement[];
  readonly closing: BridgeTotal;
  /** What the movements leave unexplained, signed; holds zero when nothing contradicts. */
  readonly residual: Figure;
  readonly residualName: string;
  /** The sum of the movements, shown where a bridge begins at nothing. */
  readonly subtotal: { readonly name: string; readonly figure: Figure } | null;
  readonly message: string | null;
};

type Parts = Omit<Bridge, 'residual' | 'subtotal' | 'opening' | 'closing'> & {
  readonly opening: { readonly name: string; readonly fact: FigureFact } | null;
  readonly closing: { readonly name: string; readonly fact: FigureFact };
  readonly subtotalName?: string;
};

/** A bridge whose residual is closing − opening − the sum of the movements, bound by bound. */
export function bridge({ subtotalName, ...parts }: Parts): Bridge {
  const moved = sum(parts.movements.map(({ possible }) => possible));
  const change = parts.opening
    ? subtract(parts.closing.fact.value.figure, parts.opening.fact.value.figure)
    : parts.closing.fact.value.figure;
  return {
    ...parts,
    residual: subtract(change, moved),
    subtotal: subtotalName ? { name: subtotalName, figure: moved } : null,
  };
}

/** A fact as what moved a level up, or down. */
export function movement(name: string, detail: string | null, fact: Fact, direction: 'up' | 'down'): Movement {
  const signed = (figure: Figure) => (direction === 'up' ? figure : negate(figure));
  const change = hasFigure(fact) ? signed(fact.value.figure) : null;
  return { name, detail, facts: [fact], change, possible: change ?? signed(atLeast('0')) };
}

import { type MarkSide, type Palette, sideColours } from '@/components/charts/chart-palette';
import type { Scenario } from '@/lib/turnaround/case';
import type { Paint } from './native-chart';

type Certain = {
  readonly side: MarkSide;
  readonly scenario: Scenario;
  /** A true zero: a stroke where it stands, as a bar without length shows nothing. */
  readonly isZero?: boolean;
  /** What no step explains: open, with a dashed edge. */
  readonly isResidual?: boolean;
};

/** What is certain, in the notation of its scenario: solid, hatched, outlined, or solid with a dotted edge. */
export function certainPaint(palette: Palette, { side, scenario, isZero, isResidual }: Certain): Paint {
  const { solid } = sideColours(palette, side);
  const edge = { colour: solid, width: 1.25, dash: 'solid' as const };
  const fill = { kind: 'solid', colour: solid } as const;
  if (isZero) return { fill, edge: { ...edge, width: 3 } };
  if (isResidual) return { fill: { ...fill, share: 0.5 }, edge: { ...edge, width: 1, dash: 'sysDash' } };
  if (scenario === 'forecast') return { fill: { kind: 'hatch', colour: solid, paper: palette.paper }, edge };
  if (scenario === 'plan') return { fill: { kind: 'none' }, edge };
  return scenario === 'claim'
    ? { fill, edge: { colour: palette.ink, width: 1.75, dash: 'sysDot' } }
    : { fill, edge: null };
}

/** What is possible: a tint of the same colour; what no step explains has a dashed edge. */
export function possiblePaint(palette: Palette, side: MarkSide, isResidual = false): Paint {
  const { solid, tint } = sideColours(palette, side);
  return {
    fill: { kind: 'solid', colour: tint },
    edge: isResidual ? { colour: solid, width: 1, dash: 'sysDash' } : null,
  };
}

import { type MarkSide, type Palette, sideColours } from '@/components/charts/chart-palette';
import type { Scenario } from '@/lib/turnaround/case';
import type { Paint } from './native-chart';

/** What is certain, in the notation of its scenario: solid, hatched, outlined, or solid with a dotted edge. */
export function certainPaint(palette: Palette, side: MarkSide, scenario: Scenario): Paint {
  const { solid } = sideColours(palette, side);
  const edge = { colour: solid, width: 1.25, dash: 'solid' as const };
  if (scenario === 'forecast') return { fill: { kind: 'hatch', colour: solid, paper: palette.paper }, edge };
  if (scenario === 'plan') return { fill: { kind: 'none' }, edge };
  const fill = { kind: 'solid', colour: solid } as const;
  return scenario === 'claim'
    ? { fill, edge: { colour: palette.ink, width: 1.75, dash: 'sysDot' } }
    : { fill, edge: null };
}

/** What is possible: a tint of the same colour. */
export function possiblePaint(palette: Palette, side: MarkSide): Paint {
  return { fill: { kind: 'solid', colour: sideColours(palette, side).tint }, edge: null };
}

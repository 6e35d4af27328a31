import type { Scenario } from '@/lib/turnaround/case';
import { type MarkSide, type Palette, sideColours } from './chart-palette';

type Hatched = { readonly side: MarkSide; readonly scenario: Scenario };
type Props = { marks: readonly Hatched[]; palette: Palette; idPrefix: string };

/** The id of the hatching of a side's forecasts. */
export function hatchId(idPrefix: string, side: MarkSide): string {
  return `${idPrefix}hatch-${side}`;
}

/** Diagonal hatching for forecasts, one for each side that has some. */
export function Hatches({ marks, palette, idPrefix }: Props) {
  const sides = (['before', 'after', 'change'] as const).filter((side) =>
    marks.some((mark) => mark.side === side && mark.scenario === 'forecast'),
  );
  if (sides.length === 0) return null;
  return (
    <defs>
      {sides.map((side) => (
        <pattern
          key={side}
          id={hatchId(idPrefix, side)}
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={5} height={5} fill={palette.paper} />
          <rect width={1.6} height={5} fill={sideColours(palette, side).solid} />
        </pattern>
      ))}
    </defs>
  );
}

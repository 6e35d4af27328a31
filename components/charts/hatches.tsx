import type { ChartSpec, Mark } from '@/lib/charts/spec';
import type { Palette } from './chart-palette';

type Props = { spec: ChartSpec; palette: Palette; idPrefix: string };

/** The id of the hatching of a side's forecasts. */
export function hatchId(idPrefix: string, side: Mark['side']): string {
  return `${idPrefix}hatch-${side}`;
}

/** Diagonal hatching for forecasts, one for each side that has one. */
export function Hatches({ spec, palette, idPrefix }: Props) {
  const sides = (['before', 'after'] as const).filter((side) =>
    spec.marks.some((mark) => mark.side === side && mark.scenario === 'forecast'),
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
          <rect width={1.6} height={5} fill={palette[side]} />
        </pattern>
      ))}
    </defs>
  );
}

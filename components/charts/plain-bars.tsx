import type { Palette } from './chart-palette';
import { round } from './layout/box';
import type { Bar } from './layout/place-bars';

/** Many plain bars as one shape a side, named by how many they are. */
export function PlainBars({ bars, palette }: { bars: readonly Bar[]; palette: Palette }) {
  return (['before', 'after'] as const).map((side) => {
    const some = bars.filter(({ mark }) => mark.side === side);
    if (some.length === 0) return null;
    return (
      <g
        key={side}
        data-marks={some.length}
        role="img"
        aria-label={`${some.length} more values ${side} the restructuring`}
      >
        <path d={some.map(outline).join('')} fill={palette[side]} />
      </g>
    );
  });
}

function outline({ x, width, zero, certain }: Bar): string {
  return `M${round(x)} ${round(zero)}V${round(certain)}h${round(width)}V${round(zero)}Z`;
}

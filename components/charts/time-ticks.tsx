import type { Palette } from './chart-palette';
import { round } from './layout/box';
import { type PlacedTick, tickSize } from './layout/place-ticks';

type Props = { ticks: readonly PlacedTick[]; bottom: number; palette: Palette };

/** Where years or months begin: a short stroke with its name to the right of it. */
export function TimeTicks({ ticks, bottom, palette }: Props) {
  return ticks.map(({ x, label }) => (
    <g key={x}>
      <path d={`M${round(x)} ${round(bottom)}v16`} stroke={palette.hairline} strokeWidth={1} fill="none" />
      {label !== null && (
        <text x={round(x + 4)} y={round(bottom + 16)} fontSize={tickSize} fill={palette.muted}>
          {label}
        </text>
      )}
    </g>
  ));
}

import type { Palette } from './chart-palette';
import { round } from './layout/box';
import type { PlacedGap } from './layout/layout-chart';
import { MarkLabel } from './mark-label';

type Props = { gap: PlacedGap; zero: number; palette: Palette };

/** A span of time without a value: dotted along the zero line, and said in words. */
export function GapShape({ gap, zero, palette }: Props) {
  return (
    <g role="img" aria-label={`${gap.gap.label}, ${gap.gap.from} to ${gap.gap.to}`}>
      <path
        d={`M${round(gap.x + 2)} ${round(zero)}H${round(gap.x + gap.width - 2)}`}
        stroke={palette.paper}
        strokeWidth={3}
        fill="none"
      />
      <path
        d={`M${round(gap.x + 2)} ${round(zero)}H${round(gap.x + gap.width - 2)}`}
        stroke={palette.muted}
        strokeWidth={1.25}
        strokeDasharray="1.5 3"
        fill="none"
      />
      {gap.label && <MarkLabel label={gap.label} palette={palette} />}
    </g>
  );
}

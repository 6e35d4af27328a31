import type { Palette } from './chart-palette';
import { round } from './layout/box';
import { type Lane, nameSize } from './layout/timeline-frame';

type Props = { lanes: readonly Lane[]; left: number; right: number; palette: Palette };

/** A hairline for each lane, on which its dates lie. */
export function LaneLines({ lanes, left, right, palette }: Props) {
  return lanes.map(({ kind, y }) => (
    <path
      key={kind}
      d={`M${round(left)} ${round(y)}H${round(right)}`}
      stroke={palette.hairline}
      strokeWidth={1}
      fill="none"
    />
  ));
}

/** The lanes' names at the left. */
export function LaneNames({ lanes, palette }: Pick<Props, 'lanes' | 'palette'>) {
  return lanes.map(({ kind, label, labelY }) => (
    <text
      key={kind}
      x={0}
      y={round(labelY)}
      fontSize={nameSize}
      fill={palette.muted}
      stroke={palette.paper}
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {label}
    </text>
  ));
}

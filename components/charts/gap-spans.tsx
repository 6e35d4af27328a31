import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { Gap } from '@/lib/charts/spec';
import { addDays, dayNumber } from '@/lib/turnaround/period';
import type { Palette } from './chart-palette';
import { estimateWidth } from './text-width';

const size = 12;

/** Times without a value: a dotted span with the reason, never a line and never a zero. */
export function GapSpans({ gaps, palette }: { gaps: readonly Gap[]; palette: Palette }) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const zero = useYAxisScale()?.(0);
  if (!area || !x || zero === undefined) return null;
  const below = zero < area.y + area.height / 2;
  return gaps.map((gap) => {
    const left = x(dayNumber(gap.from)) ?? area.x;
    const right = Math.min(x(dayNumber(addDays(gap.to, 1))) ?? area.x, area.x + area.width);
    const y = zero + (below ? 14 : -14);
    const half = estimateWidth(gap.label, size) / 2;
    const middle = Math.min(Math.max((left + right) / 2, area.x + half), area.x + area.width - half);
    return (
      <g key={gap.from}>
        <path
          d={`M${left + 3},${zero}v${below ? 7 : -7}H${right - 3}v${below ? -7 : 7}`}
          fill="none"
          stroke={palette.muted}
          strokeWidth={1}
          strokeDasharray="1.5 3"
        />
        <text
          x={middle}
          y={below ? y + 9 : y}
          textAnchor="middle"
          fontSize={size}
          fill={palette.muted}
          stroke={palette.paper}
          strokeWidth={5}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {gap.label}
        </text>
      </g>
    );
  });
}

'use client';

import { useMemo } from 'react';
import { ComposedChart, useXAxisScale, XAxis, YAxis } from 'recharts';
import type { TimelineSpec } from '@/lib/charts/spec';
import type { DrawingProps } from './chart';
import { round } from './layout/box';
import { timeDomain } from './layout/chart-margins';
import {
  labelPlace,
  layoutTimeline,
  type PlacedMark,
  type TimelineLayout,
  timelineMargins,
} from './layout/layout-timeline';
import { restructuringSize } from './layout/place-restructuring';
import { answersTo } from './mark-handlers';
import { TimeTicks } from './time-ticks';

type Props = DrawingProps & { spec: TimelineSpec };

/** Events on one axis of time, a lane a kind. Everything it shows is decided by its spec. */
export function Timeline(props: Props) {
  const { spec, width, height, idPrefix } = props;
  return (
    <ComposedChart
      id={`${idPrefix}chart`}
      width={width}
      height={height}
      margin={timelineMargins}
      data={[]}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="day" domain={timeDomain(spec.time)} allowDataOverflow hide />
      <YAxis type="number" domain={[0, 1]} hide />
      <Lanes {...props} />
    </ComposedChart>
  );
}

function Lanes({ spec, width, height, palette, handlers }: Props) {
  const toX = useXAxisScale();
  const layout = useMemo(
    () => (toX ? layoutTimeline(spec, (day) => toX(day) ?? 0, { width, height }) : null),
    [toX, spec, width, height],
  );
  if (!layout) return null;
  const placed = new Set(layout.marks.map(({ mark }) => mark.id));
  return (
    <>
      <LaneLines layout={layout} width={width} palette={palette} />
      <TimeTicks ticks={layout.ticks} bottom={layout.bottom} palette={palette} />
      {layout.restructuring !== null && spec.restructuring && (
        <Restructuring x={layout.restructuring} label={spec.restructuring.label} {...{ layout, width, palette }} />
      )}
      {layout.marks.map((item) => (
        <g
          key={item.mark.id}
          data-mark={item.mark.id}
          role="img"
          aria-label={item.mark.spoken}
          {...(handlers && answersTo(handlers, item.mark.id))}
        >
          <EventShape item={item} palette={palette} isActive={handlers?.active === item.mark.id} />
        </g>
      ))}
      {/* An event outside the axis is told, not drawn. */}
      {spec.marks.map(
        ({ id, spoken }) => !placed.has(id) && <g key={id} data-mark={id} role="img" aria-label={spoken} />,
      )}
    </>
  );
}

type Part = { layout: TimelineLayout; width: number; palette: DrawingProps['palette'] };

function LaneLines({ layout, width, palette }: Part) {
  return layout.lanes.map(({ label, y, labelY }) => (
    <g key={label}>
      <path
        d={`M${round(layout.left)} ${round(y)}H${round(width)}`}
        stroke={palette.hairline}
        strokeWidth={1}
        fill="none"
      />
      <text x={0} y={round(labelY)} fontSize={12} fill={palette.muted}>
        {label}
      </text>
    </g>
  ));
}

function Restructuring({ x, label, layout, width, palette }: Part & { x: number; label: string }) {
  return (
    <g role="img" aria-label={`Restructuring: ${label}`}>
      <path d={`M${round(x)} 17V${round(layout.bottom)}`} stroke={palette.ink} strokeWidth={1} fill="none" />
      <text
        x={round(labelPlace(label, x, width))}
        y={12}
        fontSize={restructuringSize}
        fontWeight={600}
        fill={palette.ink}
      >
        {label}
      </text>
    </g>
  );
}

/** A numbered circle at its date; what is known only to its month or year lies on the span of it. */
function EventShape({ item, palette, isActive }: { item: PlacedMark; palette: Part['palette']; isActive: boolean }) {
  const { mark, x, y, from, to, radius } = item;
  const isSpan = to - from > 2 * radius;
  return (
    <>
      {isSpan && <rect x={round(from)} y={round(y - 3)} width={round(to - from)} height={6} fill={palette.hairline} />}
      <circle
        cx={round(x)}
        cy={round(y)}
        r={radius}
        fill={radius < 9 ? palette.muted : palette.paper}
        stroke={isActive ? palette.ink : palette.muted}
        strokeWidth={isActive ? 2.5 : 1}
      />
      {radius >= 9 && (
        <text x={round(x)} y={round(y + 4.25)} fontSize={12} fill={palette.ink} textAnchor="middle">
          {mark.number}
        </text>
      )}
    </>
  );
}

'use client';

import { useMemo } from 'react';
import { ComposedChart, useXAxisScale, XAxis, YAxis } from 'recharts';
import type { TimelineSpec } from '@/lib/charts/spec';
import type { DrawingProps } from './chart';
import { EventDate, EventShape } from './event-shape';
import { LaneLines, LaneNames } from './lane-lines';
import { type Box, inset } from './layout/box';
import { timeDomain } from './layout/chart-margins';
import { layoutTimeline } from './layout/layout-timeline';
import { overLine } from './layout/place-restructuring';
import { type TimelineFrame, timelineFrame } from './layout/timeline-frame';
import { answersTo } from './mark-handlers';
import { RestructuringLine } from './restructuring-line';
import { TimeTicks } from './time-ticks';

type Props = DrawingProps & { spec: TimelineSpec };

/** Events on one axis of time, a lane a kind. Everything it shows is decided by its spec. */
export function Timeline(props: Props) {
  const { spec, width, height, idPrefix } = props;
  const frame = useMemo(() => timelineFrame(spec, { width, height }), [spec, width, height]);
  return (
    <ComposedChart
      id={`${idPrefix}chart`}
      width={width}
      height={height}
      margin={frame.margins}
      data={[]}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="day" domain={timeDomain(spec.time)} allowDataOverflow hide />
      <YAxis type="number" domain={[0, 1]} hide />
      <Drawing {...props} frame={frame} />
    </ComposedChart>
  );
}

/** The drawing's parts from the back to the front, on Recharts' scale. */
function Drawing({ spec, width, height, palette, handlers, frame }: Props & { frame: TimelineFrame }) {
  const toX = useXAxisScale();
  const layout = useMemo(
    () => (toX ? layoutTimeline(spec, (day) => toX(day) ?? 0, frame, { width, height }) : null),
    [toX, spec, frame, width, height],
  );
  if (!layout) return null;
  const { left, right, bottom, marks, restructuring } = layout;
  const placed = new Set(marks.map(({ mark }) => mark.id));
  return (
    <>
      <LaneLines lanes={frame.lanes} left={left} right={right} palette={palette} />
      <TimeTicks ticks={layout.ticks} bottom={bottom} palette={palette} />
      {restructuring !== null && spec.restructuring && (
        <RestructuringLine
          x={restructuring}
          label={spec.restructuring.label}
          header={{
            flag: 20,
            height: 20,
            label: { x: overLine(spec.restructuring.label, restructuring, width), y: 12 },
          }}
          {...{ width, bottom, palette }}
        />
      )}
      <LaneNames lanes={frame.lanes} palette={palette} />
      {marks.map((item) => (
        <EventDate key={item.mark.id} item={item} palette={palette} />
      ))}
      {marks.map((item) => (
        <g
          key={item.mark.id}
          data-mark={item.mark.id}
          role="img"
          aria-label={item.mark.spoken}
          {...(handlers && answersTo(handlers, item.mark.id))}
        >
          {handlers && <rect {...target(item.box)} fill="transparent" />}
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

const smallestTarget = 24;

/** What a finger can hit, where its neighbours leave it so much room. */
function target(box: Box): Box {
  return inset(box, Math.min(0, (box.height - smallestTarget) / 2));
}

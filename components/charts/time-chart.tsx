'use client';

import { useMemo } from 'react';
import { ComposedChart, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts';
import type { TimeChartSpec } from '@/lib/charts/spec';
import type { DrawingProps } from './chart';
import { ChartMarks } from './chart-marks';
import { EventFlags, EventLines } from './event-flags';
import { GapShape } from './gap-shape';
import { Hatches } from './hatches';
import { type Header, headerOf, marginsOf, timeDomain } from './layout/chart-margins';
import { layoutChart } from './layout/layout-chart';
import { ReferenceLevel } from './reference-level';
import { RestructuringLine } from './restructuring-line';
import { TimeTicks } from './time-ticks';

type Props = DrawingProps & { spec: TimeChartSpec };

/** A chart over time as a figure in a paper (docs/notation.md). Everything it shows is decided by its spec. */
export function TimeChart(props: Props) {
  const { spec, width, height, idPrefix } = props;
  const header = useMemo(() => headerOf(spec, { width, height }), [spec, width, height]);
  return (
    <ComposedChart
      id={`${idPrefix}chart`}
      width={width}
      height={height}
      margin={marginsOf(spec, header, height)}
      data={[]}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="day" domain={timeDomain(spec.time)} allowDataOverflow hide />
      <YAxis type="number" domain={[spec.value.min, spec.value.max]} allowDataOverflow hide />
      <Drawing {...props} header={header} />
    </ComposedChart>
  );
}

/** The chart's parts from the back to the front, on Recharts' scales. */
function Drawing({ header, ...props }: Props & { header: Header }) {
  const { spec, width, height, palette, idPrefix, handlers } = props;
  const toX = useXAxisScale();
  const toY = useYAxisScale();
  const layout = useMemo(() => {
    if (!toX || !toY) return null;
    const scales = { x: (day: number) => toX(day) ?? 0, y: (value: number) => toY(value) ?? 0 };
    return layoutChart(spec, scales, header, { width, height });
  }, [toX, toY, spec, header, width, height]);
  if (!layout) return null;
  const common = { palette, idPrefix };
  return (
    <>
      <Hatches marks={spec.marks} {...common} />
      <EventLines events={layout.events} header={header} bottom={layout.bottom} palette={palette} />
      <TimeTicks ticks={layout.ticks} bottom={layout.bottom} palette={palette} />
      <path d={`M0 ${layout.zero}H${width}`} stroke={palette.muted} strokeWidth={1} fill="none" />
      {layout.restructuring !== null && spec.restructuring && (
        <RestructuringLine
          x={layout.restructuring}
          label={spec.restructuring.label}
          header={header}
          width={width}
          bottom={layout.bottom}
          palette={palette}
        />
      )}
      {layout.gaps.map((gap) => (
        <GapShape key={`${gap.gap.from} ${gap.gap.reason}`} gap={gap} zero={layout.zero} palette={palette} />
      ))}
      {spec.reference && toY && <ReferenceLevel {...spec.reference} toY={toY} width={width} palette={palette} />}
      <ChartMarks layout={layout} {...common} handlers={handlers} />
      <EventFlags events={layout.events} header={header} palette={palette} />
    </>
  );
}

'use client';

import { ComposedChart, XAxis, YAxis } from 'recharts';
import type { ChartSpec } from '@/lib/charts/spec';
import { dayNumber } from '@/lib/turnaround/period';
import type { Palette } from './chart-palette';
import { EventFlags } from './event-flags';
import { GapSpans } from './gap-spans';
import { HatchPatterns } from './hatch-patterns';
import type { MarkHandlers } from './mark-handlers';
import { TimeMarks } from './time-marks';
import { ZeroLine } from './zero-line';

type Props = {
  spec: ChartSpec;
  /** Of the drawing, in its own pixels. */
  width: number;
  height: number;
  palette: Palette;
  /** Makes ids unique where several drawings stand in one document. */
  idPrefix: string;
  /** Set where marks answer to pointer and keyboard. */
  handlers?: MarkHandlers | undefined;
};

/** Room above for the restructuring's date and the events. */
const top = 46;

/** Values over time as Recharts draws them. Decides nothing: all of it stands in the specification. */
export function TimeChart({ spec, width, height, palette, idPrefix, handlers }: Props) {
  const ticks = spec.time.ticks.map(({ on }) => dayNumber(on));
  const labels = new Map(spec.time.ticks.map(({ on, label }) => [dayNumber(on), label]));
  return (
    <ComposedChart
      id={`${idPrefix}chart`}
      width={width}
      height={height}
      margin={{ top, right: 10, bottom: 2, left: 10 }}
      data={spec.marks}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        dataKey="at"
        domain={[dayNumber(spec.time.from), dayNumber(spec.time.to)]}
        allowDataOverflow
        ticks={ticks}
        tickFormatter={(day: number) => labels.get(day) ?? ''}
        interval="preserveStart"
        minTickGap={8}
        height={26}
        tickSize={5}
        tickMargin={4}
        axisLine={{ stroke: palette.hairline }}
        tickLine={{ stroke: palette.hairline }}
        tick={{ fontSize: 12, fill: palette.muted }}
      />
      <YAxis
        type="number"
        dataKey="possibleTo"
        domain={[spec.value.min, spec.value.max]}
        allowDataOverflow
        padding={{ top: spec.value.max > 0 ? 38 : 10, bottom: spec.value.min < 0 ? 42 : 0 }}
        hide
      />
      <HatchPatterns palette={palette} idPrefix={idPrefix} />
      <EventFlags spec={spec} palette={palette} />
      <ZeroLine palette={palette} />
      <GapSpans gaps={spec.gaps} palette={palette} />
      <TimeMarks spec={spec} palette={palette} idPrefix={idPrefix} handlers={handlers} />
    </ComposedChart>
  );
}

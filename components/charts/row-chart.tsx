'use client';

import { useMemo } from 'react';
import { ComposedChart, useXAxisScale, XAxis, YAxis } from 'recharts';
import type { RowChartSpec } from '@/lib/charts/spec';
import type { DrawingProps } from './chart';
import { Hatches } from './hatches';
import { type Box, inset, round } from './layout/box';
import { layoutRows } from './layout/layout-rows';
import { type RowFrame, rowFrame } from './layout/row-frame';
import { answersTo } from './mark-handlers';
import { RowLines } from './row-lines';
import { RowShape } from './row-shape';
import { RowWords } from './row-words';

type Props = DrawingProps & { spec: RowChartSpec };

/** Values or the steps of a bridge from top to bottom along one axis. Everything it shows is decided by its spec. */
export function RowChart(props: Props) {
  const { spec, width, height, idPrefix } = props;
  const frame = useMemo(() => rowFrame(spec, { width, height }), [spec, width, height]);
  return (
    <ComposedChart
      id={`${idPrefix}chart`}
      width={width}
      height={height}
      margin={frame.margins}
      data={[]}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey="value" domain={[spec.value.min, spec.value.max]} allowDataOverflow hide />
      <YAxis type="number" domain={[0, 1]} hide />
      <Drawing {...props} frame={frame} />
    </ComposedChart>
  );
}

/** The chart's parts from the back to the front, on Recharts' scale. */
function Drawing({ spec, palette, idPrefix, handlers, frame }: Props & { frame: RowFrame }) {
  const toX = useXAxisScale();
  const layout = useMemo(() => (toX ? layoutRows(spec, (value) => toX(value) ?? 0, frame) : null), [toX, spec, frame]);
  if (!layout) return null;
  return (
    <>
      <Hatches marks={spec.marks} palette={palette} idPrefix={idPrefix} />
      <RowLines layout={layout} palette={palette} />
      {layout.rows.map((row) => (
        <g
          key={row.mark.id}
          data-mark={row.mark.id}
          role="img"
          aria-label={row.mark.spoken}
          {...(handlers && answersTo(handlers, row.mark.id))}
        >
          {handlers && <rect {...rounded(row.box)} fill="transparent" />}
          <RowWords row={row} palette={palette} />
          <RowShape row={row} palette={palette} idPrefix={idPrefix} />
          {handlers?.active === row.mark.id && (
            <rect {...inset(row.body, -4)} fill="none" stroke={palette.ink} strokeWidth={1.5} />
          )}
        </g>
      ))}
    </>
  );
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

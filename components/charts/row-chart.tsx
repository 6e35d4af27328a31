'use client';

import { useMemo } from 'react';
import { ComposedChart, useXAxisScale, XAxis, YAxis } from 'recharts';
import type { RowChartSpec } from '@/lib/charts/spec';
import type { DrawingProps } from './chart';
import { Hatches } from './hatches';
import { round } from './layout/box';
import { layoutRows, type PlacedRow } from './layout/layout-rows';
import { labelSize, nameSize, type RowFrame, rowFrame } from './layout/row-margins';
import { answersTo } from './mark-handlers';
import { RowShape } from './row-shape';

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
      <Rows {...props} frame={frame} />
    </ComposedChart>
  );
}

function Rows({ spec, width, palette, idPrefix, handlers, frame }: Props & { frame: RowFrame }) {
  const toX = useXAxisScale();
  const rows = useMemo(
    () => (toX ? layoutRows(spec, (value) => toX(value) ?? 0, frame, width) : []),
    [toX, spec, frame, width],
  );
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return null;
  return (
    <>
      <Hatches marks={spec.marks} palette={palette} idPrefix={idPrefix} />
      {rows.map((row) => (
        <Lines key={row.mark.id} row={row} width={width} palette={palette} />
      ))}
      <path
        d={`M${round(first.zero)} ${round(first.y)}V${round(last.y + frame.rowHeight)}`}
        stroke={palette.muted}
        strokeWidth={1}
        fill="none"
      />
      {rows.map((row) => (
        <g
          key={row.mark.id}
          data-mark={row.mark.id}
          role="img"
          aria-label={row.mark.spoken}
          {...(handlers && answersTo(handlers, row.mark.id))}
        >
          {handlers && <rect x={0} y={round(row.y)} width={width} height={round(frame.rowHeight)} fill="transparent" />}
          <Words row={row} palette={palette} />
          <RowShape row={row} palette={palette} idPrefix={idPrefix} />
          {handlers?.active === row.mark.id && (
            <rect
              x={round(row.body.x - 3)}
              y={round(row.body.y - 3)}
              width={round(row.body.width + 6)}
              height={round(row.body.height + 6)}
              fill="none"
              stroke={palette.ink}
              strokeWidth={1.5}
            />
          )}
        </g>
      ))}
    </>
  );
}

type Part = { row: PlacedRow; palette: DrawingProps['palette'] };

/** A hairline above totals, and the connector to the next step. */
function Lines({ row, palette, width }: Part & { width: number }) {
  const isTotal = row.mark.kind === 'total' || row.mark.kind === 'subtotal';
  return (
    <>
      {isTotal && (
        <path d={`M0 ${round(row.y)}H${round(width)}`} stroke={palette.hairline} strokeWidth={1} fill="none" />
      )}
      {row.connector && (
        <path
          d={`M${round(row.connector.x)} ${round(row.connector.from)}V${round(row.connector.to)}`}
          stroke={palette.muted}
          strokeWidth={1}
          fill="none"
        />
      )}
    </>
  );
}

function Words({ row, palette }: Part) {
  const { name, detail, label, mark } = row;
  const isTotal = mark.kind === 'total' || mark.kind === 'subtotal';
  return (
    <>
      <text x={round(name.x)} y={round(name.y)} fontSize={nameSize} fontWeight={isTotal ? 600 : 400} fill={palette.ink}>
        {name.text}
      </text>
      {detail && (
        <text
          x={round(detail.x)}
          y={round(detail.y)}
          fontSize={12}
          fill={mark.conflict ? palette.warning : palette.muted}
        >
          {detail.text}
        </text>
      )}
      <text
        x={round(label.x)}
        y={round(label.y)}
        fontSize={mark.figure ? labelSize : 12}
        fontWeight={mark.figure ? 600 : 400}
        fill={mark.figure ? palette.ink : palette.muted}
        textAnchor={label.anchor}
        stroke={palette.paper}
        strokeWidth={3}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {label.text}
      </text>
    </>
  );
}

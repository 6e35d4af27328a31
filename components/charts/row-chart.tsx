'use client';

import { ComposedChart } from 'recharts';
import type { RowChartSpec } from '@/lib/charts/spec';
import type { DrawingProps } from './chart';

type Props = DrawingProps & { spec: RowChartSpec };

export function RowChart({ spec, width, height, idPrefix }: Props) {
  return (
    <ComposedChart id={`${idPrefix}chart`} width={width} height={height} data={[]} accessibilityLayer={false}>
      {spec.marks.map(({ id }) => (
        <g key={id} data-mark={id} />
      ))}
    </ComposedChart>
  );
}

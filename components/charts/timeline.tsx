'use client';

import { ComposedChart } from 'recharts';
import type { TimelineSpec } from '@/lib/charts/spec';
import type { DrawingProps } from './chart';

type Props = DrawingProps & { spec: TimelineSpec };

export function Timeline({ spec, width, height, idPrefix }: Props) {
  return (
    <ComposedChart id={`${idPrefix}chart`} width={width} height={height} data={[]} accessibilityLayer={false}>
      {spec.marks.map(({ id }) => (
        <g key={id} data-mark={id} />
      ))}
    </ComposedChart>
  );
}

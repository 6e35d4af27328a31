import { type FileSize, fileSizes } from '@/components/charts/static/sizes';
import type { ChartSpec } from '@/lib/charts/spec';
import type { LaidSlide } from './laid-slide';
import { layChart } from './lay-chart';

const usual = { message: 20, title: 14, foot: 12 };
const compact = { message: 15, title: 12, foot: 12 };

/** One chart as a file of its own. */
export function layFile(spec: ChartSpec, size: FileSize): LaidSlide {
  const { width: wide, height: high, scale } = fileSizes[size];
  const [width, height] = [wide / scale, high / scale];
  const isLow = height < 400;
  const padding = isLow ? 14 : 24;
  const box = { x: padding, y: padding, width: width - 2 * padding, height: height - 2 * padding };
  const parts = layChart(spec, box, height, isLow ? compact : usual, isLow ? 2 : 3);
  return { number: 1, width, height, title: spec.title.join(', '), notes: null, parts };
}

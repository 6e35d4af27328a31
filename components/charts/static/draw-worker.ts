import type { ChartSpec } from '@/lib/charts/spec';
import { drawFile, drawPage } from './draw';
import { toPng } from './png';
import type { FileSize, Theme } from './sizes';

/** What a worker thread is asked to do. */
export type DrawTask =
  | {
      readonly kind: 'page';
      readonly spec: ChartSpec;
      readonly width: number;
      readonly height: number;
      readonly idPrefix: string;
    }
  | { readonly kind: 'svg'; readonly spec: ChartSpec; readonly size: FileSize; readonly theme: Theme }
  | { readonly kind: 'png'; readonly svg: string; readonly scale: number };

/** One task, one answer: SVG text, or the bytes of a PNG. */
export default function draw(task: DrawTask): string | Uint8Array {
  if (task.kind === 'page') return drawPage(task.spec, task.width, task.height, task.idPrefix);
  if (task.kind === 'svg') return drawFile(task.spec, task.size, task.theme);
  return toPng(task.svg, task.scale);
}

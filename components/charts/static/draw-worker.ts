import { setImmediate } from 'node:timers/promises';
import type { LaidSlide } from '@/components/slides/laid-slide';
import { pointsAUnit } from '@/lib/briefings/page-sizes';
import type { ChartSpec } from '@/lib/charts/spec';
import { drawFile, drawPage, drawSlide } from './draw';
import { type PdfDocument, type PdfPage, svgsToPdf } from './pdf/svgs-to-pdf';
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
  | {
      readonly kind: 'slide';
      readonly slide: LaidSlide;
      readonly theme: Theme;
      readonly description: string;
    }
  | { readonly kind: 'png'; readonly svg: string; readonly scale: number }
  | { readonly kind: 'pdf'; readonly pages: readonly PdfPage[]; readonly document: PdfDocument };

/** One task, one answer: SVG text, or the bytes of a PNG or a PDF. */
export default async function draw(task: DrawTask): Promise<string | Uint8Array> {
  if (task.kind === 'png') return toPng(task.svg, task.scale);
  if (task.kind === 'pdf') return svgsToPdf(task.pages, task.document);
  const drawn = drawSvg(task);
  // Between queued tasks the thread's loop does not turn; React and Recharts let go of a drawing only in it (2 MB each).
  await setImmediate();
  return drawn;
}

function drawSvg(task: Exclude<DrawTask, { kind: 'png' | 'pdf' }>): string {
  if (task.kind === 'page') return drawPage(task.spec, task.width, task.height, task.idPrefix);
  if (task.kind === 'slide') return drawSlide(task.slide, task.theme, pixelsOf(task.slide), task.description);
  return drawFile(task.spec, task.size, task.theme);
}

/** At 96 dots an inch. */
function pixelsOf({ width, height }: LaidSlide): { width: number; height: number } {
  const pixels = (units: number) => Math.round(units * pointsAUnit * (96 / 72));
  return { width: pixels(width), height: pixels(height) };
}

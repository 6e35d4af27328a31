import { setImmediate } from 'node:timers/promises';
import type { ChartSpec } from '@/lib/charts/spec';
import { drawFile, drawPage } from './draw';
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
  | { readonly kind: 'png'; readonly svg: string; readonly scale: number }
  | { readonly kind: 'pdf'; readonly pages: readonly PdfPage[]; readonly document: PdfDocument };

/** One task, one answer: SVG text, or the bytes of a PNG or a PDF. */
export default async function draw(task: DrawTask): Promise<string | Uint8Array> {
  if (task.kind === 'png') return toPng(task.svg, task.scale);
  if (task.kind === 'pdf') return svgsToPdf(task.pages, task.document);
  const drawn =
    task.kind === 'page'
      ? drawPage(task.spec, task.width, task.height, task.idPrefix)
      : drawFile(task.spec, task.size, task.theme);
  // Between queued tasks the thread's loop does not turn; React and Recharts let go of a drawing only in it (2 MB each).
  await setImmediate();
  return drawn;
}

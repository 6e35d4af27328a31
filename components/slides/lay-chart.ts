import { leastHeight } from '@/components/charts/layout/page-size';
import type { ChartSpec } from '@/lib/charts/spec';
import { footParagraphs, messageParagraphs, titleParagraphs, type WordSizes } from './chart-words';
import type { SlidePart } from './laid-slide';
import { heightOf, leading } from './paragraphs';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The drawing takes at least this share of the whole height, more where it needs more; space stands around it. */
const [leastDrawing, mostDrawing] = [0.45, 0.62];
const [belowMessage, belowTitle, aboveFoot] = [5, 4, 10];

/**
 * A chart in a box: message, title, drawing, and what explains it.
 * @param whole the height of the page or file that the box is in
 */
export function layChart(spec: ChartSpec, box: Box, whole: number, sizes: WordSizes, mostMessage: number): SlidePart[] {
  const { x, width } = box;
  const message = messageParagraphs(spec, width, sizes, mostMessage);
  const title = titleParagraphs(spec, width, sizes);
  const messageHeight = message.length > 0 ? heightOf(message) + belowMessage : 0;
  const head = messageHeight + heightOf(title) + belowTitle;
  const room = box.height - head - aboveFoot;
  const drawn = Math.max(whole * leastDrawing, Math.min(leastHeight(spec), whole * mostDrawing));
  const most = Math.max(3, Math.floor((room - drawn) / (sizes.foot * leading)));
  const foot = footParagraphs(spec, width, sizes, most);
  const footHeight = heightOf(foot);
  const common = { kind: 'text', x, width, align: 'left' } as const;
  return [
    ...(message.length > 0
      ? [{ ...common, role: 'title', y: box.y, height: heightOf(message), paragraphs: message } as const]
      : []),
    { ...common, role: 'body', y: box.y + messageHeight, height: heightOf(title), paragraphs: title },
    { kind: 'chart', x, y: box.y + head, width, height: room - footHeight, spec },
    { ...common, role: 'foot', y: box.y + box.height - footHeight, height: footHeight, paragraphs: foot },
  ];
}

// The document must be there before React looks for it.

import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ChartSpec } from '@/lib/charts/spec';
import { Chart } from '../chart';
import { type Palette, palettes } from '../chart-palette';
import { leastHeight } from '../layout/page-size';
import { page } from './dom';
import { FileFrame } from './file-frame';
import { footLines, headLines, heightOf, leading } from './frame-text';
import { serialise, type Tree } from './serialise';
import { type FileSize, fileSizes, type Theme } from './sizes';

/** A chart for a page: colours are tokens, type is the page's, ids begin with `idPrefix`. */
export function drawPage(spec: ChartSpec, width: number, height: number, idPrefix: string): string {
  return withDrawing(spec, width, height, palettes.page, (svg) => {
    svg.setAttribute('width', '100%');
    svg.removeAttribute('height');
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', spec.description);
    return serialise(svg as unknown as Tree, idPrefix);
  });
}

/** The drawing takes at least this share of a file, more where it needs more; around it there is this much space. */
const [leastDrawing, mostDrawing] = [0.45, 0.62];
const spacing = 14;

/** A chart as a file: the same drawing in a frame that says what it is and where it is from. */
export function drawFile(spec: ChartSpec, size: FileSize, theme: Theme): string {
  const { width: wide, height: high, scale } = fileSizes[size];
  const [width, height] = [wide / scale, high / scale];
  const compact = height < 400;
  const padding = compact ? 14 : 24;
  const inner = width - 2 * padding;
  const head = headLines(spec, inner, compact);
  const room = height - 2 * padding - heightOf(head);
  const drawn = Math.max(height * leastDrawing, Math.min(leastHeight(spec), height * mostDrawing));
  const most = Math.max(3, Math.floor((room - spacing - drawn) / (12 * leading)));
  const foot = footLines(spec, inner, most);
  const chartHeight = room - heightOf(foot) - spacing;
  const palette = palettes[theme];
  return withDrawing(spec, inner, chartHeight, palette, (drawing) => {
    const frame = (
      <FileFrame
        name={spec.title.join(', ')}
        description={spec.description}
        pixels={{ width: wide, height: high }}
        {...{ width, height, padding, head, foot, palette }}
      />
    );
    return withRendered(frame, (container) => {
      drawing.setAttribute('x', String(padding));
      drawing.setAttribute('y', String(padding + heightOf(head) + 4));
      container.querySelector('[data-slot]')?.appendChild(drawing);
      const svg = container.firstElementChild;
      if (!svg) throw new Error('The frame was not drawn.');
      return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(svg as unknown as Tree, 'c')}\n`;
    });
  });
}

type Drawn = NonNullable<ReturnType<typeof page.querySelector>>;

function withDrawing(
  spec: ChartSpec,
  width: number,
  height: number,
  palette: Palette,
  use: (svg: Drawn) => string,
): string {
  const chart = <Chart spec={spec} width={width} height={height} palette={palette} idPrefix="c" />;
  return withRendered(chart, (container) => {
    const svg = container.querySelector('svg');
    const together = [...container.querySelectorAll('[data-marks]')].map((group) =>
      Number(group.getAttribute('data-marks')),
    );
    const drawn = together.reduce((sum, count) => sum + count, container.querySelectorAll('[data-mark]').length);
    if (!svg || drawn !== spec.marks.length)
      throw new Error(`${drawn} of ${spec.marks.length} marks of ${spec.name} were drawn.`);
    for (const extra of svg.querySelectorAll('title, desc')) extra.remove();
    return use(svg);
  });
}

function withRendered<T>(element: ReactElement, use: (container: Drawn) => T): T {
  const container = page.createElement('div');
  page.body.appendChild(container);
  const root = createRoot(container as unknown as Element);
  try {
    flushSync(() => root.render(element));
    return use(container);
  } finally {
    flushSync(() => root.unmount());
    container.remove();
  }
}

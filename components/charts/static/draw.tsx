// The document must be there before React looks for it.

import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ChartPart, LaidSlide } from '@/components/slides/laid-slide';
import { layFile } from '@/components/slides/lay-file';
import { SlideDrawing } from '@/components/slides/slide-drawing';
import type { ChartSpec } from '@/lib/charts/spec';
import { Chart } from '../chart';
import { type Palette, palettes } from '../chart-palette';
import { page } from './dom';
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

/** A chart as a file: the same drawing among words that say what it is and where it is from. */
export function drawFile(spec: ChartSpec, size: FileSize, theme: Theme): string {
  return drawSlide(layFile(spec, size), theme, fileSizes[size], spec.description);
}

/** A slide with its charts at their places. */
export function drawSlide(
  slide: LaidSlide,
  theme: Theme,
  { width, height }: { readonly width: number; readonly height: number },
  description: string,
): string {
  const palette = palettes[theme];
  const frame = <SlideDrawing {...{ slide, description, palette }} pixels={{ width, height }} />;
  return withRendered(frame, (container) => {
    for (const part of slide.parts) if (part.kind === 'chart') placeChart(container, part, palette);
    const svg = container.firstElementChild;
    if (!svg) throw new Error('The slide was not drawn.');
    return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(svg as unknown as Tree, 'c')}\n`;
  });
}

function placeChart(container: Drawn, { spec, x, y, width, height }: ChartPart, palette: Palette): void {
  withDrawing(spec, width, height, palette, (drawing) => {
    drawing.setAttribute('x', String(x));
    drawing.setAttribute('y', String(y));
    container.querySelector(`[data-slot="${x} ${y}"]`)?.appendChild(drawing);
  });
}

type Drawn = NonNullable<ReturnType<typeof page.querySelector>>;

function withDrawing<T>(spec: ChartSpec, width: number, height: number, palette: Palette, use: (svg: Drawn) => T): T {
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

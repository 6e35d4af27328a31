import { setImmediate } from 'node:timers/promises';
import { palettes } from '@/components/charts/chart-palette';
import type { LaidSlide } from '@/components/slides/laid-slide';
import { officePackage, type Part } from './package';
import { presentation, skeleton } from './skeleton';
import { slideParts } from './slide-parts';
import { el, escaped } from './xml';

type DeckFile = {
  readonly slides: readonly LaidSlide[];
  readonly theme: 'light' | 'dark';
  readonly title: string;
};

type Watching = { readonly onSlide?: (done: number) => void; readonly signal?: AbortSignal };

/**
 * A PowerPoint file (ECMA-376) of laid slides: text as text, tables as tables, charts as native charts with their
 * workbooks. Between two slides other work has its turn, and a signal is heard.
 */
export async function writeDeck(
  { slides, theme, title }: DeckFile,
  { onSlide, signal }: Watching = {},
): Promise<Uint8Array> {
  const palette = palettes[theme];
  const size = slides[0] ?? { width: 853, height: 480 };
  const own: Part[] = [];
  let charts = 0;
  for (const [index, slide] of slides.entries()) {
    signal?.throwIfAborted();
    const parts = await slideParts(slide, palette, index + 1, charts);
    charts += parts.filter(({ name }) => name.startsWith('ppt/charts/')).length;
    own.push(...parts);
    onSlide?.(index + 1);
    await setImmediate();
  }
  const parts = [presentation(slides.length, size), ...skeleton(palette, size), ...own, core(title), application()];
  return officePackage(parts, [
    { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ]);
}

function core(title: string): Part {
  return {
    name: 'docProps/core.xml',
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    body: el(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      el('dc:title', {}, escaped(title)),
      el('dc:creator', {}, 'Turnaround'),
    ),
  };
}

function application(): Part {
  return {
    name: 'docProps/app.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    body: el(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      el('Application', {}, 'Turnaround'),
    ),
  };
}

import { createHash } from 'node:crypto';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import { multipleSizes, pageSizes } from '@/components/charts/layout/page-size';
import type { DrawTask } from '@/components/charts/static/draw-worker';
import type { PdfDocument, PdfPage } from '@/components/charts/static/pdf/svgs-to-pdf';
import { type FileSize, pagePoints, type Theme } from '@/components/charts/static/sizes';
import type { LaidSlide } from '@/components/slides/laid-slide';
import type { ChartSpec } from '@/lib/charts/spec';

type Drawn = string | Uint8Array;

type Drawing = { pool: Piscina; kept: LRUCache<string, Drawn>; underway: Map<string, Promise<Drawn>> };

// Kept on the process: each of Next's bundles has a copy of this module, and one pool is enough.
const shared = globalThis as { turnaroundDrawing?: Drawing };

const mostKept = 32 * 1024 * 1024;

function drawing(): Drawing {
  shared.turnaroundDrawing ??= start();
  return shared.turnaroundDrawing;
}

/** Threads start at the first drawing and end when nothing was drawn for a while. */
function start(): Drawing {
  const pool = new Piscina({
    filename: path.join(process.cwd(), '.build', 'draw-worker.mjs'),
    minThreads: 0,
    maxThreads: 2,
    idleTimeout: 30_000,
    maxQueue: 500,
    resourceLimits: { maxOldGenerationSizeMb: 160 },
  });
  // A thread that dies is replaced; without a listener its end would be the server's.
  pool.on('error', (error: Error) => process.emitWarning(error));
  // A string takes up to two bytes a character.
  const sizeCalculation = (drawn: Drawn) => (typeof drawn === 'string' ? 2 * drawn.length : drawn.byteLength);
  return { pool, kept: new LRUCache({ maxSize: mostKept, sizeCalculation }), underway: new Map() };
}

/**
 * Does a task in a worker thread, or hands out what the same task gave before. Equal content is one task, also
 * while it is under way; a failure is not kept.
 */
async function draw(task: DrawTask): Promise<Drawn> {
  const { pool, kept, underway } = drawing();
  const key = keyOf(task);
  const known = kept.get(key) ?? underway.get(key);
  if (known !== undefined) return known;
  const fresh = (pool.run(task, { signal: AbortSignal.timeout(20_000) }) as Promise<Drawn>)
    .then((drawn) => {
      kept.set(key, drawn);
      return drawn;
    })
    .finally(() => underway.delete(key));
  underway.set(key, fresh);
  return fresh;
}

// A chart is drawn at several sizes; its specification can be long.
const specKeys = new WeakMap<ChartSpec, string>();

/** Equal content has an equal key. */
function keyOf(task: DrawTask): string {
  if (task.kind === 'png' || task.kind === 'pdf' || task.kind === 'slide') return hash(JSON.stringify(task));
  const { spec, ...rest } = task;
  const specKey = specKeys.get(spec) ?? hash(JSON.stringify(spec));
  specKeys.set(spec, specKey);
  return hash(`${specKey}${JSON.stringify(rest)}`);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

type PlaceSize = { readonly width: number; readonly height: number };

/**
 * A chart at one place of a page; without its drawing where that failed or took too long, so that the page stands all
 * the same, with the chart's table. The reason is logged.
 */
async function drawAt(spec: ChartSpec, size: PlaceSize, place: string) {
  const svg = await draw({ kind: 'page', spec, ...size, idPrefix: `${spec.name}-${place}-` }).catch(
    (error: unknown) => {
      console.error(`The chart ${spec.name} of ${spec.company.slug} was not drawn.`, error);
      return null;
    },
  );
  return { ...size, svg: svg as string | null };
}

/** Charts with their drawings for a wide and a narrow place on a page. */
export async function drawForPage(specs: readonly ChartSpec[]) {
  return Promise.all(
    specs.map(async (spec) => {
      const sizes = pageSizes(spec);
      const [wide, narrow] = await Promise.all([
        drawAt(spec, sizes.wide, 'wide'),
        drawAt(spec, sizes.narrow, 'narrow'),
      ]);
      return { spec, wide, narrow };
    }),
  );
}

const fewEnough = 6;

/** Low charts one below the other, each drawn for three widths of the page; where there are many, for two. */
export async function drawMultiples(specs: readonly ChartSpec[]) {
  const at = (spec: ChartSpec, place: 'wide' | 'middle' | 'narrow') => drawAt(spec, multipleSizes(spec)[place], place);
  return Promise.all(
    specs.map(async (spec) => {
      const middle = specs.length <= fewEnough ? at(spec, 'middle') : undefined;
      const [wide, narrow] = await Promise.all([at(spec, 'wide'), at(spec, 'narrow')]);
      return { spec, wide, narrow, ...(middle && { middle: await middle }) };
    }),
  );
}

/** A chart as an SVG file. */
export async function chartSvg(spec: ChartSpec, size: FileSize, theme: Theme): Promise<string> {
  return (await draw({ kind: 'svg', spec, size, theme })) as string;
}

/** A chart as a PNG file, `scale` times its size. */
export async function chartPng(spec: ChartSpec, size: FileSize, theme: Theme, scale: number): Promise<Uint8Array> {
  return (await draw({ kind: 'png', svg: await chartSvg(spec, size, theme), scale })) as Uint8Array;
}

/** A slide of a deck as SVG. */
export async function slideSvg(slide: LaidSlide, theme: Theme): Promise<string> {
  const description = slide.parts.flatMap((part) => (part.kind === 'chart' ? part.spec.description : [])).join(' ');
  return (await draw({ kind: 'slide', slide, theme, description })) as string;
}

/** A slide as a PNG of 96 dots an inch, `scale` times as large. */
export async function slidePng(slide: LaidSlide, theme: Theme, scale: number): Promise<Uint8Array> {
  return (await draw({ kind: 'png', svg: await slideSvg(slide, theme), scale })) as Uint8Array;
}

/** Drawings as one PDF, a page each. */
export async function svgsToPdf(pages: readonly PdfPage[], document: PdfDocument): Promise<Uint8Array> {
  return (await draw({ kind: 'pdf', pages, document })) as Uint8Array;
}

/** A chart as a PDF file of one page. */
export async function chartPdf(spec: ChartSpec, size: FileSize, theme: Theme): Promise<Uint8Array> {
  const title = spec.title.join(', ');
  const page = { svg: await chartSvg(spec, size, theme), ...pagePoints(size), title };
  return svgsToPdf([page], { title, author: spec.company.name, outline: false });
}
